package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds the version of a policy that answers for a day of an award. */
final class PolicyBook {

    private final Map<String, List<PolicyVersion>> versions = new HashMap<>();

    PolicyBook(List<PolicyVersion> versions) {
        versions.forEach(version -> this.versions
                .computeIfAbsent(version.code(), code -> new ArrayList<>())
                .add(version));
    }

    /**
     * The version in force on the day; on days that a whole-month rule adds outside the award, and on which none is in
     * force, that of the award's nearest day.
     *
     * @throws Refusal if there is none, or it does not know the award's tier
     */
    PolicyVersion at(Award award, LocalDate day) {
        PolicyVersion version = inForce(award.policyCode(), day);
        if (version == null && !award.covers(day)) {
            version = inForce(award.policyCode(), nearest(award, day));
        }
        if (version == null) {
            throw Refusal.invalid(
                    "",
                    "policy-not-in-force",
                    "No version of policy " + award.policyCode() + " is in force on " + day
                            + ": publish one, or end the award.",
                    award.externalId());
        }
        rate(version, award);
        return version;
    }

    /** What a whole month of the award's tier is worth. */
    Money rate(PolicyVersion version, Award award) {
        return version.rate(award.tier())
                .orElseThrow(() -> Refusal.invalid(
                        "",
                        "unknown-tier",
                        "Policy " + version.code() + " version " + version.version() + " has no tier " + award.tier()
                                + ": decide the award anew from " + version.validFrom() + ".",
                        award.externalId()));
    }

    /** The version in force on the day, if there is one. */
    @Nullable PolicyVersion inForce(String code, LocalDate day) {
        for (PolicyVersion version : versions.getOrDefault(code, List.of())) {
            if (version.inForce(day)) {
                return version;
            }
        }
        return null;
    }

    private static LocalDate nearest(Award award, LocalDate day) {
        LocalDate to = award.to();
        return day.isBefore(award.from()) || to == null ? award.from() : to;
    }
}
