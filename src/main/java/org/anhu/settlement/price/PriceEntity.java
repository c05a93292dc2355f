package org.anhu.settlement.price;

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
import java.util.Map;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Money;
import org.anhu.kernel.PriceId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "ServicePrice")
@Table(name = "service_price")
class PriceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String serviceCode;
    int version;

    @Enumerated(EnumType.STRING)
    Setting setting;

    @Enumerated(EnumType.STRING)
    PriceUnit unit;

    long fen;

    @Enumerated(EnumType.STRING)
    Rounding rounding;

    LocalDate validFrom;
    LocalDate validTo;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<Payer, String> codes;

    String publishedBy;
    Instant publishedAt;

    @Version
    int revision;

    void take(PriceDetails details) {
        serviceCode = details.serviceCode();
        setting = details.setting();
        unit = details.unit();
        fen = details.fen().fen();
        rounding = details.rounding();
        validFrom = details.validFrom();
        validTo = details.validTo();
        codes = details.codes();
    }

    ServicePrice toPrice() {
        return new ServicePrice(
                new PriceId(id),
                serviceCode,
                version,
                setting,
                unit,
                new Money(fen),
                rounding,
                validFrom,
                validTo,
                codes);
    }
}
