package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * An application that nobody has decided yet.
 *
 * @param elderId whose it is, under a policy that awards to persons; null: the household's
 * @param noticeTo the last day of its public notice, which working days count into where the policy says so; null: none
 *     hangs yet
 */
public record PendingApplication(
        ApplicationId id,
        String externalId,
        HouseholdId householdId,
        @Nullable ElderId elderId,
        String policyCode,
        ApplicationState state,
        @Nullable LocalDate noticeTo) {}
