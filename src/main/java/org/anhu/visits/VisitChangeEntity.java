package org.anhu.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity(name = "VisitChange")
@Table(name = "visit_change")
class VisitChangeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long visitId;
    Instant at;
    String changedBy;
    String what;
    String before;
    String after;
    String reason;

    VisitChange toChange() {
        return new VisitChange(at, changedBy, what, before, after, reason);
    }
}
