package org.anhu.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.anhu.boot.SeedAreas.Street;
import org.anhu.boot.SeedHouseholds.Elder;
import org.anhu.boot.SeedHouseholds.Household;

/**
 * Who needs what and how often: about 1,200 needs on an ordinary weekday. Shares are taken street by street, so that no
 * street's team has all the hard cases.
 */
final class SeedCarePlans {

    private static final String EVERY_DAY = "1234567";
    private static final String WORKING_DAYS = "12345";

    private final SeedCatalogue catalogue;
    private final SeedDice dice = new SeedDice("care plans");
    private final List<SeedCarePlan> plans = new ArrayList<>();
    private int turn;

    SeedCarePlans(SeedAreas areas, SeedCatalogue catalogue, SeedHouseholds households) {
        this.catalogue = catalogue;
        for (Street street : areas.streets()) {
            List<Household> ofStreet = households.all().stream()
                    .filter(it -> it.station().street().equals(street))
                    .toList();
            List<Elder> elders = households.elders().stream()
                    .filter(it -> it.street().equals(street))
                    .toList();
            ofStreet.forEach(household -> daily(firstOf(household, elders)));
            elders.forEach(elder -> healthCheck(elder, ofStreet.indexOf(elder.household())));
            bodyCare(elders);
            meals(elders);
            outAndAbout(elders);
            smallThings(elders);
        }
    }

    private static Elder firstOf(Household household, List<Elder> elders) {
        return elders.stream()
                .filter(it -> it.household().equals(household))
                .findFirst()
                .orElseThrow();
    }

    /** The carer comes every day of the year (S3-20). */
    private void daily(Elder elder) {
        Household household = elder.household();
        SeedCarePlan plan = add(elder, elder.dependent() ? "DAILY_CARE_VISIT" : "DAILY_VISIT", EVERY_DAY);
        plan.minutes = switch (household.tier()) {
            case "A" -> 40;
            case "B" -> 35;
            case "C" -> 25;
            default -> 30;
        };
        plan.priority = household.tier().equals("A") ? 2 : 3;
        plan.preferred.add(household.primary());
        if (household.primary().kind().equals("RELATIVE")) {
            plan.required = household.primary();
            plan.window(480, 600);
            return;
        }
        int roll = dice.below(100);
        if (roll < 30) {
            plan.window(480, 660);
        } else if (roll < 55) {
            plan.window(780, 960);
        } else {
            int wish = roll < 80 ? 510 : 840;
            plan.window(480, 1020, wish, wish + 120);
        }
    }

    /** The family doctor or a nurse once a week (S3-25), both elders of a household on one day. */
    private void healthCheck(Elder elder, int household) {
        SeedCarePlan plan = add(elder, "HEALTH_CHECK", String.valueOf(household % 5 + 1));
        plan.onHolidays = "SKIP";
        plan.preferred.add(elder.doctor());
        plan.priority = 4;
        int roll = dice.below(10);
        if (roll < 8) {
            plan.window(510, 690);
        }
        if (roll > 2) {
            plan.window(840, 1050);
        }
    }

    private void bodyCare(List<Elder> elders) {
        List<Elder> dependent = share(elders, Elder::dependent, 100);
        for (Elder elder : part(dependent, 0, 20)) {
            SeedCarePlan plan = add(elder, "MORNING_CARE", EVERY_DAY).window(450, 600);
            plan.priority = 2;
            boolean enoughMen = elder.street().isNanhu();
            if (dice.percent(15) && (elder.person().female() || enoughMen)) {
                plan.carerSex = elder.person().sex();
            }
        }
        for (Elder elder : part(dependent, 0, 55)) {
            SeedCarePlan plan =
                    add(elder, "BATH_TWO", day(WORKING_DAYS)).window(540, 660).window(810, 1020);
            plan.carerSex = elder.person().female() ? "FEMALE" : null;
            plan.priority = 4;
            plan.onHolidays = "SKIP";
        }
        for (Elder elder : part(dependent, 90, 95)) {
            SeedCarePlan plan = add(elder, "TURNING", "135").window(480, 1020);
            plan.pairMode = "SEQUENCE";
            plan.pairGapMin = 120;
            plan.pairGapMax = 300;
            plan.priority = 3;
        }
        for (Elder elder : part(dependent, 60, 70)) {
            add(elder, "REHAB", dice.percent(50) ? "24" : "35").window(510, 690).window(840, 1050).priority = 6;
        }
        for (Elder elder : share(elders, it -> it.selfCare().equals("PARTIAL"), 20)) {
            SeedCarePlan plan =
                    add(elder, "BATH", day(WORKING_DAYS)).window(540, 690).window(810, 1020);
            plan.carerSex = elder.person().female() && dice.percent(60) ? "FEMALE" : null;
            plan.onHolidays = "SKIP";
        }
    }

    /** Noon and evening, four hours apart; at the weekend only where nobody else can cook. */
    private void meals(List<Elder> elders) {
        List<Elder> dependent = share(elders, Elder::dependent, 100);
        part(dependent, 0, 36).forEach(it -> meal(it, EVERY_DAY, 2));
        part(dependent, 36, 76).forEach(it -> meal(it, WORKING_DAYS, 2));
        share(elders, it -> it.selfCare().equals("PARTIAL"), 12).forEach(it -> meal(it, WORKING_DAYS, 3));
    }

    private void meal(Elder elder, String days, int priority) {
        SeedCarePlan plan = add(elder, "MEAL", days).window(1, 630, 750).window(2, 960, 1080);
        plan.gapMinutes = 240;
        plan.priority = priority;
        plan.preferred.add(elder.household().primary());
    }

    private void outAndAbout(List<Elder> elders) {
        for (Elder elder : share(elders, it -> !it.selfCare().equals("GOOD"), 15)) {
            SeedCarePlan plan = add(elder, "ACCOMPANY", day(WORKING_DAYS));
            plan.everyWeeks = 4;
            plan.from = plan.from.plusWeeks(dice.below(4));
            plan.minutes = 120 + 30 * dice.below(3);
            plan.onHolidays = "SKIP";
            plan.priority = 4;
            plan.window(480, 570).window(810, 870);
        }
        for (Elder elder : share(elders, it -> it.selfCare().equals("GOOD"), 24)) {
            optional(add(elder, "ERRANDS", day(WORKING_DAYS)).window(540, 960));
        }
    }

    private void smallThings(List<Elder> elders) {
        for (Elder elder : share(elders, it -> it.household().size() == 1, 24)) {
            boolean read = dice.percent(30);
            optional(add(elder, read ? "READING" : "COMPANY", day("123456"))
                    .window(540, 630)
                    .window(840, 960));
        }
        for (Elder elder : share(elders, it -> it.selfCare().equals("PARTIAL"), 20)) {
            optional(add(elder, "FOOT_CARE", day(WORKING_DAYS)).window(540, 960));
        }
        for (Elder elder : share(elders, it -> true, 8)) {
            SeedCarePlan plan =
                    optional(add(elder, "SAFETY_CHECK", day(WORKING_DAYS)).window(540, 960));
            plan.everyWeeks = 12;
            plan.from = plan.from.plusWeeks(dice.below(12));
        }
    }

    private static SeedCarePlan optional(SeedCarePlan plan) {
        plan.mandatory = false;
        plan.priority = 7;
        plan.onHolidays = "SKIP";
        return plan;
    }

    private SeedCarePlan add(Elder elder, String service, String daysOfWeek) {
        var plan = new SeedCarePlan(elder, catalogue.service(service), daysOfWeek);
        plans.add(plan);
        return plan;
    }

    /** In turn, so that no day gets more than its share. */
    private String day(String days) {
        turn++;
        return String.valueOf(days.charAt(turn % days.length()));
    }

    private List<Elder> share(List<Elder> elders, Predicate<Elder> who, int percent) {
        List<Elder> all = elders.stream().filter(who).toList();
        return part(percent == 100 ? all : dice.shuffled(all), 0, percent);
    }

    private static List<Elder> part(List<Elder> elders, int fromPercent, int toPercent) {
        return elders.subList(rounded(elders.size(), fromPercent), rounded(elders.size(), toPercent));
    }

    private static int rounded(int count, int percent) {
        return (count * percent + 50) / 100;
    }

    List<SeedCarePlan> all() {
        return plans;
    }

    static String id(int index) {
        return String.format(Locale.ROOT, "CP-%05d", index + 1);
    }

    static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
