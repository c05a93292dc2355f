package org.anhu.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.people.CaregiverKind;

/**
 * A visit that was done and verified, as it is paid.
 *
 * @param elder external id of the elder
 * @param start of the visit as published, in the zone of the service
 * @param minutes of care that were due and verified
 */
public record Payable(
        HouseholdId householdId,
        ElderId elderId,
        String elder,
        LocalDate date,
        LocalTime start,
        String serviceCode,
        int minutes,
        CaregiverKind caregiverKind) {}
