package org.anhu.planning.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.care.Kinship;
import org.anhu.care.Need;
import org.anhu.care.Needs;
import org.anhu.care.Relatives;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.VisitId;
import org.anhu.people.BlockedPair;
import org.anhu.people.BlockedPairs;
import org.anhu.people.Caregiver;
import org.anhu.people.Caregivers;
import org.anhu.people.Certificate;
import org.anhu.people.Certificates;
import org.anhu.people.Elder;
import org.anhu.people.Elders;
import org.anhu.people.Household;
import org.anhu.people.Households;
import org.anhu.people.Leave;
import org.anhu.people.Leaves;
import org.anhu.visits.Visit;
import org.anhu.visits.Visits;
import org.jspecify.annotations.Nullable;

/** Reads the world of a plan from the other rooms, in one short transaction and a fixed number of queries. */
@Singleton
class Inputs {

    private final Areas areas;
    private final Needs needs;
    private final Households households;
    private final Elders elders;
    private final Caregivers caregivers;
    private final Certificates certificates;
    private final Leaves leaves;
    private final BlockedPairs blockedPairs;
    private final Relatives relatives;
    private final Visits visits;
    private final PlanningConfig config;
    private final ZoneId zone;
    private final Clock clock;

    Inputs(
            Areas areas,
            Needs needs,
            Households households,
            Elders elders,
            Caregivers caregivers,
            Certificates certificates,
            Leaves leaves,
            BlockedPairs blockedPairs,
            Relatives relatives,
            Visits visits,
            PlanningConfig config,
            ZoneId zone,
            Clock clock) {
        this.areas = areas;
        this.needs = needs;
        this.households = households;
        this.elders = elders;
        this.caregivers = caregivers;
        this.certificates = certificates;
        this.leaves = leaves;
        this.blockedPairs = blockedPairs;
        this.relatives = relatives;
        this.visits = visits;
        this.config = config;
        this.zone = zone;
        this.clock = clock;
    }

    /** Makes the needs of the dates first, so that a plan misses none. */
    @Transactional
    World prepared(AreaId area, LocalDate from, LocalDate to, @Nullable Instant frozenUntil) {
        if (frozenUntil == null) {
            needs.make(areas.get(area), from, to);
            return read(area, from, to, (Freeze) null);
        }
        needs.makeMissing(areas.get(area), from);
        return read(area, from, to, Freeze.until(frozenUntil, config));
    }

    /** As it is now, to compare it with what a plan was made from. */
    @Transactional
    World read(AreaId area, LocalDate from, LocalDate to) {
        return read(area, from, to, (Freeze) null);
    }

    /** As a repair of this moment would see it, without the needs that it would make first. */
    @Transactional
    World read(AreaId area, LocalDate from, LocalDate to, Duration freeze) {
        return read(area, from, to, Freeze.until(clock.instant().plus(freeze), config));
    }

    /** As it is now, with what a repair leaves alone. */
    @Transactional
    World read(AreaId areaId, LocalDate from, LocalDate to, @Nullable Freeze freeze) {
        Area area = areas.get(areaId);
        Area district = district(area);
        List<Need> due = needs.due(area, from, to);
        List<Caregiver> available = new ArrayList<>(caregivers.within(district, from, to));
        List<Visit> published = published(area, available, from, to);
        available.addAll(elsewhere(available, published));
        Set<CaregiverId> ids = available.stream().map(Caregiver::id).collect(Collectors.toSet());
        Map<ElderId, Household> homes = homes(Stream.concat(
                        due.stream().map(Need::elderId), published.stream().map(Visit::elderId))
                .collect(Collectors.toSet()));
        Map<CaregiverId, List<Certificate>> skills = certificates.of(ids);
        List<Leave> away = leaves.approved(ids, from, to);
        List<BlockedPair> blocked = blockedPairs.active(homes.keySet(), from, to);
        Kinship kinship = relatives.among(available, homes.keySet());
        Instant now = clock.instant();
        Settling settling = new Settling(
                now,
                freeze,
                new Fitness(due, available, skills, away, blocked, kinship),
                visit -> visits.likelyEnd(visit, now));
        return new World(
                area,
                from,
                to,
                zone,
                areas.within(district).stream().collect(Collectors.toMap(Area::id, Function.identity())),
                due,
                homes,
                List.copyOf(available),
                skills,
                away,
                blocked,
                kinship,
                published,
                freeze,
                settling.of(published),
                workedMinutes(ids, from, to));
    }

    /** The root of the area's tree. */
    Area district(Area area) {
        String path = area.path(); // /1/5/9/
        return areas.get(AreaId.fromString(path.substring(1, path.indexOf('/', 1))));
    }

    private List<Visit> published(Area area, List<Caregiver> available, LocalDate from, LocalDate to) {
        Map<VisitId, Visit> byId = new TreeMap<>();
        visits.planned(area, from, to).forEach(visit -> byId.put(visit.id(), visit));
        visits.planned(available.stream().map(Caregiver::id).toList(), from, to)
                .forEach(visit -> byId.put(visit.id(), visit));
        return List.copyOf(byId.values());
    }

    /** Those with a visit here who are of another district, or no longer on duty. */
    private Collection<Caregiver> elsewhere(List<Caregiver> available, List<Visit> published) {
        Set<CaregiverId> missing = published.stream().map(Visit::caregiverId).collect(Collectors.toSet());
        available.forEach(caregiver -> missing.remove(caregiver.id()));
        return missing.isEmpty() ? List.of() : new TreeMap<>(caregivers.byIds(missing)).values();
    }

    private Map<ElderId, Household> homes(Set<ElderId> ids) {
        Map<ElderId, Elder> byId = elders.byIds(ids);
        Map<HouseholdId, Household> homes =
                households.byIds(byId.values().stream().map(Elder::householdId).collect(Collectors.toSet()));
        Map<ElderId, Household> byElder = new HashMap<>();
        byId.forEach((id, elder) -> byElder.put(id, homes.get(elder.householdId())));
        return byElder;
    }

    // The dates of the plan itself count by what the plan holds; the other days of its first and last week are given.
    private Map<CaregiverId, List<Integer>> workedMinutes(Set<CaregiverId> ids, LocalDate from, LocalDate to) {
        LocalDate firstMonday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate lastMonday = to.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<CaregiverId, Integer> before = visits.minutesWorked(ids, firstMonday, from);
        Map<CaregiverId, Integer> after = visits.minutesWorked(ids, to.plusDays(1), lastMonday.plusWeeks(1));
        boolean oneWeek = firstMonday.equals(lastMonday);
        Map<CaregiverId, List<Integer>> minutes = new TreeMap<>();
        for (CaregiverId id : ids) {
            int early = before.getOrDefault(id, 0);
            int late = after.getOrDefault(id, 0);
            if (early + late > 0) {
                minutes.put(id, oneWeek ? List.of(early + late) : List.of(early, late));
            }
        }
        return minutes;
    }
}
