package org.anhu.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.VisitId;
import org.hibernate.annotations.Formula;

@Entity(name = "Visit")
@Table(name = "visit")
class VisitEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long needId;
    int carerNo;
    long elderId;
    long caregiverId;
    long areaId;
    LocalDate date;
    String serviceCode;
    int minutes;
    Instant startsAt;
    Instant endsAt;
    Instant expectedEnd;
    Instant windowOpensAt;
    Instant windowClosesAt;
    int travelSeconds;

    @Enumerated(EnumType.STRING)
    Doing doing = Doing.PLANNED;

    @Enumerated(EnumType.STRING)
    Proof proof = Proof.UNVERIFIED;

    /** How many runs have counted this visit or taken it back. */
    @Formula("(select count(*) from visit_payment p where p.visit_id = id)")
    int payments;

    boolean pinned;
    Long planId;

    Instant changedAt;

    @Version
    int version;

    void take(PlannedVisit planned, PlanId plan, Instant now) {
        changedAt = now;
        needId = planned.needId().value();
        carerNo = planned.carerNo();
        elderId = planned.elderId().value();
        caregiverId = planned.caregiverId().value();
        areaId = planned.areaId().value();
        date = planned.date();
        serviceCode = planned.serviceCode();
        minutes = planned.minutes();
        startsAt = planned.startsAt();
        endsAt = planned.endsAt();
        windowOpensAt = planned.windowOpensAt();
        windowClosesAt = planned.windowClosesAt();
        travelSeconds = planned.travelSeconds();
        planId = plan == null ? null : plan.value();
    }

    /** Same caregiver, same time: what the elder and the caregiver were told holds. */
    boolean standsAs(PlannedVisit planned) {
        return caregiverId == planned.caregiverId().value()
                && startsAt.equals(planned.startsAt())
                && endsAt.equals(planned.endsAt());
    }

    Paying paying() {
        return switch (payments) {
            case 0 -> Paying.OPEN;
            case 1 -> Paying.SETTLED;
            default -> Paying.ADJUSTED;
        };
    }

    PlannedVisit.Slot slot() {
        return new PlannedVisit.Slot(needId, carerNo);
    }

    Visit toVisit() {
        return new Visit(
                new VisitId(id),
                new NeedId(needId),
                carerNo,
                new ElderId(elderId),
                new CaregiverId(caregiverId),
                new AreaId(areaId),
                date,
                serviceCode,
                minutes,
                startsAt,
                endsAt,
                expectedEnd,
                windowOpensAt,
                windowClosesAt,
                travelSeconds,
                doing,
                proof,
                paying(),
                pinned,
                planId == null ? null : new PlanId(planId));
    }
}
