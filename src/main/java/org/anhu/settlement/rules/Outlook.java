package org.anhu.settlement.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.StopRule;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Period;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What a household's awards still give, read from the very run that makes a month's lines. Pure. */
public final class Outlook {

    private final HouseholdMonth household;
    private final YearMonth month;
    private final Terms terms;
    private final List<Claim> claims;
    private final Waterfall whole;

    /**
     * @param household with all that is counted
     * @throws Refusal 422 where the month cannot be settled
     */
    public Outlook(HouseholdMonth household, YearMonth month, Terms terms) {
        this.household = household;
        this.month = month;
        this.terms = terms;
        this.claims = Claims.of(household, month, terms.policies());
        this.whole = run(household);
    }

    /**
     * What is left of a limit in one of its periods.
     *
     * @param from the first day of the period, {@code to} the last; a week goes on across the ends of months
     * @param most minutes, or fen
     * @param left of it, rounded down: nobody can be promised a part of a fen
     * @param lastDay on which the award still pays in the period
     */
    public record Allowance(
            AwardId awardId,
            Period per,
            Measure of,
            LocalDate from,
            LocalDate to,
            long most,
            long left,
            LocalDate lastDay) {}

    /**
     * What is left on a card of what was once put on it.
     *
     * @param elderId whose card it is; null: the household's
     * @param awardId that pays from it in the month
     * @param lastDay on which it can be spent: that of its last month, or the award's, if that ends before
     */
    public record Issue(
            String policyCode,
            @Nullable ElderId elderId,
            AwardId awardId,
            YearMonth issued,
            long fen,
            LocalDate lastDay) {}

    /** The last day of the month on which each award is paid; none for those that are paid on no day of it. */
    public Map<AwardId, LocalDate> lastDays() {
        Map<AwardId, LocalDate> last = new HashMap<>();
        for (Claim claim : claims) {
            for (LocalDate day = month.atEndOfMonth(); !day.isBefore(month.atDay(1)); day = day.minusDays(1)) {
                Award paid = claim.paid(day);
                if (paid != null) {
                    last.putIfAbsent(paid.id(), day);
                }
            }
        }
        return last;
    }

    /** Whether an award that is for care pays for what this elder is served on a day of the month. */
    public boolean pays(ElderId elder, LocalDate day) {
        return claims.stream()
                .anyMatch(claim -> claim.isForCare()
                        && claim.paid(day) != null
                        && (claim.elderId() == null || elder.equals(claim.elderId())));
    }

    /** The limits of the day, week, month and year that a day of the month lies in, after all visits of that period. */
    public List<Allowance> allowances(LocalDate day) {
        List<Allowance> found = new ArrayList<>();
        for (Period per : Period.values()) {
            if (limited(per)) {
                addTo(found, per, day);
            }
        }
        return found;
    }

    /**
     * What is on the cards.
     *
     * @param lines of the month, which were paid from them; none for what is on them before
     */
    public List<Issue> issues(List<Line> lines) {
        List<Issue> issues = new ArrayList<>();
        for (Contributor contributor : whole.contributors()) {
            CardBalance card = contributor.card();
            if (card != null) {
                Cover cover = contributor.covers().get(contributor.covers().size() - 1);
                long spent = lines.stream()
                        .filter(line -> contributor.covers().stream().anyMatch(one -> one.makes(line)))
                        .mapToLong(line -> line.amountFen().fen())
                        .sum();
                for (CardBalance.Lot lot : card.left(spent)) {
                    issues.add(new Issue(
                            contributor.claim().policyCode(),
                            contributor.claim().elderId(),
                            cover.award.id(),
                            lot.issued(),
                            lot.fen(),
                            last(cover, lot.validTo().atEndOfMonth())));
                }
            }
        }
        return issues;
    }

    /** Whether a limit, or a card that is empty, keeps back more than it does in an outlook with fewer visits. */
    public boolean keepsBackMoreThan(Outlook fewer) {
        List<Long> mine = keptBack();
        List<Long> others = fewer.keptBack();
        for (int i = 0; i < mine.size(); i++) {
            if (mine.get(i) > others.get(i)) {
                return true;
            }
        }
        return false;
    }

    // Both outlooks are of the same awards, so their limits come in the same order.
    private List<Long> keptBack() {
        List<Long> kept = new ArrayList<>();
        for (Contributor contributor : whole.contributors()) {
            for (Cover cover : contributor.covers()) {
                for (int i = 0; i < cover.most().length; i++) {
                    kept.add(cover.sum().cuts(i).stream()
                            .mapToLong(cut -> cut.asked() - cut.granted())
                            .sum());
                }
            }
        }
        return kept;
    }

    private boolean limited(Period per) {
        return whole.contributors().stream()
                .flatMap(contributor -> contributor.covers().stream())
                .flatMap(cover -> cover.limits().stream())
                .anyMatch(limit -> limit.per() == per);
    }

    private void addTo(List<Allowance> found, Period per, LocalDate day) {
        LocalDate first = first(per, day);
        LocalDate last = last(per, day);
        Waterfall run = last.isBefore(month.atEndOfMonth()) ? run(until(last)) : whole;
        for (Contributor contributor : run.contributors()) {
            LocalDate paid = lastPaid(contributor, first, last);
            Cover cover = paid == null ? null : contributor.on(paid);
            if (paid != null && cover != null) {
                LocalDate usable = paid.equals(month.atEndOfMonth()) ? last(cover, last) : paid;
                addTo(found, run.perFen(), contributor, cover, per, first, last, usable);
            }
        }
    }

    private static void addTo(
            List<Allowance> found,
            long unitsPerFen,
            Contributor contributor,
            Cover cover,
            Period per,
            LocalDate first,
            LocalDate last,
            LocalDate usable) {
        for (Cover.Most limit : cover.limits()) {
            if (limit.per() == per) {
                long units = limit.of() == Measure.MINUTES ? 1 : unitsPerFen;
                long used = contributor.use().used(per, limit.of(), LimitUse.period(per, last));
                found.add(new Allowance(
                        cover.award.id(),
                        per,
                        limit.of(),
                        first,
                        last,
                        limit.most() / units,
                        Math.max(0, limit.most() - used) / units,
                        usable));
            }
        }
    }

    private @Nullable LocalDate lastPaid(Contributor contributor, LocalDate first, LocalDate last) {
        LocalDate end = earlier(last, month.atEndOfMonth());
        LocalDate start = first.isBefore(month.atDay(1)) ? month.atDay(1) : first;
        for (LocalDate day = end; !day.isBefore(start); day = day.minusDays(1)) {
            if (contributor.on(day) != null) {
                return day;
            }
        }
        return null;
    }

    /** The last day up to {@code most} on which an award that pays at the end of the month still pays. */
    private LocalDate last(Cover cover, LocalDate most) {
        LocalDate to = cover.award.to();
        if (to == null) {
            return most;
        }
        LocalDate end = cover.policy.stopRule() == StopRule.PRO_RATA
                ? to
                : YearMonth.from(to).atEndOfMonth();
        return earlier(end, most);
    }

    private HouseholdMonth until(LocalDate last) {
        return new HouseholdMonth(
                household.id(),
                household.externalId(),
                household.awards(),
                household.held(),
                household.due(),
                household.visits().stream()
                        .filter(visit -> !visit.date().isAfter(last))
                        .toList(),
                household.past());
    }

    private Waterfall run(HouseholdMonth with) {
        Waterfall waterfall = new Waterfall(with, month, terms, claims, new SelfPay(month, claims));
        waterfall.run();
        return waterfall;
    }

    private static LocalDate first(Period per, LocalDate day) {
        return switch (per) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate last(Period per, LocalDate day) {
        return switch (per) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
