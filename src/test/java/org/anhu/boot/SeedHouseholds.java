package org.anhu.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anhu.boot.SeedAreas.Station;
import org.anhu.boot.SeedAreas.Street;
import org.anhu.boot.SeedPersons.Person;

/**
 * 498 households (S3-32) with 760 elders; Nanhu has 77 with 118 (S3-31), split 12 A, 25 B, 30 C, 10 D like the month of
 * domain.md 1.4.
 */
final class SeedHouseholds {

    record Elder(String id, Household household, Person person, int age, String selfCare, SeedCarer doctor) {
        Street street() {
            return household.station().street();
        }

        boolean dependent() {
            return selfCare.equals("NONE");
        }
    }

    record Household(
            String id,
            String tier,
            int size,
            Station station,
            SeedPlace place,
            String address,
            SeedCarer primary,
            String reason) {}

    /** What makes a household one of its tier: age and need of the elder it was awarded for, and why. */
    private record Ground(int fromAge, int toAge, String selfCare, String reason) {}

    private static final List<String> ROADS = List.of("安康路", "福寿街", "长青路", "桂香路", "和平里", "晚晴巷", "松鹤路", "同心街");

    private final SeedAreas areas;
    private final SeedCaregivers caregivers;
    private final SeedPersons persons;
    private final SeedDice dice = new SeedDice("households");
    private final List<Household> households = new ArrayList<>();
    private final List<Elder> elders = new ArrayList<>();
    private final Map<SeedCarer, Integer> caseload = new HashMap<>();
    private int dependentB;

    SeedHouseholds(SeedAreas areas, SeedCaregivers caregivers, SeedPersons persons) {
        this.areas = areas;
        this.caregivers = caregivers;
        this.persons = persons;
        List<String> rest = sized(dealt(66, 137, 164, 54), 205, 8);
        int next = 0;
        for (Street street : areas.streets()) {
            if (street.isNanhu()) {
                settle(street, sized(dealt(12, 25, 30, 10), 37, 2));
            } else {
                int count = areas.streets().indexOf(street) < 5 ? 33 : 32;
                settle(street, rest.subList(next, next + count));
                next += count;
            }
        }
    }

    private List<String> dealt(int a, int b, int c, int d) {
        var tiers = new ArrayList<String>();
        tiers.addAll(Collections.nCopies(a, "A"));
        tiers.addAll(Collections.nCopies(b, "B"));
        tiers.addAll(Collections.nCopies(c, "C"));
        tiers.addAll(Collections.nCopies(d, "D"));
        return dice.shuffled(tiers);
    }

    /** Adds the number of elders to each tier: "B2". Elders of tier A mostly live alone. */
    private List<String> sized(List<String> tiers, int couples, int threes) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < tiers.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> tiers.get(i).equals("A") && i % 8 != 0));
        var result = new ArrayList<>(tiers);
        int given = 0;
        int large = 0;
        for (int i : order) {
            boolean three = large < threes && !tiers.get(i).equals("A");
            large += three ? 1 : 0;
            result.set(i, tiers.get(i) + (three ? 3 : given < couples + threes ? 2 : 1));
            given++;
        }
        return dice.shuffled(result);
    }

    private void settle(Street street, List<String> tiersAndSizes) {
        List<Station> stations = areas.stationsOf(street);
        for (int i = 0; i < tiersAndSizes.size(); i++) {
            String tier = tiersAndSizes.get(i).substring(0, 1);
            int size = tiersAndSizes.get(i).charAt(1) - '0';
            household(tier, size, stations.get(i % stations.size()));
        }
    }

    private void household(String tier, int size, Station station) {
        int number = households.size() + 1;
        var dice = new SeedDice("household " + number);
        Ground ground = ground(dice, tier, size);
        boolean byRelative =
                tier.equals("B") && ground.selfCare().equals("NONE") && ++dependentB % 16 == 6 && dependentB < 96;
        SeedCarer primary = byRelative ? caregivers.relative(station) : primary(station, ground);
        var household = new Household(
                id("HH-%04d", number),
                tier,
                size,
                station,
                station.place().near(dice, 900),
                String.format(
                        Locale.ROOT,
                        "武昌区%s%s%s%d号%d栋%d室",
                        station.street().name(),
                        station.community(),
                        dice.oneOf(ROADS),
                        dice.between(1, 120),
                        dice.between(1, 9),
                        dice.between(1, 7) * 100 + dice.between(1, 4)),
                primary,
                byRelative ? ground.reason() + ";亲属养护员经入户调查并张榜公示3天无异议" : ground.reason());
        households.add(household);
        List<SeedCarer> doctors = caregivers.medicalIn(station.street());
        SeedCarer doctor = doctors.get(number % doctors.size());
        int age = dice.between(ground.fromAge(), ground.toAge());
        boolean female = (ground.fromAge() < 70 && tier.equals("B")) || dice.percent(58);
        elder(household, persons.invent(dice, female, age), age, ground.selfCare(), doctor);
        if (size > 1) {
            int other = Math.min(96, Math.max(61, age + dice.between(-5, 4)));
            elder(household, persons.invent(dice, !female, other), other, companionCare(dice, tier), doctor);
        }
        if (size > 2) {
            int parent = Math.min(99, age + dice.between(20, 24));
            elder(household, persons.invent(dice, dice.percent(70), parent), parent, "PARTIAL", doctor);
        }
    }

    private static Ground ground(SeedDice dice, String tier, int size) {
        boolean bedridden = dice.percent(45);
        boolean second = dice.percent(25);
        return switch (tier) {
            case "A" ->
                second
                        ? new Ground(72, 90, bedridden ? "NONE" : "PARTIAL", "A类:无子女并享受低保的老人")
                        : new Ground(81, 96, "NONE", "A类:高龄三无老人,生活基本不能自理");
            case "B" ->
                second || size == 3
                        ? new Ground(71, size == 3 ? 75 : 90, "NONE", "B类:70岁以上病重老人,生活不能自理,有医院证明")
                        : new Ground(
                                size == 1 ? 66 : 71,
                                88,
                                bedridden ? "NONE" : "PARTIAL",
                                size == 1 ? "B类:单亲老人家庭月收入600元以内" : "B类:双亲老人家庭月收入1000元以内");
            case "C" ->
                new Ground(61, size == 3 ? 75 : 90, dice.percent(20) ? "NONE" : "PARTIAL", "C类:B类条件以外需要照料的社会老人");
            default -> new Ground(62, size == 3 ? 75 : 88, dice.percent(30) ? "PARTIAL" : "GOOD", "D类:经济条件较好的自费老人");
        };
    }

    private static String companionCare(SeedDice dice, String tier) {
        int roll = dice.below(100);
        return roll < (tier.equals("A") ? 30 : 4) ? "NONE" : roll < 32 ? "PARTIAL" : "GOOD";
    }

    /** The carer of the street with the fewest households whose certificates will last; the own station first. */
    private SeedCarer primary(Station station, Ground ground) {
        String skill = ground.selfCare().equals("NONE") ? "BASIC_CARE" : "HOUSEKEEPING";
        SeedCarer chosen = caregivers.all().stream()
                .filter(it -> it.general() && it.station().street().equals(station.street()))
                .filter(it ->
                        it.has(skill, 1, SeedPersons.REFERENCE) && it.has(skill, 1, SeedPersons.REFERENCE.plusYears(3)))
                .filter(it -> it.onDutyFrom().getYear() < 2026)
                .min(Comparator.comparing((SeedCarer it) ->
                                2 * caseload.getOrDefault(it, 0) + (it.station().equals(station) ? 0 : 1))
                        .thenComparing(SeedCarer::id))
                .orElseThrow();
        caseload.merge(chosen, 1, Integer::sum);
        return chosen;
    }

    private void elder(Household household, Person person, int age, String selfCare, SeedCarer doctor) {
        var elder = new Elder(id("EL-%04d", elders.size() + 1), household, person, age, selfCare, doctor);
        elders.add(elder);
    }

    private static String id(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }

    List<Household> all() {
        return households;
    }

    List<Elder> elders() {
        return elders;
    }
}
