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
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ExceptionId;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Code;

@Entity(name = "VisitException")
@Table(name = "visit_exception")
class ExceptionCaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long visitId;
    long areaId;

    @Enumerated(EnumType.STRING)
    Code code;

    String detail;
    Instant foundAt;
    Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    ExceptionCase.Decision decision;

    String reason;
    String decidedBy;
    Instant decidedAt;

    @Version
    int version;

    boolean open() {
        return decision == null && withdrawnAt == null;
    }

    /** Whether the decision on it is one on the visit. */
    boolean weighs() {
        return code.decides() && withdrawnAt == null;
    }

    ExceptionCase toCase() {
        return new ExceptionCase(
                new ExceptionId(id),
                new VisitId(visitId),
                new AreaId(areaId),
                code,
                detail,
                foundAt,
                withdrawnAt,
                decision,
                reason,
                decidedBy,
                decidedAt);
    }
}
