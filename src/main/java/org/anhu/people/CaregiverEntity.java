package org.anhu.people;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.hibernate.annotations.BatchSize;

@Entity(name = "Caregiver")
@Table(name = "caregiver")
class CaregiverEntity {

    /** Caregivers whose spans or streets are read by one query. */
    private static final int BATCH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long areaId;

    @Enumerated(EnumType.STRING)
    CaregiverKind kind;

    String name;

    @Enumerated(EnumType.STRING)
    Sex sex;

    LocalDate birthDate;
    String residentId;
    String phone;
    double homeLatitude;
    double homeLongitude;

    @Enumerated(EnumType.STRING)
    TravelMode travelMode;

    @Enumerated(EnumType.STRING)
    RouteEnd startsFrom;

    @Enumerated(EnumType.STRING)
    RouteEnd endsAt;

    LocalDate contractFrom;
    LocalDate contractTo;
    LocalDate onDutyFrom;
    int dayMinutes;
    int weekMinutes;
    int overtimeMinutes;
    int breakMinutes;
    LocalTime breakFrom;
    LocalTime breakTo;
    boolean breakHard;

    @ElementCollection
    @CollectionTable(name = "caregiver_span", joinColumns = @JoinColumn(name = "caregiver_id"))
    @BatchSize(size = BATCH)
    Set<SpanRow> spans = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "caregiver_street", joinColumns = @JoinColumn(name = "caregiver_id"))
    @Column(name = "area_id")
    @BatchSize(size = BATCH)
    Set<Long> streets = new HashSet<>();

    @Version
    int version;

    void take(CaregiverDetails details) {
        externalId = details.externalId();
        areaId = details.areaId().value();
        kind = details.kind();
        name = details.name();
        sex = details.sex();
        birthDate = details.birthDate();
        residentId = details.residentId() == null ? residentId : Person.text(details.residentId());
        phone = details.phone();
        homeLatitude = details.home().latitude();
        homeLongitude = details.home().longitude();
        travelMode = details.travelMode();
        startsFrom = details.startsFrom();
        endsAt = details.endsAt();
        contractFrom = details.contract().from();
        contractTo = details.contract().to();
        onDutyFrom = details.contract().onDutyFrom();
        takeHours(details);
        replace(streets, details.streets(), AreaId::value);
    }

    private void takeHours(CaregiverDetails details) {
        dayMinutes = details.limits().dayMinutes();
        weekMinutes = details.limits().weekMinutes();
        overtimeMinutes = details.limits().overtimeMinutes();
        DailyBreak pause = details.dailyBreak();
        breakMinutes = pause == null ? 0 : pause.minutes();
        breakFrom = pause == null ? null : pause.from();
        breakTo = pause == null ? null : pause.to();
        breakHard = pause != null && pause.hard();
        replace(spans, details.spans(), SpanRow::of);
    }

    private static <T, R> void replace(Set<R> rows, List<T> values, Function<T, R> toRow) {
        Set<R> wanted = values.stream().map(toRow).collect(Collectors.toSet());
        rows.retainAll(wanted);
        rows.addAll(wanted);
    }

    Caregiver toCaregiver() {
        return new Caregiver(
                new CaregiverId(id),
                externalId,
                new AreaId(areaId),
                kind,
                name,
                sex,
                birthDate,
                Person.masked(residentId),
                phone,
                new Coordinates(homeLatitude, homeLongitude),
                travelMode,
                startsFrom,
                endsAt,
                new Contract(contractFrom, contractTo, onDutyFrom),
                new WorkLimits(dayMinutes, weekMinutes, overtimeMinutes),
                breakMinutes == 0 ? null : new DailyBreak(breakMinutes, breakFrom, breakTo, breakHard),
                spans.stream()
                        .map(SpanRow::toSpan)
                        .sorted(Comparator.comparingInt(WorkingSpan::dayOfWeek).thenComparing(WorkingSpan::from))
                        .toList(),
                streets.stream().sorted().map(AreaId::new).toList());
    }
}
