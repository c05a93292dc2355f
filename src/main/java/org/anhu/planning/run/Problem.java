package org.anhu.planning.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.TravelMode;
import org.anhu.people.BlockedPair;
import org.anhu.planning.model.Caregiver;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Pair;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.RequiredSkill;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Skill;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Weights;
import org.anhu.travel.TravelMatrix;
import org.anhu.travel.TravelTimes;
import org.anhu.visits.Visit;

/** Turns the world of a plan into the solver's plain objects. */
final class Problem {

    private final World world;
    private final Weights weights;
    private final PlanTime time;
    private final TravelMatrix.Builder places = new TravelMatrix.Builder();
    private final Map<NeedId, List<Visit>> promises = new HashMap<>();
    private final Map<ElderId, List<BlockedPair>> blockedByElder;

    private Problem(World world, Weights weights) {
        this.world = world;
        this.weights = weights;
        time = new PlanTime(world.from(), world.zone());
        for (Visit visit : world.visits()) {
            if (!world.settled().containsKey(visit.id())) {
                promises.computeIfAbsent(visit.needId(), key -> new ArrayList<>())
                        .add(visit);
            }
        }
        blockedByElder = world.blocked().stream().collect(Collectors.groupingBy(BlockedPair::elderId));
    }

    static DayPlan of(World world, Weights weights) {
        return new Problem(world, weights).plan();
    }

    private DayPlan plan() {
        int days = (int) ChronoUnit.DAYS.between(world.from(), world.to()) + 1;
        List<Caregiver> caregivers = new ArrayList<>();
        List<ShiftFacts> shifts = new ArrayList<>();
        Set<TravelMode> modes = EnumSet.noneOf(TravelMode.class);
        Shifts ofCaregivers = new Shifts(world, time, places);
        for (org.anhu.people.Caregiver person : world.caregivers()) {
            Caregiver caregiver = caregiver(person);
            caregivers.add(caregiver);
            modes.add(caregiver.travelMode());
            for (LocalDate date = world.from(); !date.isAfter(world.to()); date = date.plusDays(1)) {
                ofCaregivers.on(date, person, caregiver).ifPresent(shifts::add);
            }
        }
        List<Need> needs = world.needs().stream().map(this::need).toList();
        return Promises.kept(new DayPlan(
                world.from(), days, places.build(new TravelTimes(), modes), weights, caregivers, shifts, needs));
    }

    private Caregiver caregiver(org.anhu.people.Caregiver person) {
        List<Skill> skills = world.certificates().getOrDefault(person.id(), List.of()).stream()
                .map(one -> new Skill(one.skillCode(), one.level(), one.validFrom(), one.validTo()))
                .toList();
        List<Integer> workedSeconds = world.workedMinutes().getOrDefault(person.id(), List.of()).stream()
                .map(minutes -> minutes * 60)
                .toList();
        return new Caregiver(
                person.id(),
                person.sex(),
                person.travelMode(),
                skills,
                Set.copyOf(person.streets()),
                person.limits().weekMinutes() * 60,
                workedSeconds);
    }

    private Need need(org.anhu.care.Need need) {
        Need.Builder builder = Need.builder(
                        need.id(),
                        need.elderId(),
                        world.street(need.areaId()),
                        places.place(world.home(need.elderId())))
                .carerSex(need.carerSex())
                .priority(need.priority())
                .mandatory(need.mandatory())
                .required(need.requiredCaregiverId())
                .primary(Objects.requireNonNull(world.homes().get(need.elderId()))
                        .primaryCaregiverId());
        RequiredSkill[] skills = skills(need);
        for (int carerNo = 1; carerNo <= need.carersNeeded(); carerNo++) {
            builder.carer(need.minutes() * 60, skills);
        }
        if (need.pairMode() != null) {
            builder.pair(pair(need));
        }
        if (need.gapMinutes() > 0) {
            builder.gap(need.carePlanId().value(), need.gapMinutes() * 60);
        }
        addWindows(need, builder);
        need.preferredCaregivers().forEach(builder::preferredCaregiver);
        blockedByElder.getOrDefault(need.elderId(), List.of()).stream()
                .filter(pair -> pair.activeOn(need.date()))
                .forEach(pair -> builder.blocked(pair.caregiverId()));
        world.kinship().strangers(need.elderId(), need.date()).forEach(builder::blocked);
        promises.getOrDefault(need.id(), List.of())
                .forEach(visit -> builder.published(
                        new Published(visit.carerNo(), visit.caregiverId(), time.second(visit.startsAt()))));
        return builder.build();
    }

    private void addWindows(org.anhu.care.Need need, Need.Builder builder) {
        windows(need).forEach(window -> builder.window(window.from(), window.to()));
        need.windows().stream()
                .filter(window -> window.preferredFrom() != null && window.preferredTo() != null)
                .findFirst()
                .ifPresent(window -> builder.preferred(new Span(
                        time.second(need.date(), window.preferredFrom()),
                        time.second(need.date(), window.preferredTo()))));
    }

    /**
     * A repair comes to nobody earlier than promised, so that nothing moves up only because a route has become shorter;
     * who cannot come as promised may be replaced at any time.
     */
    private List<Span> windows(org.anhu.care.Need need) {
        List<Span> windows = need.windows().stream()
                .map(window ->
                        new Span(time.second(need.date(), window.opens()), time.second(need.date(), window.closes())))
                .toList();
        List<Visit> promised = promises.getOrDefault(need.id(), List.of());
        if (world.freeze() == null
                || promised.isEmpty()
                || promised.stream()
                        .anyMatch(visit -> world.settlement().letGo().contains(visit.id()))) {
            return windows;
        }
        int from = promised.stream()
                .mapToInt(visit -> time.second(visit.startsAt()))
                .min()
                .orElseThrow();
        List<Span> left = windows.stream()
                .filter(window -> window.to() >= from)
                .map(window -> new Span(Math.max(window.from(), from), window.to()))
                .toList();
        return left.isEmpty() ? windows : left;
    }

    private static RequiredSkill[] skills(org.anhu.care.Need need) {
        return need.skillCode() == null
                ? new RequiredSkill[0]
                : new RequiredSkill[] {
                    new RequiredSkill(need.skillCode(), need.skillLevel() == null ? 1 : need.skillLevel())
                };
    }

    private static Pair pair(org.anhu.care.Need need) {
        if (need.pairMode() != org.anhu.care.PairMode.SEQUENCE) {
            return Pair.TOGETHER;
        }
        int min = need.pairGapMinMinutes() == null ? 0 : need.pairGapMinMinutes();
        int max = need.pairGapMaxMinutes() == null ? min : need.pairGapMaxMinutes();
        return Pair.sequence(min * 60, max * 60);
    }
}
