package org.anhu.access;

import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/** What is sent to open an account; the one-time password is made by the house. */
public record NewAccount(
        String login, String role, AreaId areaId, @Nullable CaregiverId caregiverId) {

    public NewAccount {
        Findings findings = new Findings();
        findings.text("/login", login, 60);
        findings.required("/areaId", areaId);
        if (findings.required("/role", role)
                && findings.check(
                        Role.ALL.contains(role), "/role", "unknown-role", "Send one of " + Role.ALL + ".", role)) {
            findings.check(
                    Role.CAREGIVER.equals(role) == (caregiverId != null),
                    "/caregiverId",
                    "caregiver-account",
                    "A caregiver's account names the caregiver, and no other account does.",
                    caregiverId == null ? null : caregiverId.value());
        }
        findings.refuseIfAny();
    }
}
