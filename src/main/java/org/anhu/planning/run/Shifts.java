package org.anhu.planning.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anhu.area.Area;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.people.Caregiver;
import org.anhu.people.DailyBreak;
import org.anhu.people.Leave;
import org.anhu.people.RouteEnd;
import org.anhu.people.WorkingSpan;
import org.anhu.planning.model.Break;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.FixedStop;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Span;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;
import org.anhu.visits.Visit;
import org.jspecify.annotations.Nullable;

/** The shifts of caregivers on the dates of a plan, with the visits in them that no plan moves. */
final class Shifts {

    private final World world;
    private final PlanTime time;
    private final TravelMatrix.Builder places;
    private final Map<CaregiverId, List<Leave>> leaves;
    private final Map<CaregiverId, Map<LocalDate, List<Visit>>> fixed;

    Shifts(World world, PlanTime time, TravelMatrix.Builder places) {
        this.world = world;
        this.time = time;
        this.places = places;
        leaves = world.leaves().stream().collect(Collectors.groupingBy(Leave::caregiverId));
        var needs = world.needIds();
        // Promises to elders outside this plan are not this plan's to move.
        fixed = world.visits().stream()
                .filter(visit -> world.settled().containsKey(visit.id()) || !needs.contains(visit.needId()))
                .collect(Collectors.groupingBy(Visit::caregiverId, HashMap::new, Collectors.groupingBy(Visit::date)));
    }

    /** None on a day off, on leave, or out of contract, unless a visit stands there that no plan moves. */
    Optional<ShiftFacts> on(LocalDate date, Caregiver person, org.anhu.planning.model.Caregiver caregiver) {
        List<FixedStop> stops = fixed.getOrDefault(person.id(), Map.of()).getOrDefault(date, List.of()).stream()
                .map(this::stop)
                .toList();
        List<Span> spans = Fitness.onDuty(person, date, leaves.getOrDefault(person.id(), List.of()))
                ? person.spansOn(date).stream()
                        .map(span -> span(date, span))
                        .flatMap(this::left)
                        .toList()
                : List.of();
        int overtimeSeconds = spans.isEmpty() ? 0 : person.limits().overtimeMinutes() * 60;
        if (spans.isEmpty()) {
            // Just the visits themselves: nothing else finds room in such a shift.
            spans = stops.stream()
                    .map(stop -> new Span(stop.start(), stop.end()))
                    .toList();
        }
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(facts(date, person, caregiver, spans, overtimeSeconds, stops));
    }

    private ShiftFacts facts(
            LocalDate date,
            Caregiver person,
            org.anhu.planning.model.Caregiver caregiver,
            List<Span> spans,
            int overtimeSeconds,
            List<FixedStop> stops) {
        return new ShiftFacts(
                caregiver,
                time.day(date),
                DayPlan.weekOf(world.from(), date),
                place(person, person.startsFrom()),
                place(person, person.endsAt()),
                spans,
                rest(date, person),
                // Who starts from the station is at work from there; the way from home to the first door is not work.
                person.startsFrom() == RouteEnd.STATION,
                person.limits().dayMinutes() * 60,
                overtimeSeconds,
                ShiftFacts.NO_LIMIT,
                ShiftFacts.NO_LIMIT,
                stops);
    }

    /** What is left of a working span when somebody can be sent. */
    private Stream<Span> left(Span span) {
        Freeze freeze = world.freeze();
        int from = freeze == null ? span.from() : Math.max(span.from(), time.ceilSecond(freeze.soonest()));
        return from < span.to() ? Stream.of(new Span(from, span.to())) : Stream.empty();
    }

    private Span span(LocalDate date, WorkingSpan span) {
        return new Span(time.second(date, span.from()), time.second(date, span.to()));
    }

    // On a day whose spans leave the time of the break free anyway, there is nothing to plan.
    private @Nullable Break rest(LocalDate date, Caregiver person) {
        DailyBreak rest = person.dailyBreak();
        boolean falls = rest != null
                && person.spansOn(date).stream()
                        .anyMatch(span ->
                                !rest.from().isBefore(span.from()) && !rest.to().isAfter(span.to()));
        return falls
                ? new Break(
                        rest.minutes() * 60,
                        new Span(time.second(date, rest.from()), time.second(date, rest.to())),
                        rest.hard())
                : null;
    }

    private Place place(Caregiver person, RouteEnd end) {
        Area station = world.areas().get(person.areaId());
        Coordinates at = end == RouteEnd.HOME || station == null ? person.home() : station.place();
        return places.place(at);
    }

    private FixedStop stop(Visit visit) {
        Settled settled = world.settled().get(visit.id());
        int start = time.second(settled == null ? visit.startsAt() : settled.startsAt());
        int end = time.second(settled == null ? visit.endsAt() : settled.endsAt());
        return new FixedStop(
                visit.needId(),
                visit.carerNo(),
                visit.elderId(),
                places.place(world.home(visit.elderId())),
                start,
                end - start,
                0);
    }
}
