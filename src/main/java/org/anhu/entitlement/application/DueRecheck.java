package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;

/** An award that should have been looked at by now. */
public record DueRecheck(
        AwardId awardId, String award, HouseholdId householdId, AreaId areaId, String tier, LocalDate dueOn) {}
