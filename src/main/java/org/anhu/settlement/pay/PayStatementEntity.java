package org.anhu.settlement.pay;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PayStatementId;
import org.anhu.people.CaregiverKind;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "PayStatement")
@Table(name = "pay_statement")
class PayStatementEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long caregiverId;
    String caregiver;
    Long areaId;

    @Enumerated(EnumType.STRING)
    CaregiverKind kind;

    LocalDate month;
    int revision;
    long totalFen;
    long differenceFen;
    int timeBankMinutes;
    int careMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PayLine> lines;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PaidVisit> visits;

    String hash;
    String createdBy;
    Instant createdAt;

    @Formula("(select p.approved_by from pay_approval p where p.statement_id = id)")
    String approvedBy;

    @Formula("(select p.approved_at from pay_approval p where p.statement_id = id)")
    Instant approvedAt;

    PayStatement toStatement() {
        return new PayStatement(
                new PayStatementId(id),
                new CaregiverId(caregiverId),
                caregiver,
                new AreaId(areaId),
                kind,
                YearMonth.from(month),
                revision,
                new Money(totalFen),
                new Money(differenceFen),
                timeBankMinutes,
                careMinutes,
                lines,
                visits,
                hash,
                createdBy,
                createdAt,
                approvedBy == null ? PayState.DRAFT : PayState.APPROVED,
                approvedBy,
                approvedAt);
    }
}
