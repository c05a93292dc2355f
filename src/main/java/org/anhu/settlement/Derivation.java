package org.anhu.settlement;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthRules;
import org.anhu.settlement.rules.RunHash;
import org.anhu.settlement.rules.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What a street's month comes to with what is known now: its own lines, then the differences of closed months. Lines
 * leave as they are made; kept are only sums and hashes. Who looks and who settles get the same from here.
 */
@Singleton
class Derivation {

    private final StreetMonths months;
    private final Adjustments adjustments;

    Derivation(StreetMonths months, Adjustments adjustments) {
        this.months = months;
        this.adjustments = adjustments;
    }

    /**
     * @param totalFen of what is paid out
     * @param entitled the households that each month's visits are counted for, the own month first
     */
    record Derived(
            int lines,
            long totalFen,
            int visitsWithoutAward,
            List<PolicyVersion> policies,
            String inputsHash,
            String outputHash,
            Map<YearMonth, Collection<HouseholdId>> entitled) {}

    /** @throws Refusal 409 that names each award without a policy in force */
    Derived derive(Area street, YearMonth month, List<SettlementRunEntity> closed, LineSink sink) {
        try {
            return new Pass(street, month, sink).derive(closed);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private final class Pass {

        private final Area street;
        private final YearMonth month;
        private final LineSink sink;
        private final Findings findings = new Findings();
        private final RunHash output = RunHash.ofLines();
        private final Map<YearMonth, Collection<HouseholdId>> entitled = new LinkedHashMap<>();
        private int lines;
        private long totalFen;

        Pass(Area street, YearMonth month, LineSink sink) {
            this.street = street;
            this.month = month;
            this.sink = sink;
        }

        Derived derive(List<SettlementRunEntity> closed) throws SQLException {
            try (StreetMonth own = months.open(street, month)) {
                RunHash input = RunHash.ofInputs(street.externalId(), month, own.policies(), own.prices());
                own(own, input);
                for (SettlementRunEntity earlier : closed) {
                    differences(earlier, input);
                }
                MonthRules.refuseIfAny(month, findings);
                return new Derived(
                        lines, totalFen, own.visitsWithoutAward(), own.policies(), input.hex(), output.hex(), entitled);
            }
        }

        private void own(StreetMonth own, RunHash input) throws SQLException {
            Terms terms = own.terms();
            entitled.put(month, own.entitled());
            while (own.hasNext()) {
                HouseholdMonth household = own.next();
                input.add(household);
                List<Line> made = new ArrayList<>();
                MonthRules.settle(household, month, terms, findings, made);
                leave(made, null);
            }
        }

        private void differences(SettlementRunEntity earlier, RunHash input) throws SQLException {
            try (Adjustments.Month closed = adjustments.open(street, earlier.yearMonth())) {
                input.adjusts(closed.month(), closed.policies(), closed.prices());
                entitled.put(closed.month(), closed.entitled());
                while (closed.hasNext()) {
                    leave(closed.next(input, findings), new SettlementId(earlier.id));
                }
            }
        }

        private void leave(List<Line> made, @Nullable SettlementId adjusts) throws SQLException {
            for (Line line : made) {
                lines++;
                output.add(line);
                totalFen = Math.addExact(totalFen, line.paidOut().fen());
                sink.take(lines, line, adjusts);
            }
        }
    }
}
