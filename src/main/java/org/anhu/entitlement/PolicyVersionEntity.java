package org.anhu.entitlement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "PolicyVersion")
@Table(name = "policy_version")
class PolicyVersionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String code;
    int version;
    String name;
    String legalBasis;
    LocalDate validFrom;
    LocalDate validTo;

    @Enumerated(EnumType.STRING)
    StartRule startRule;

    @Enumerated(EnumType.STRING)
    StopRule stopRule;

    @Enumerated(EnumType.STRING)
    HoldRule holdRule;

    @Enumerated(EnumType.STRING)
    ProrationBasis prorationBasis;

    @Enumerated(EnumType.STRING)
    VisitRule visitRule;

    String publishedBy;
    Instant publishedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "policy_rate", joinColumns = @JoinColumn(name = "policy_version_id"))
    @OrderBy("tier")
    List<RateRow> rates = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    EligibilityTable eligibility;

    @JdbcTypeCode(SqlTypes.JSON)
    Benefit benefit;

    @Version
    int revision;

    @Embeddable
    static class RateRow {
        String tier;
        long amountFen;
        String unit = "HOUSEHOLD_MONTH";
    }

    void take(PolicyDetails details) {
        code = details.code();
        name = details.name();
        legalBasis = details.legalBasis();
        validFrom = details.validFrom();
        validTo = details.validTo();
        startRule = details.startRule();
        stopRule = details.stopRule();
        holdRule = details.holdRule();
        prorationBasis = details.prorationBasis();
        visitRule = details.visitRule();
        eligibility = details.eligibility();
        benefit = details.benefit();
        for (Rate rate : details.rates()) {
            RateRow row = new RateRow();
            row.tier = rate.tier();
            row.amountFen = rate.amountFen().fen();
            rates.add(row);
        }
    }

    PolicyVersion toPolicyVersion() {
        return new PolicyVersion(
                new PolicyVersionId(id),
                code,
                version,
                name,
                legalBasis,
                validFrom,
                validTo,
                startRule,
                stopRule,
                holdRule,
                prorationBasis,
                visitRule,
                rates.stream()
                        .map(row -> new Rate(row.tier, new Money(row.amountFen)))
                        .toList(),
                eligibility,
                benefit);
    }
}
