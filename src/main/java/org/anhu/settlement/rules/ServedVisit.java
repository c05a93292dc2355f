package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.anhu.kernel.ElderId;
import org.anhu.people.CaregiverKind;

/**
 * A visit that was done and proved.
 *
 * @param elder external id of the elder
 * @param minutes that count
 */
public record ServedVisit(
        ElderId elderId,
        String elder,
        LocalDate date,
        LocalTime start,
        String serviceCode,
        int minutes,
        CaregiverKind caregiverKind) {

    /** The order in which a month's limits are used up. It is the same on every machine, whatever the ids are. */
    static final Comparator<ServedVisit> IN_TIME = Comparator.comparing(ServedVisit::date)
            .thenComparing(ServedVisit::start)
            .thenComparing(ServedVisit::elder)
            .thenComparing(ServedVisit::serviceCode)
            .thenComparing(ServedVisit::minutes)
            .thenComparing(ServedVisit::caregiverKind);
}
