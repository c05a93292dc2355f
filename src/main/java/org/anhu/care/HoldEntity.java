package org.anhu.care;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HoldId;

@Entity(name = "Hold")
@Table(name = "care_hold")
class HoldEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long elderId;
    LocalDate fromDate;
    LocalDate toDate;
    String reason;
    LocalDate takenBackFrom;
    Instant takenBackAt;

    @Version
    int version;

    void take(HoldDetails details) {
        externalId = details.externalId();
        elderId = details.elderId().value();
        fromDate = details.fromDate();
        toDate = details.toDate();
        reason = details.reason();
    }

    /** The days it stops, as far as it was not taken back; may be empty. */
    Period period() {
        if (takenBackFrom == null || (toDate != null && toDate.isBefore(takenBackFrom))) {
            return new Period(fromDate, toDate);
        }
        return new Period(fromDate, takenBackFrom.minusDays(1));
    }

    Hold toHold() {
        return new Hold(
                new HoldId(id),
                new HoldDetails(externalId, new ElderId(elderId), fromDate, toDate, reason),
                takenBackFrom,
                takenBackAt);
    }
}
