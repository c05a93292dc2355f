package org.anhu.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.anhu.planning.model.Break;
import org.anhu.planning.model.Caregiver;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Pair;
import org.anhu.planning.model.RequiredSkill;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Skill;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Weights;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;
import org.anhu.travel.TravelTimes;

/**
 * An invented weekday in a district, for measuring: the same seed makes the same day. A street is there for every 50
 * shifts, so that a day with more of both needs and shifts is larger and no denser.
 */
public final class DistrictDay {

    public static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    private static final int SHIFTS_A_STREET = 50;

    /** Next to Wuchang come more of its kind, so many degrees further. */
    private static final double[] NEXT_DISTRICT = {0.135, 0.08};

    /** The street centres of Wuchang. */
    private static final double[][] STREETS = {
        {30.5672, 114.3185}, {30.5985, 114.3460}, {30.5846, 114.3352}, {30.5520, 114.3083}, {30.5510, 114.2985},
        {30.5423, 114.3012}, {30.5318, 114.3064}, {30.5052, 114.2921}, {30.5330, 114.3163}, {30.5362, 114.3334},
        {30.5492, 114.3490}, {30.5340, 114.3602}, {30.4695, 114.2868}, {30.4973, 114.3330}
    };

    private static final List<TravelMode> OTHER_MODES = List.of(TravelMode.WALK, TravelMode.BUS, TravelMode.CAR);

    private final Random random;
    private final TravelMatrix.Builder places = new TravelMatrix.Builder();
    private final List<Caregiver> caregivers = new ArrayList<>();
    private final List<ShiftFacts> shifts = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    private final int streets;

    private DistrictDay(int streets, long seed) {
        random = new Random(seed);
        this.streets = streets;
    }

    /** So many needs, of elders who live in streets that the caregivers of so many shifts cover. */
    public static DayPlan of(int needs, int shifts, long seed) {
        DistrictDay day = new DistrictDay(Math.max(1, Math.round((float) shifts / SHIFTS_A_STREET)), seed);
        for (int i = 0; day.shifts.size() < shifts; i++) {
            day.addCaregiver(i);
        }
        day.addElders(needs);
        return day.plan(day.needs.subList(0, needs));
    }

    /** At least so many needs in all streets of one district, however few caregivers there are. */
    public static DayPlan ofCaregivers(int caregivers, int needs, long seed) {
        DistrictDay day = new DistrictDay(STREETS.length, seed);
        for (int i = 0; i < caregivers; i++) {
            day.addCaregiver(i);
        }
        day.addElders(needs);
        return day.plan(day.needs);
    }

    private void addElders(int untilNeeds) {
        for (int elder = 0; needs.size() < untilNeeds; elder++) {
            addElder(elder);
        }
    }

    private DayPlan plan(List<Need> all) {
        TravelMatrix travel = places.build(new TravelTimes(), List.of(TravelMode.values()));
        return new DayPlan(DATE, 1, travel, Weights.standard(), caregivers, shifts, all);
    }

    private Place near(int street, double degrees) {
        double[] centre = STREETS[street % STREETS.length];
        int district = street / STREETS.length;
        int aside = (int) Math.ceil(Math.sqrt((double) streets / STREETS.length));
        int north = district / aside;
        int east = district % aside;
        double latitude = centre[0] + north * NEXT_DISTRICT[0] + random.nextGaussian() * degrees;
        double longitude = centre[1] + east * NEXT_DISTRICT[1] + random.nextGaussian() * degrees;
        return places.place(new Coordinates(latitude, longitude));
    }

    /** A street of the same district as another. */
    private int streetNear(int street) {
        int first = street / STREETS.length * STREETS.length;
        return first + random.nextInt(Math.min(STREETS.length, streets - first));
    }

    private void addCaregiver(int number) {
        int home = number % streets;
        Set<AreaId> covered = new HashSet<>();
        covered.add(new AreaId(home));
        for (int more = random.nextInt(4); more > 0; more--) {
            covered.add(new AreaId(streetNear(home)));
        }
        TravelMode mode = random.nextInt(10) < 7 ? TravelMode.E_BIKE : OTHER_MODES.get(random.nextInt(3));
        LocalDate longAgo = DATE.minusYears(1);
        List<Skill> skills = new ArrayList<>();
        skills.add(new Skill("CARE", 1 + random.nextInt(3), longAgo, null));
        if (number / streets % 4 == 0) {
            skills.add(new Skill("NURSE", 3, longAgo, random.nextInt(10) == 0 ? DATE.minusDays(1) : null));
        }
        if (number / streets % 2 == 1) {
            skills.add(new Skill("LIFT", 1, longAgo, null));
        }
        Sex sex = random.nextInt(5) == 0 ? Sex.MALE : Sex.FEMALE;
        Caregiver caregiver = new Caregiver(
                new CaregiverId(number),
                sex,
                mode,
                skills,
                covered,
                44 * HOUR,
                List.of(random.nextInt(10) == 0 ? 40 * HOUR : 16 * HOUR));
        caregivers.add(caregiver);
        if (random.nextInt(12) > 0) {
            Place at = near(home, 0.006);
            List<Span> spans = random.nextInt(3) == 0
                    ? List.of(new Span(8 * HOUR, 17 * HOUR))
                    : List.of(new Span(8 * HOUR, 12 * HOUR), new Span(14 * HOUR, 18 * HOUR));
            Break rest = spans.size() == 1
                    ? new Break(30 * MINUTE, new Span(11 * HOUR, 14 * HOUR), random.nextBoolean())
                    : null;
            shifts.add(new ShiftFacts(
                    caregiver,
                    0,
                    0,
                    at,
                    at,
                    spans,
                    rest,
                    false,
                    8 * HOUR,
                    HOUR,
                    4 * HOUR,
                    ShiftFacts.NO_LIMIT,
                    List.of()));
        }
    }

    private void addElder(int number) {
        int street = random.nextInt(streets);
        Place home = near(street, 0.006);
        ElderId elder = new ElderId(number);
        CaregiverId primary = caregivers
                .get(street + streets * random.nextInt(Math.max(1, caregivers.size() / streets)))
                .id();
        add(need(elder, street, home, 1)
                .carer((25 + 10 * random.nextInt(3)) * MINUTE, new RequiredSkill("CARE", 1))
                .window(8 * HOUR, 16 * HOUR)
                .primary(primary));
        int kind = random.nextInt(100);
        if (kind < 25) {
            for (int hour : new int[] {11, 16}) {
                add(need(elder, street, home, 2)
                        .carer(20 * MINUTE, new RequiredSkill("CARE", 1))
                        .window(hour * HOUR - 30 * MINUTE, hour * HOUR + 60 * MINUTE)
                        .preferred(new Span(hour * HOUR, hour * HOUR + 30 * MINUTE))
                        .gap(number, 4 * HOUR));
            }
        } else if (kind < 40) {
            add(need(elder, street, home, 4)
                    .carer(20 * MINUTE, new RequiredSkill("NURSE", 2))
                    .window(8 * HOUR, 17 * HOUR));
        } else if (kind < 46) {
            RequiredSkill lift = new RequiredSkill("LIFT", 1);
            add(need(elder, street, home, 3)
                    .carer(40 * MINUTE, lift)
                    .carer(40 * MINUTE, lift)
                    .pair(random.nextInt(3) == 0 ? Pair.sequence(0, 30 * MINUTE) : Pair.TOGETHER)
                    .window(9 * HOUR, 16 * HOUR));
        } else if (kind < 50) {
            add(need(elder, street, home, 2)
                    .carer(150 * MINUTE, new RequiredSkill("CARE", 2))
                    .window(8 * HOUR, 9 * HOUR)
                    .closeHard(random.nextBoolean())
                    .blocked(primary));
        }
    }

    private Need.Builder need(ElderId elder, int street, Place home, int priority) {
        return Need.builder(new NeedId(needs.size()), elder, new AreaId(street), home)
                .priority(priority)
                .mandatory(random.nextInt(10) > 0)
                .carerSex(random.nextInt(15) == 0 ? Sex.FEMALE : null);
    }

    private void add(Need.Builder need) {
        needs.add(need.build());
    }
}
