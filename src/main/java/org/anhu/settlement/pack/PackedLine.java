package org.anhu.settlement.pack;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anhu.settlement.rules.Line;
import org.jspecify.annotations.Nullable;

/**
 * A settled line as the package holds it.
 *
 * @param position 1, 2, ... in the statement
 * @param month of service
 * @param adjusts the run that settled that month first; null for a line of the package's own month
 */
public record PackedLine(
        int position,
        String household,
        String payer,
        String award,
        String tier,
        String policyCode,
        int policyVersion,
        String month,
        int visitsDue,
        int visitsVerified,
        int minutes,
        long grossFen,
        long amountFen,
        @Nullable String adjusts,
        List<Step> steps) {

    public PackedLine {
        steps = List.copyOf(steps);
    }

    /** @param adjusts the run that settled its month first; null for a line of the package's own month */
    public static PackedLine of(int position, Line line, @Nullable String adjusts) {
        return new PackedLine(
                position,
                line.household(),
                line.payer().name(),
                line.award(),
                line.tier(),
                line.policyCode(),
                line.policyVersion(),
                line.month().toString(),
                line.visitsDue(),
                line.visitsVerified(),
                line.minutes(),
                line.grossFen().fen(),
                line.amountFen().fen(),
                adjusts,
                line.steps().stream()
                        .map(step -> new Step(step.rule(), new TreeMap<>(step.values())))
                        .toList());
    }

    /** One rule that made the amount, with what it was applied to. */
    public record Step(String rule, SortedMap<String, String> values) {}
}
