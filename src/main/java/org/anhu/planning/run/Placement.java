package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.visits.Visit;

/** Who was to go where and when, of a proposal or of what is published. */
record Placement(NeedCarer carer, CaregiverId caregiverId, LocalDate date, Instant startsAt) {

    static Placement of(PlanAssignment assignment) {
        return new Placement(
                new NeedCarer(assignment.needId(), assignment.carerNo()),
                assignment.caregiverId(),
                assignment.date(),
                assignment.startsAt());
    }

    static Placement of(Visit visit) {
        return new Placement(
                new NeedCarer(visit.needId(), visit.carerNo()), visit.caregiverId(), visit.date(), visit.startsAt());
    }
}
