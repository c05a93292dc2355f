package org.anhu.people;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/** What is sent to make or change a household. */
public record HouseholdDetails(
        String externalId,
        AreaId areaId,
        String address,
        Coordinates place,
        @Nullable CaregiverId primaryCaregiverId) {

    public HouseholdDetails {
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/areaId", areaId);
        findings.text("/address", address, 200);
        findings.required("/place", place);
        findings.refuseIfAny();
    }
}
