package org.anhu.entitlement.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anhu.entitlement.eligibility.Missing;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@NullUnmarked // filled by the database
@Entity(name = "Application")
@Table(name = "application")
class ApplicationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long householdId;
    Long areaId;
    String policyCode;
    Long elderId;

    @Enumerated(EnumType.STRING)
    IntakeChannel channel;

    String conflictOfInterest;
    String owner;

    @JdbcTypeCode(SqlTypes.JSON)
    HouseholdFindings declared;

    Instant submittedAt;
    String batch;

    @Enumerated(EnumType.STRING)
    ApplicationState state;

    /** The last day of its public notice; null while none was put up. */
    @Formula("(select max(n.last_day) from application_notice n where n.application_id = id)")
    LocalDate noticeEnds;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "application_applicant", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "elder_id")
    Set<Long> applicants = new TreeSet<>();

    @Version
    int version;

    void take(ApplicationDetails details, AreaId area) {
        externalId = details.externalId();
        householdId = details.householdId().value();
        areaId = area.value();
        policyCode = details.policyCode();
        elderId = details.elderId() == null ? null : details.elderId().value();
        channel = details.channel();
        conflictOfInterest = details.conflictOfInterest();
        declared = details.declared();
        details.applicants().forEach(elder -> applicants.add(elder.value()));
    }

    ApplicationId applicationId() {
        return new ApplicationId(id);
    }

    LocalDate submittedOn(ZoneId zone) {
        return LocalDate.ofInstant(submittedAt, zone);
    }

    @Nullable YearMonth batchMonth() {
        return batch == null ? null : YearMonth.parse(batch);
    }

    /** As it stands on that day: a notice that is over, to which no objection is open, is over without being moved on. */
    ApplicationState stateOn(LocalDate day) {
        boolean over = state == ApplicationState.ON_NOTICE && noticeEnds != null && noticeEnds.isBefore(day);
        return over ? ApplicationState.READY : state;
    }

    Application toApplication(
            LocalDate today, @Nullable LocalDate readyFrom, @Nullable Due due, @Nullable List<Missing> missing) {
        return new Application(
                applicationId(),
                externalId,
                new HouseholdId(householdId),
                new AreaId(areaId),
                policyCode,
                elderId == null ? null : new ElderId(elderId),
                applicants.stream().sorted().map(ElderId::new).toList(),
                channel,
                conflictOfInterest,
                owner,
                submittedAt,
                batchMonth(),
                stateOn(today),
                readyFrom,
                due,
                missing);
    }
}
