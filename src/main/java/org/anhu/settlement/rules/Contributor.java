package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.benefit.Base;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.benefit.Card;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Period;
import org.anhu.entitlement.benefit.Ratio;
import org.anhu.entitlement.benefit.Share;
import org.anhu.kernel.ElderId;
import org.anhu.settlement.price.PriceUnit;
import org.jspecify.annotations.Nullable;

/** A claim that pays charges in its turn, as far as its limits reach. */
final class Contributor {

    private static final int WHOLE = 1000;
    private static final List<Ratio> ALL = List.of(new Ratio(null, null, WHOLE));

    private final Claim claim;
    private final int order;
    private final LocalDate from;
    private final @Nullable Cover[] byDay;
    private final List<Cover> covers = new ArrayList<>(1);
    private List<Cover> earlyCovers = List.of();
    private final LimitUse use = new LimitUse();
    private final @Nullable CardBalance card;
    private long yearFen; // paid before in this calendar year

    /** @param from the first day that counts, at most six before the month */
    Contributor(Claim claim, LocalDate from, List<PastUse> past) {
        this.claim = claim;
        this.from = from;
        this.order = order(claim.benefit());
        this.card = claim.benefit() instanceof Card ? CardBalance.of(claim, past) : null;
        LocalDate last = claim.month().atEndOfMonth();
        this.byDay = new Cover[(int) (last.toEpochDay() - from.toEpochDay()) + 1];
        int early = (int) (claim.month().atDay(1).toEpochDay() - from.toEpochDay());
        for (int i = early; i < byDay.length; i++) {
            LocalDate day = from.plusDays(i);
            Award paid = claim.paid(day);
            byDay[i] = paid == null ? null : cover(covers, paid, claim.version(paid, day));
        }
        before(early);
        for (Award award : claim.days().awards()) {
            if (covers.stream().noneMatch(cover -> cover.award.equals(award))) {
                LocalDate first = claim.month().atDay(1);
                LocalDate day = award.from().isAfter(first) ? award.from() : first;
                cover(covers, award, claim.version(award, day)); // it stands in the statement all the same
            }
        }
        pastUse(past);
    }

    // Days before the month use up weeks, and make no line.
    private void before(int early) {
        DayClaims days = claim.daysBefore();
        List<Cover> unseen = new ArrayList<>(0);
        for (int i = 0; i < early; i++) {
            LocalDate day = from.plusDays(i);
            Award paid = days.paid(day);
            PolicyVersion version = paid == null ? null : claim.policies().inForce(paid.policyCode(), day);
            if (paid != null
                    && version != null
                    && Claim.benefit(version).getClass() == claim.benefit().getClass()) {
                byDay[i] = cover(unseen, paid, version);
            }
        }
        earlyCovers = unseen;
    }

    static boolean contributes(Claim claim) {
        return claim.benefit() instanceof Share || claim.benefit() instanceof Card;
    }

    Claim claim() {
        return claim;
    }

    int order() {
        return order;
    }

    /** Those of days before the month too. */
    List<Cover> allCovers() {
        return Stream.concat(covers.stream(), earlyCovers.stream()).toList();
    }

    /** In the order in which they come in the month. */
    List<Cover> covers() {
        return covers;
    }

    LimitUse use() {
        return use;
    }

    @Nullable CardBalance card() {
        return card;
    }

    /** What pays on a day of the month, for whomever. */
    @Nullable Cover on(LocalDate day) {
        return byDay[(int) (day.toEpochDay() - from.toEpochDay())];
    }

    /** What covers this elder's visit on the day. */
    @Nullable Cover cover(ElderId elder, int day) {
        ElderId mine = claim.elderId();
        return mine == null || mine.equals(elder) ? byDay[day] : null;
    }

    void scale(long unitsPerFen) {
        covers.forEach(cover -> cover.scale(unitsPerFen));
        earlyCovers.forEach(cover -> cover.scale(unitsPerFen));
        if (yearFen != 0) {
            long year = LimitUse.period(Period.YEAR, claim.month().atDay(1));
            use.begin(Period.YEAR, Measure.FEN_PAID, year, Math.multiplyExact(yearFen, unitsPerFen));
        }
    }

    private void pastUse(List<PastUse> past) {
        YearMonth month = claim.month();
        long minutes = 0;
        for (PastUse one : past) {
            if (one.policyCode().equals(claim.policyCode())
                    && Objects.equals(one.elderId(), claim.elderId())
                    && one.month().getYear() == month.getYear()
                    && one.month().isBefore(month)) {
                yearFen += one.fen().fen();
                minutes += one.minutes();
            }
        }
        use.begin(Period.YEAR, Measure.MINUTES, month.getYear(), minutes);
    }

    /**
     * What it pays of a charge.
     *
     * @param paidSoFar by those before
     * @param early a visit of the days before the month: it uses up days and weeks, and is paid by another month
     */
    long pay(Cover cover, Charge charge, long paidSoFar, boolean early) {
        int ratio = cover.ratio(charge.price.setting(), charge.visit.caregiverKind());
        if (ratio < 0) {
            return 0;
        }
        boolean whole = charge.price.unit() == PriceUnit.VISIT;
        long minutes = limit(cover, Measure.MINUTES, charge, charge.billed, whole, early);
        long covered = !whole ? minutes : minutes == charge.billed ? 1 : 0;
        long earlier = cover.base == Base.REMAINDER ? paidSoFar : 0;
        long basis = Math.multiplyExact(charge.perUnit, covered) - earlier;
        long within = limit(cover, Measure.FEN_CHARGED, charge, basis, false, early);
        int permille = cover.ratios.get(ratio).permille();
        long share = part(within, permille);
        long asked = Math.min(share, charge.units - paidSoFar);
        long paid = limit(cover, Measure.FEN_PAID, charge, asked, false, early);
        if (!early) {
            ChargeSum.Item item = cover.sum().item(charge.price, permille);
            charge.addTo(item);
            item.covered += covered;
            item.earlier += earlier;
            item.over += basis - within;
            item.rest += share - asked;
            item.paid += paid;
            cover.sum().paid(paid);
        }
        return paid;
    }

    private long limit(Cover cover, Measure of, Charge charge, long asked, boolean whole, boolean early) {
        long let = asked;
        Cover.Most[] limits = cover.most();
        for (int i = 0; i < limits.length; i++) {
            Cover.Most limit = limits[i];
            boolean longer = limit.per() == Period.MONTH || limit.per() == Period.YEAR;
            if (limit.of() == of && !(early && longer)) {
                long period = LimitUse.period(limit.per(), charge.visit.date());
                long left = Math.max(0, limit.most() - use.used(limit.per(), of, period));
                long granted = let <= left ? let : whole ? 0 : left;
                use.use(limit.per(), of, granted);
                if (!early) {
                    cover.sum().limited(i, period, let, left, granted);
                }
                let = granted;
            }
        }
        return let;
    }

    // exact: the scale holds every ratio's denominator
    private static long part(long units, int permille) {
        long common = Fraction.gcd(permille, WHOLE);
        return Math.multiplyExact(units / (WHOLE / common), permille / common);
    }

    private Cover cover(List<Cover> covers, Award award, PolicyVersion policy) {
        for (Cover cover : covers) {
            if (cover.award.equals(award) && cover.policy.equals(policy)) {
                return cover;
            }
        }
        Benefit benefit = Claim.benefit(policy);
        Cover cover = benefit instanceof Share share
                ? new Cover(award, policy, share.payer(), share.base(), share.ratios(), share.limits(), null)
                : new Cover(award, policy, ((Card) benefit).payer(), Base.REMAINDER, ALL, List.of(), card);
        covers.add(cover);
        return cover;
    }

    private static int order(Benefit benefit) {
        return benefit instanceof Share share ? share.order() : ((Card) benefit).order();
    }
}
