package org.anhu.settlement.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What has to be settled later for a month that is closed: what it comes to now, less what was settled for it, payer by
 * payer and award by award. Late and corrected visits, and decisions that reach back, all show here, for the whole month
 * is derived again.
 */
public final class Differences {

    private Differences() {}

    private record Key(Payer payer, String award, String tier, String policyCode, int policyVersion) {
        static Key of(Line line) {
            return new Key(line.payer(), line.award(), line.tier(), line.policyCode(), line.policyVersion());
        }
    }

    /**
     * The adjustment lines of one household and month; none where nothing has changed but visits that were due.
     *
     * @param settled the lines that runs have settled for the month so far, adjustments included
     */
    public static List<Line> of(List<Line> now, List<Line> settled) {
        Map<Key, Line> before = summed(settled);
        List<Line> differences = new ArrayList<>();
        summed(now).forEach((key, line) -> {
            Line difference = difference(line, before.remove(key));
            if (matters(difference)) {
                differences.add(difference);
            }
        });
        before.values().forEach(gone -> {
            Line difference = scaled(gone, 0, gone);
            if (matters(difference)) {
                differences.add(difference);
            }
        });
        return differences;
    }

    private static Line difference(Line now, @Nullable Line settled) {
        return scaled(now, 1, settled);
    }

    private static boolean matters(Line line) {
        return line.amountFen().fen() != 0 || line.visitsVerified() != 0 || line.minutes() != 0;
    }

    /** {@code times} the line, less what was settled. */
    private static Line scaled(Line line, int times, @Nullable Line settled) {
        long nowFen = times * line.amountFen().fen();
        long settledFen = settled == null ? 0 : settled.amountFen().fen();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Steps.ADJUSTS, "month", line.month(), "nowFen", nowFen, "settledFen", settledFen));
        if (times != 0) {
            steps.addAll(line.steps());
        }
        return new Line(
                line.householdId(),
                line.household(),
                line.payer(),
                line.awardId(),
                line.award(),
                line.tier(),
                line.policyVersionId(),
                line.policyCode(),
                line.policyVersion(),
                line.month(),
                times * line.visitsDue() - (settled == null ? 0 : settled.visitsDue()),
                times * line.visitsVerified() - (settled == null ? 0 : settled.visitsVerified()),
                times * line.minutes() - (settled == null ? 0 : settled.minutes()),
                new Money(times * line.grossFen().fen()
                        - (settled == null ? 0 : settled.grossFen().fen())),
                new Money(nowFen - settledFen),
                steps);
    }

    private static Map<Key, Line> summed(List<Line> lines) {
        Map<Key, Line> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(Key.of(line), line, Differences::plus));
        return sums;
    }

    private static Line plus(Line one, Line other) {
        List<Step> steps = new ArrayList<>(one.steps());
        steps.addAll(other.steps());
        return new Line(
                one.householdId(),
                one.household(),
                one.payer(),
                one.awardId(),
                one.award(),
                one.tier(),
                one.policyVersionId(),
                one.policyCode(),
                one.policyVersion(),
                one.month(),
                one.visitsDue() + other.visitsDue(),
                one.visitsVerified() + other.visitsVerified(),
                one.minutes() + other.minutes(),
                one.grossFen().plus(other.grossFen()),
                one.amountFen().plus(other.amountFen()),
                steps);
    }
}
