package org.anhu.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.anhu.planning.model.Pair;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.RequiredSkill;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Skill;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Weights;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;

/** Small plans in which every rule and every kind of fact comes up, drawn from a seed; most of them break many rules. */
public final class RandomPlan {

    private static final int PLACES = 12;
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    private final Random random;
    private final List<Caregiver> caregivers = new ArrayList<>();
    private final List<ShiftFacts> shifts = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final int days;

    private RandomPlan(long seed) {
        random = new Random(seed);
        days = 1 + random.nextInt(2);
    }

    /** Facts with everything waiting. */
    public static DayPlan of(long seed) {
        RandomPlan plan = new RandomPlan(seed);
        int needs = 4 + plan.random.nextInt(14);
        for (int i = 0; i < needs; i++) {
            plan.addNeed(i);
        }
        int people = 2 + plan.random.nextInt(4);
        for (int i = 0; i < people; i++) {
            plan.addCaregiver(i);
        }
        return new DayPlan(
                Town.MONDAY, plan.days, plan.matrix(), plan.weights(), plan.caregivers, plan.shifts, plan.needs);
    }

    /** Puts every stop anywhere, or on the waiting list. */
    public static void shuffle(DayPlan plan, long seed) {
        Random random = new Random(seed);
        List<List<Stop>> routes = new ArrayList<>();
        for (int i = 0; i < plan.getShifts().size(); i++) {
            routes.add(new ArrayList<>());
        }
        List<Stop> stops = new ArrayList<>(plan.getStops());
        Collections.shuffle(stops, random);
        boolean polite = random.nextBoolean(); // half of the plans send only people who fit
        for (Stop stop : stops) {
            int r = random.nextInt(routes.size());
            boolean fits = stop.fits(plan.getShifts().get(r));
            routes.get(polite && !fits ? routes.size() - 1 : r).add(stop);
        }
        for (Shift shift : plan.getShifts()) {
            plan.place(shift, routes.get(shift.index()));
        }
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private Weights weights() {
        Map<Rule, Long> weights = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            weights.put(rule, (long) between(1, 9));
        }
        return Weights.of(weights);
    }

    private TravelMatrix matrix() {
        int[][] seconds = new int[PLACES][PLACES];
        for (int[] row : seconds) {
            Arrays.setAll(row, i -> between(0, 40) * MINUTE);
        }
        for (int i = 0; i < PLACES; i++) {
            seconds[i][i] = 0;
        }
        return TravelMatrix.of(seconds);
    }

    private void addCaregiver(int number) {
        List<Skill> skills = new ArrayList<>();
        for (String code : List.of("CARE", "NURSE")) {
            if (!oneIn(3)) {
                skills.add(new Skill(code, between(1, 3), Town.MONDAY.minusDays(1), oneIn(3) ? Town.MONDAY : null));
            }
        }
        Caregiver caregiver = new Caregiver(
                new CaregiverId(number),
                oneIn(3) ? Sex.MALE : Sex.FEMALE,
                TravelMode.E_BIKE,
                skills,
                oneIn(4) ? Set.of(new AreaId(1)) : Set.of(new AreaId(1), new AreaId(2)),
                oneIn(2) ? between(2, 10) * HOUR : 44 * HOUR,
                oneIn(2) ? List.of() : List.of(between(0, 4) * HOUR));
        caregivers.add(caregiver);
        for (int day = 0; day < days; day++) {
            if (!oneIn(5)) {
                addShift(caregiver, day);
            }
        }
    }

    private void addShift(Caregiver caregiver, int day) {
        int midnight = day * DayPlan.DAY_SECONDS;
        int begin = midnight + between(7, 10) * HOUR;
        List<Span> spans = oneIn(2)
                ? List.of(new Span(begin, begin + between(4, 9) * HOUR))
                : List.of(
                        new Span(begin, begin + 3 * HOUR),
                        new Span(begin + between(4, 5) * HOUR, begin + between(6, 9) * HOUR));
        Break rest = oneIn(2)
                ? new Break(
                        between(1, 4) * 15 * MINUTE,
                        new Span(begin + between(1, 3) * HOUR, begin + between(4, 6) * HOUR),
                        oneIn(2))
                : null;
        List<FixedStop> fixed = new ArrayList<>();
        if (oneIn(3) && !needs.isEmpty()) {
            addFixed(fixed, begin);
        }
        shifts.add(new ShiftFacts(
                caregiver,
                day,
                0,
                new Place(random.nextInt(PLACES)),
                new Place(random.nextInt(PLACES)),
                spans,
                rest,
                oneIn(2),
                oneIn(2) ? between(1, 6) * HOUR : ShiftFacts.NO_LIMIT,
                oneIn(2) ? 0 : between(0, 2) * HOUR,
                oneIn(2) ? between(0, 2) * HOUR : ShiftFacts.NO_LIMIT,
                oneIn(2) ? between(0, 6) : ShiftFacts.NO_LIMIT,
                fixed));
    }

    /** The carer of a need that no other shift already holds. */
    private void addFixed(List<FixedStop> fixed, int begin) {
        Need need = needs.get(random.nextInt(needs.size()));
        int carerNo = between(1, need.carers().size());
        boolean taken = shifts.stream()
                .flatMap(shift -> shift.fixed().stream())
                .anyMatch(stop -> stop.need().equals(need.id()) && stop.carerNo() == carerNo);
        if (!taken) {
            int care = need.carers().get(carerNo - 1).careSeconds();
            fixed.add(new FixedStop(
                    need.id(), carerNo, need.elder(), need.place(), begin + between(0, 5) * HOUR, care, need.load()));
        }
    }

    private void addNeed(int number) {
        int elder = random.nextInt(6);
        Need.Builder need = Need.builder(
                        new NeedId(number),
                        new ElderId(elder),
                        new AreaId(between(1, 2)),
                        new Place(random.nextInt(PLACES)))
                .priority(between(1, 9))
                .mandatory(oneIn(2))
                .load(between(0, 2))
                .closeHard(oneIn(2))
                .windowsAtEnd(oneIn(3))
                .carerSex(oneIn(5) ? Sex.FEMALE : null)
                .required(oneIn(9) ? new CaregiverId(random.nextInt(5)) : null)
                .primary(oneIn(2) ? new CaregiverId(random.nextInt(6)) : null);
        addWindows(need);
        int carers = oneIn(3) ? 2 : 1;
        for (int carer = 1; carer <= carers; carer++) {
            RequiredSkill skill = new RequiredSkill(oneIn(2) ? "CARE" : "NURSE", between(1, 3));
            need.carer(between(0, 8) * 15 * MINUTE, oneIn(3) ? new RequiredSkill[0] : new RequiredSkill[] {skill});
            if (oneIn(2)) {
                need.published(new Published(carer, new CaregiverId(random.nextInt(6)), between(7, 16) * HOUR));
            }
        }
        if (carers == 2) {
            need.pair(pair());
        }
        if (oneIn(3)) {
            need.gap(elder, between(0, 3) * HOUR);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            need.preferredCaregiver(new CaregiverId(random.nextInt(6)));
        }
        if (oneIn(4)) {
            need.blocked(new CaregiverId(random.nextInt(5)));
        }
        needs.add(need.build());
    }

    private void addWindows(Need.Builder need) {
        int day = random.nextInt(days) * DayPlan.DAY_SECONDS;
        int open = day + between(7, 14) * HOUR;
        int close = open + between(0, 8) * 30 * MINUTE;
        need.window(open, close);
        if (oneIn(3)) {
            need.window(close + between(1, 3) * HOUR, close + between(4, 5) * HOUR);
        }
        if (oneIn(2)) {
            need.preferred(new Span(open, open + between(0, 2) * 30 * MINUTE));
        }
    }

    private Pair pair() {
        return switch (random.nextInt(3)) {
            case 0 -> Pair.TOGETHER;
            case 1 -> Pair.INDEPENDENT;
            default -> {
                int least = between(0, 3) * 15 * MINUTE;
                yield Pair.sequence(least, least + between(0, 4) * 15 * MINUTE);
            }
        };
    }
}
