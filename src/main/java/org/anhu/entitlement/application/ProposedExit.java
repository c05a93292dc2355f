package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;

/**
 * An award of which nobody is left who could have it.
 *
 * @param from the first day without it: the day after the last death, or the day of the last move
 */
public record ProposedExit(
        AwardId awardId, String award, HouseholdId householdId, AreaId areaId, ExitCause cause, LocalDate from) {}
