package org.anhu.care;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.kernel.CarePlanId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Sex;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity(name = "CarePlan")
@Table(name = "care_plan")
class CarePlanEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long elderId;
    String serviceCode;
    LocalDate fromDate;
    LocalDate toDate;
    String daysOfWeek;
    int everyWeeks;

    @Enumerated(EnumType.STRING)
    OnHolidays onHolidays;

    int minutes;
    int carersNeeded;

    @Enumerated(EnumType.STRING)
    PairMode pairMode;

    Integer pairGapMinMinutes;
    Integer pairGapMaxMinutes;
    int gapMinutes;
    String skillCode;
    Integer skillLevel;

    @Enumerated(EnumType.STRING)
    Sex carerSex;

    int priority;
    boolean mandatory;
    Long requiredCaregiverId;

    @ElementCollection
    @CollectionTable(name = "care_plan_window", joinColumns = @JoinColumn(name = "care_plan_id"))
    @Fetch(FetchMode.SUBSELECT) // an area's plans are read together: one query more, not one a plan
    Set<CarePlanWindowRow> windows = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "care_plan_caregiver", joinColumns = @JoinColumn(name = "care_plan_id"))
    @Column(name = "caregiver_id")
    @Fetch(FetchMode.SUBSELECT)
    Set<Long> preferredCaregivers = new HashSet<>();

    @Version
    int version;

    /** Takes details that were completed from the service. */
    void take(CarePlanDetails details) {
        externalId = details.externalId();
        elderId = details.elderId().value();
        serviceCode = details.serviceCode();
        fromDate = details.fromDate();
        toDate = details.toDate();
        daysOfWeek = details.daysOfWeek().stream()
                .sorted()
                .map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining());
        everyWeeks = details.everyWeeks();
        onHolidays = details.onHolidays();
        minutes = details.minutes();
        takeCarers(details);
        gapMinutes = details.gapMinutes();
        priority = details.priority();
        mandatory = details.mandatory();
        replace(windows, details.windows().stream().map(CarePlanWindowRow::of).collect(Collectors.toSet()));
    }

    private void takeCarers(CarePlanDetails details) {
        carersNeeded = details.carersNeeded();
        pairMode = details.pairMode();
        pairGapMinMinutes = details.pairGapMinMinutes();
        pairGapMaxMinutes = details.pairGapMaxMinutes();
        skillCode = details.skillCode();
        skillLevel = details.skillLevel();
        carerSex = details.carerSex();
        requiredCaregiverId = details.requiredCaregiverId() == null
                ? null
                : details.requiredCaregiverId().value();
        replace(
                preferredCaregivers,
                details.preferredCaregivers().stream().map(CaregiverId::value).collect(Collectors.toSet()));
    }

    /** Leaves what stays alone, so that a plan sent again as it was is no change. */
    private static <T> void replace(Set<T> old, Set<T> wanted) {
        old.retainAll(wanted);
        old.addAll(wanted);
    }

    CarePlan toCarePlan() {
        return new CarePlan(
                new CarePlanId(id),
                new CarePlanDetails(
                        externalId,
                        new ElderId(elderId),
                        serviceCode,
                        fromDate,
                        toDate,
                        daysOfWeek
                                .chars()
                                .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                                .collect(Collectors.toSet()),
                        everyWeeks,
                        onHolidays,
                        minutes,
                        carersNeeded,
                        pairMode,
                        pairGapMinMinutes,
                        pairGapMaxMinutes,
                        gapMinutes,
                        skillCode,
                        skillLevel,
                        carerSex,
                        priority,
                        mandatory,
                        requiredCaregiverId == null ? null : new CaregiverId(requiredCaregiverId),
                        windows.stream()
                                .map(CarePlanWindowRow::toWindow)
                                .sorted(Comparator.comparing(CarePlanWindow::ordinal)
                                        .thenComparing(CarePlanWindow::opens))
                                .toList(),
                        preferredCaregivers.stream()
                                .sorted()
                                .map(CaregiverId::new)
                                .toList()));
    }
}
