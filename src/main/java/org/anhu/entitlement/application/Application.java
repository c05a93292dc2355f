package org.anhu.entitlement.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.eligibility.Missing;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * 申请: a household's wish for an award.
 *
 * @param elderId whose it is, under a policy that awards to persons; null: the household's
 * @param owner the login at first contact, who answers for it (S1-09), or who has taken it over since
 * @param batch the month whose meeting decides it, by the day when its papers were complete; null: not yet complete
 * @param state as it stands today: a notice is over when its days are, not when somebody looks
 * @param readyFrom the first day on which it can be decided; null while no notice hangs, or the policy wants none
 * @param due who must act on it until when; null where only time can, where nothing follows, and in plain lists
 * @param missing every paper that is still to be brought (一次性告知); tells of health, so not for everybody
 */
public record Application(
        ApplicationId id,
        String externalId,
        HouseholdId householdId,
        AreaId areaId,
        String policyCode,
        @Nullable ElderId elderId,
        List<ElderId> applicants,
        IntakeChannel channel,
        @Nullable String conflictOfInterest,
        String owner,
        Instant submittedAt,
        @Nullable YearMonth batch,
        ApplicationState state,
        @Nullable LocalDate readyFrom,
        @Nullable Due due,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Missing> missing) {

    /** For those who may not see health data. */
    Application withoutHealth() {
        return new Application(
                id,
                externalId,
                householdId,
                areaId,
                policyCode,
                elderId,
                applicants,
                channel,
                conflictOfInterest,
                owner,
                submittedAt,
                batch,
                state,
                readyFrom,
                due,
                null);
    }
}
