package org.anhu.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.anhu.planning.model.Break;
import org.anhu.planning.model.Caregiver;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.FixedStop;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Skill;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.anhu.planning.model.Weights;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;

/**
 * A small invented town for tests: ten places in a row, ten minutes from one to the next; place 0 is where caregivers
 * live. Caregivers work from 8 to 18 and may do anything; a test says what is different.
 */
public final class Town {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final AreaId STREET = new AreaId(1);
    public static final int MINUTE = 60;
    public static final int TEN_MINUTES = 600;
    private static final int PLACES = 10;

    private final List<Caregiver> caregivers = new ArrayList<>();
    private final List<ShiftFacts> shifts = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private Weights weights = Weights.standard();

    /** Seconds of the first day: {@code at(9, 30)}. */
    public static int at(int hour, int minute) {
        return hour * 3600 + minute * 60;
    }

    public static Span span(int fromHour, int toHour) {
        return new Span(at(fromHour, 0), at(toHour, 0));
    }

    public static Place place(int number) {
        return new Place(number);
    }

    public static CaregiverId caregiver(int number) {
        return new CaregiverId(number);
    }

    public Town weights(Map<Rule, Long> overrides) {
        weights = Weights.of(overrides);
        return this;
    }

    public Town caregiver(Person person) {
        Caregiver caregiver = new Caregiver(
                new CaregiverId(caregivers.size()),
                person.sex,
                TravelMode.E_BIKE,
                person.skills,
                Set.of(person.street),
                person.weekSeconds,
                List.of(person.workedSeconds));
        caregivers.add(caregiver);
        for (int day = 0; day < person.days; day++) {
            int midnight = day * DayPlan.DAY_SECONDS;
            List<Span> spans = person.spans.stream()
                    .map(span -> new Span(span.from() + midnight, span.to() + midnight))
                    .toList();
            shifts.add(new ShiftFacts(
                    caregiver,
                    day,
                    0,
                    place(0),
                    place(0),
                    spans,
                    person.rest,
                    person.commuteCounts,
                    person.daySeconds,
                    person.overtimeSeconds,
                    person.travelLimitSeconds,
                    person.loadLimit,
                    day == 0 ? person.fixed : List.of()));
        }
        return this;
    }

    /** A need of an elder of its own at the place: half an hour's care, any time of the day; change it as wished. */
    public Need.Builder need(int place) {
        return need(place, needs.size());
    }

    public Need.Builder need(int place, int elder) {
        return Need.builder(new NeedId(needs.size()), new ElderId(elder), STREET, place(place))
                .window(at(0, 0), at(23, 59));
    }

    public Town add(Need.Builder need) {
        needs.add(need.build());
        return this;
    }

    public DayPlan plan() {
        int days = shifts.stream().mapToInt(ShiftFacts::day).max().orElse(0) + 1;
        return new DayPlan(MONDAY, days, matrix(), weights, caregivers, shifts, needs);
    }

    /** The plan with these routes, stops by their index, one array a shift; the rest waits. */
    public DayPlan plan(int[]... routes) {
        return routed(plan(), routes);
    }

    public static DayPlan routed(DayPlan plan, int[]... routes) {
        List<Stop> waiting = new ArrayList<>(plan.getStops());
        for (int i = 0; i < routes.length; i++) {
            List<Stop> route =
                    Arrays.stream(routes[i]).mapToObj(plan.getStops()::get).toList();
            plan.place(plan.getShifts().get(i), route);
            waiting.removeAll(route);
        }
        plan.place(plan.waitingList(), waiting);
        plan.deriveTimes();
        return plan;
    }

    public static int[] route(int... stops) {
        return stops;
    }

    public static Timing timing(DayPlan plan, int stop) {
        Timing timing = plan.getStops().get(stop).getTiming();
        if (timing == null) {
            throw new AssertionError("stop " + stop + " has no times");
        }
        return timing;
    }

    public static int start(DayPlan plan, int stop) {
        return timing(plan, stop).start();
    }

    public static Shift shift(DayPlan plan, int number) {
        return plan.getShifts().get(number);
    }

    private static TravelMatrix matrix() {
        int[][] seconds = new int[PLACES][PLACES];
        for (int from = 0; from < PLACES; from++) {
            for (int to = 0; to < PLACES; to++) {
                seconds[from][to] = Math.abs(from - to) * TEN_MINUTES;
            }
        }
        return TravelMatrix.of(seconds);
    }

    /** A caregiver and their day. */
    public static final class Person {

        private Sex sex = Sex.FEMALE;
        private List<Skill> skills = List.of();
        private AreaId street = STREET;
        private int weekSeconds = ShiftFacts.NO_LIMIT;
        private int workedSeconds;
        private int days = 1;
        private List<Span> spans = List.of(Town.span(8, 18));
        private @org.jspecify.annotations.Nullable Break rest;
        private boolean commuteCounts;
        private int daySeconds = ShiftFacts.NO_LIMIT;
        private int overtimeSeconds;
        private int travelLimitSeconds = ShiftFacts.NO_LIMIT;
        private int loadLimit = ShiftFacts.NO_LIMIT;
        private List<FixedStop> fixed = List.of();

        public Person sex(Sex value) {
            sex = value;
            return this;
        }

        public Person skills(Skill... values) {
            skills = List.of(values);
            return this;
        }

        public Person street(AreaId value) {
            street = value;
            return this;
        }

        public Person week(int limitSeconds, int already) {
            weekSeconds = limitSeconds;
            workedSeconds = already;
            return this;
        }

        public Person days(int value) {
            days = value;
            return this;
        }

        public Person spans(Span... values) {
            spans = List.of(values);
            return this;
        }

        public Person rest(int seconds, Span within, boolean hard) {
            rest = new Break(seconds, within, hard);
            return this;
        }

        public Person commuteCounts() {
            commuteCounts = true;
            return this;
        }

        public Person day(int limitSeconds, int overtime) {
            daySeconds = limitSeconds;
            overtimeSeconds = overtime;
            return this;
        }

        public Person travelLimit(int seconds) {
            travelLimitSeconds = seconds;
            return this;
        }

        public Person loadLimit(int value) {
            loadLimit = value;
            return this;
        }

        public Person fixed(FixedStop... values) {
            fixed = List.of(values);
            return this;
        }
    }
}
