package org.anhu.settlement;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Grouped;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Refusal;
import org.anhu.settlement.price.ServicePrice;
import org.anhu.settlement.rules.Differences;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthRules;
import org.anhu.settlement.rules.RunHash;
import org.anhu.settlement.rules.Terms;
import org.jspecify.annotations.Nullable;

/** Closed months looked at again: whatever is known about them now, and was not when they were settled. */
@Singleton
class Adjustments {

    /** Of months further back only a reversal in the ledger tells; a year's documents are at hand. */
    private static final int MONTHS_BACK = 12;

    private final SettlementRunRepository runs;
    private final SettlementLineRepository lines;
    private final StreetMonths months;

    Adjustments(SettlementRunRepository runs, SettlementLineRepository lines, StreetMonths months) {
        this.runs = runs;
        this.lines = lines;
        this.months = months;
    }

    /** The runs of the street's closed months before this one, which it looks at again; the earliest first. */
    List<SettlementRunEntity> closedBefore(Area street, YearMonth month) {
        return runs.standing(street).stream()
                .filter(run -> run.yearMonth().isBefore(month))
                .filter(run -> !run.yearMonth().isBefore(month.minusMonths(MONTHS_BACK)))
                .filter(run -> runs.toRun(run).state() != PeriodState.CLOSING)
                .toList();
    }

    /** @throws Refusal 409 if a month of the street waits for its checker: what it settles is not certain yet */
    void requireNoneWaiting(Area street) {
        for (SettlementRunEntity run : runs.standing(street)) {
            if (runs.toRun(run).state() == PeriodState.CLOSING) {
                throw Refusal.conflict(
                        "another-month-closing",
                        "The run of " + run.yearMonth() + " of street " + run.street
                                + " waits for its checker: approve or withdraw settlement " + run.id + " first.");
            }
        }
    }

    Month open(Area street, YearMonth month) {
        Grouped<Line> settled = lines.settled(street, month);
        return new Month(months.open(street, month), settled);
    }

    /** One closed month, by household: those with an award now, and those for whom something was settled. */
    static final class Month implements AutoCloseable {

        private final StreetMonth now;
        private final Terms terms;
        private final Grouped<Line> settled;
        private @Nullable HouseholdMonth ahead;

        private Month(StreetMonth now, Grouped<Line> settled) {
            this.now = now;
            this.terms = now.terms();
            this.settled = settled;
            advance();
        }

        YearMonth month() {
            return now.month();
        }

        List<PolicyVersion> policies() {
            return now.policies();
        }

        List<ServicePrice> prices() {
            return now.prices();
        }

        Collection<HouseholdId> entitled() {
            return now.entitled();
        }

        boolean hasNext() {
            return ahead != null || settled.next() != null;
        }

        /** The adjustment lines of the next household; what they follow from goes into the hash. */
        List<Line> next(RunHash inputs, Findings findings) {
            HouseholdMonth household = ahead;
            String before = settled.next();
            if (household == null || (before != null && Grouped.compare(before, household.externalId()) < 0)) {
                return difference(null, List.of(), settled.of(java.util.Objects.requireNonNull(before)), inputs);
            }
            List<Line> lines = new ArrayList<>();
            MonthRules.settle(household, month(), terms, findings, lines);
            advance();
            return difference(household, lines, settled.of(household.externalId()), inputs);
        }

        private static List<Line> difference(
                @Nullable HouseholdMonth household, List<Line> now, List<Line> settled, RunHash inputs) {
            List<Line> differences = Differences.of(now, settled);
            if (!differences.isEmpty()) {
                if (household != null) {
                    inputs.add(household);
                }
                settled.forEach(inputs::add);
            }
            return differences;
        }

        private void advance() {
            ahead = now.hasNext() ? now.next() : null;
        }

        @Override
        public void close() {
            try (settled;
                    now) {
                ahead = null;
            }
        }
    }
}
