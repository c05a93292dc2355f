package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.benefit.Period;
import org.anhu.entitlement.benefit.Ratio;
import org.anhu.entitlement.benefit.Share;
import org.anhu.kernel.Refusal;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.price.ServicePrice;
import org.jspecify.annotations.Nullable;

/**
 * One household's charges of a month, each paid in turn by what covers its elder on that day, and the rest by the
 * family. A visit is a charge if a policy that pays charges covers it, or if the family pays by itself (S3-12); what
 * volunteers do is none (S2-10). Money is counted in units so small that every ratio of every price is whole, so
 * nothing is rounded before the lines.
 */
final class Waterfall {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int WHOLE = 1000;

    private final YearMonth month;
    private final PriceBook prices;
    private final List<ServedVisit> visits;
    private final List<Contributor> contributors = new ArrayList<>(2);
    private final SelfPay selfPay;
    private final LocalDate from;
    private final int early; // days before the month that count
    private final long unitsPerFen;
    private final ChargeSum family = new ChargeSum(0);
    private final Map<String, Integer> unpriced = new HashMap<>();
    private final List<MonthMinutes> monthMinutes = new ArrayList<>(0);
    private @Nullable Charge charge;

    /** The minutes of one elder and service whose sum of the month is rounded. */
    private static final class MonthMinutes {
        final long elder;
        final String service;
        int minutes;

        MonthMinutes(long elder, String service) {
            this.elder = elder;
            this.service = service;
        }
    }

    Waterfall(HouseholdMonth household, YearMonth month, Terms terms, List<Claim> claims, SelfPay selfPay) {
        this.month = month;
        this.prices = terms.prices();
        this.visits = inTime(household.visits());
        this.selfPay = selfPay;
        List<Claim> contributing =
                claims.stream().filter(Contributor::contributes).toList();
        boolean weekly = contributing.stream().anyMatch(Waterfall::weekly);
        LocalDate first = month.atDay(1);
        this.from = weekly ? LocalDate.ofEpochDay(LimitUse.period(Period.WEEK, first)) : first;
        this.early = (int) (first.toEpochDay() - from.toEpochDay());
        contributing.forEach(claim -> contributors.add(new Contributor(claim, from, household.past())));
        contributors.sort(Comparator.comparingInt(Contributor::order)
                .thenComparing(one -> one.claim().policyCode())
                .thenComparing(one -> one.claim().first().externalId()));
        refuseSameOrder();
        this.unitsPerFen = unitsPerFen();
        contributors.forEach(contributor -> contributor.scale(unitsPerFen));
    }

    /** Whether there is anything to charge, or a claim that must stand in the statement. */
    boolean any() {
        return !contributors.isEmpty() || selfPay.any();
    }

    void run() {
        for (ServedVisit visit : visits) {
            int day = (int) (visit.date().toEpochDay() - from.toEpochDay());
            boolean within = day >= 0 && !visit.date().isAfter(month.atEndOfMonth());
            if (within && visit.caregiverKind() != CaregiverKind.VOLUNTEER && concerns(visit, day)) {
                serve(visit, day);
            }
        }
    }

    List<Contributor> contributors() {
        return contributors;
    }

    ChargeSum family() {
        return family;
    }

    /** Visits that the family pays and that have no price, by service. */
    Map<String, Integer> unpriced() {
        return unpriced;
    }

    long perFen() {
        return unitsPerFen;
    }

    private void serve(ServedVisit visit, int day) {
        ServicePrice price = prices.at(visit.serviceCode(), visit.date());
        if (price == null) {
            withoutPrice(visit, day);
            return;
        }
        Charge now = charge(visit, price, day < early);
        long paid = 0;
        for (Contributor contributor : contributors) {
            Cover cover = contributor.cover(visit.elderId(), day);
            if (cover != null) {
                paid += contributor.pay(cover, now, paid, day < early);
            }
        }
        if (day >= early) {
            ChargeSum.Item item = family.item(price, WHOLE);
            now.addTo(item);
            item.covered += price.unit() == PriceUnit.VISIT ? 1 : now.billed;
            item.earlier += paid;
            family.paid(now.units - paid);
        }
    }

    private Charge charge(ServedVisit visit, ServicePrice price, boolean early) {
        Charge now = charge;
        if (now == null) {
            now = new Charge(visit, price);
            charge = now;
        }
        now.visit = visit;
        now.price = price;
        now.billed = billed(visit, price, early);
        now.perUnit = Math.multiplyExact(
                price.fen().fen(), price.unit() == PriceUnit.HOUR ? unitsPerFen / MINUTES_PER_HOUR : unitsPerFen);
        now.units = price.unit() == PriceUnit.VISIT ? now.perUnit : Math.multiplyExact(now.perUnit, (long) now.billed);
        return now;
    }

    private int billed(ServedVisit visit, ServicePrice price, boolean early) {
        if (price.unit() == PriceUnit.VISIT || price.rounding() == Rounding.EXACT) {
            return visit.minutes();
        }
        if (price.rounding() == Rounding.QUARTER_HOUR_PER_VISIT) {
            return Rounding.quarters(visit.minutes());
        }
        if (early) {
            return visit.minutes();
        }
        MonthMinutes sum = monthMinutes(visit);
        int before = Rounding.quarters(sum.minutes);
        sum.minutes += visit.minutes();
        return Rounding.quarters(sum.minutes) - before;
    }

    private MonthMinutes monthMinutes(ServedVisit visit) {
        for (MonthMinutes sum : monthMinutes) {
            if (sum.elder == visit.elderId().value() && sum.service.equals(visit.serviceCode())) {
                return sum;
            }
        }
        MonthMinutes sum = new MonthMinutes(visit.elderId().value(), visit.serviceCode());
        monthMinutes.add(sum);
        return sum;
    }

    private boolean concerns(ServedVisit visit, int day) {
        return covered(visit, day) || (day >= early && selfPay.on(visit.elderId(), visit.date()));
    }

    private boolean covered(ServedVisit visit, int day) {
        for (Contributor contributor : contributors) {
            if (contributor.cover(visit.elderId(), day) != null) {
                return true;
            }
        }
        return false;
    }

    private void withoutPrice(ServedVisit visit, int day) {
        if (covered(visit, day)) {
            throw Refusal.invalid(
                    "",
                    "price-missing",
                    "Service " + visit.serviceCode() + " has no price on " + visit.date()
                            + ", and a policy pays a part of it: publish one (POST /prices).",
                    visit.serviceCode());
        }
        unpriced.merge(visit.serviceCode(), 1, Integer::sum);
    }

    private void refuseSameOrder() {
        for (int i = 1; i < contributors.size(); i++) {
            Contributor one = contributors.get(i - 1);
            Contributor other = contributors.get(i);
            if (one.order() == other.order()
                    && !one.claim().policyCode().equals(other.claim().policyCode())
                    && one.claim().concerns(other.claim())) {
                throw Refusal.invalid(
                        "",
                        "order-twice",
                        "Policies " + one.claim().policyCode() + " and "
                                + other.claim().policyCode() + " both pay in place " + one.order()
                                + " of the waterfall: publish a version of one with another place.",
                        other.claim().first().externalId());
            }
        }
    }

    /** 60 for prices by the hour, times what each policy's ratios divide by. */
    private long unitsPerFen() {
        Map<String, Long> byPolicy = new HashMap<>();
        for (Contributor contributor : contributors) {
            long divides = byPolicy.getOrDefault(contributor.claim().policyCode(), 1L);
            for (Cover cover : contributor.allCovers()) {
                for (Ratio ratio : cover.ratios) {
                    long by = WHOLE / Fraction.gcd(ratio.permille(), WHOLE);
                    divides = divides / Fraction.gcd(divides, by) * by;
                }
            }
            byPolicy.put(contributor.claim().policyCode(), divides);
        }
        long units = MINUTES_PER_HOUR;
        for (long divides : byPolicy.values()) {
            units = Math.multiplyExact(units, divides);
        }
        return units;
    }

    private static boolean weekly(Claim claim) {
        Benefit benefit = claim.benefit();
        return benefit instanceof Share share && share.limits().stream().anyMatch(limit -> limit.per() == Period.WEEK);
    }

    private static List<ServedVisit> inTime(List<ServedVisit> visits) {
        for (int i = 1; i < visits.size(); i++) {
            if (ServedVisit.IN_TIME.compare(visits.get(i - 1), visits.get(i)) > 0) {
                return visits.stream().sorted(ServedVisit.IN_TIME).toList();
            }
        }
        return visits;
    }
}
