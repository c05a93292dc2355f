package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.ProrationBasis;
import org.anhu.entitlement.Rate;
import org.anhu.entitlement.StartRule;
import org.anhu.entitlement.StopRule;
import org.anhu.entitlement.VisitRule;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/** Short ways to write the inputs of a month. */
final class Cases {

    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final HouseholdId HOUSEHOLD = new HouseholdId(7);

    private Cases() {}

    /** Dalian's amounts under rules of choice, in force for ever. */
    record Rules(StartRule start, StopRule stop, HoldRule hold, ProrationBasis basis, VisitRule visits) {

        static Rules usual() {
            return new Rules(
                    StartRule.WHOLE_MONTH,
                    StopRule.PRO_RATA,
                    HoldRule.PAID,
                    ProrationBasis.CALENDAR_DAYS,
                    VisitRule.BY_AWARD);
        }

        Rules start(StartRule rule) {
            return new Rules(rule, stop, hold, basis, visits);
        }

        Rules stop(StopRule rule) {
            return new Rules(start, rule, hold, basis, visits);
        }

        Rules hold(HoldRule rule) {
            return new Rules(start, stop, rule, basis, visits);
        }

        Rules basis(ProrationBasis rule) {
            return new Rules(start, stop, hold, rule, visits);
        }

        Rules visits(VisitRule rule) {
            return new Rules(start, stop, hold, basis, rule);
        }

        PolicyVersion policy() {
            return version(1, LocalDate.of(2020, 1, 1), null, 30000, 20000, 10000, 0);
        }

        PolicyVersion version(int version, LocalDate from, @Nullable LocalDate to, long a, long b, long c, long d) {
            return new PolicyVersion(
                    new PolicyVersionId(version),
                    "DL-SHK",
                    version,
                    "沙河口",
                    "方案",
                    from,
                    to,
                    start,
                    stop,
                    hold,
                    basis,
                    visits,
                    List.of(
                            new Rate("A", new Money(a)),
                            new Rate("B", new Money(b)),
                            new Rate("C", new Money(c)),
                            new Rate("D", new Money(d))),
                    null,
                    null);
        }
    }

    static Award award(int number, String tier, String from, @Nullable String to) {
        return new Award(
                new AwardId(number),
                "AW-" + number,
                HOUSEHOLD,
                null,
                new AreaId(1),
                "DL-SHK",
                tier,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "reason",
                "approver");
    }

    static Set<LocalDate> days(String from, String to) {
        return new HashSet<>(LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .toList());
    }

    static Map<LocalDate, Integer> each(Set<LocalDate> days) {
        Map<LocalDate, Integer> visits = new HashMap<>();
        days.forEach(day -> visits.put(day, 1));
        return visits;
    }

    static HouseholdMonth household(Set<LocalDate> held, Map<LocalDate, Integer> verified, Award... awards) {
        return new HouseholdMonth(HOUSEHOLD, "HH-7", List.of(awards), held, verified, visits(verified), List.of());
    }

    /** So many visits on each day, of an hour each. */
    static List<ServedVisit> visits(Map<LocalDate, Integer> counts) {
        List<ServedVisit> visits = new ArrayList<>();
        counts.forEach((day, count) -> {
            for (int i = 0; i < count; i++) {
                visits.add(new ServedVisit(
                        new ElderId(1), "EL-1", day, LocalTime.of(9 + i, 0), "CARE", 60, CaregiverKind.STAFF));
            }
        });
        return visits;
    }

    /** A value of the step of a flat line. */
    static int flat(Line line, String name) {
        return (int) line.step(Steps.FLAT).orElseThrow().number(name);
    }

    static List<Line> settle(YearMonth month, PolicyVersion policy, Award... awards) {
        return MonthRules.settle(new MonthInputs(
                "street", month, List.of(policy), List.of(), List.of(household(Set.of(), Map.of(), awards))));
    }

    static long[] fen(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.amountFen().fen()).toArray();
    }
}
