package org.anhu.settlement.pay;

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
import java.time.YearMonth;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.PayFactId;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "PayFact")
@Table(name = "pay_fact")
class PayFactEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long caregiverId;

    @Enumerated(EnumType.STRING)
    PayComponent component;

    String key;
    LocalDate fromMonth;
    LocalDate toMonth;
    String basis;
    String recordedBy;
    Instant recordedAt;

    @Version
    int version;

    void take(PayFactDetails details) {
        caregiverId = details.caregiverId().value();
        component = details.component();
        key = details.key();
        fromMonth = details.from().atDay(1);
        toMonth = details.to() == null ? null : details.to().atDay(1);
        basis = details.basis();
    }

    PayFact toFact() {
        return new PayFact(
                new PayFactId(id),
                new CaregiverId(caregiverId),
                component,
                key,
                YearMonth.from(fromMonth),
                toMonth == null ? null : YearMonth.from(toMonth),
                basis,
                recordedBy,
                recordedAt);
    }
}
