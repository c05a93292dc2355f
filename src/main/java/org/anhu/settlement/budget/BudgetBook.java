package org.anhu.settlement.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;

/** One area's budget of one year with everything charged to it so far. */
final class BudgetBook {

    private final Map<BudgetLineId, BudgetLineEntity> lines = new LinkedHashMap<>();
    private final Map<BudgetLineId, Spent> own;

    BudgetBook(List<BudgetLineEntity> rows, Map<BudgetLineId, Spent> own) {
        rows.forEach(row -> lines.put(row.lineId(), row));
        this.own = new HashMap<>(own);
    }

    BudgetTree tree() {
        return new BudgetTree(lines.values().stream()
                .map(row -> row.toNode(own.getOrDefault(row.lineId(), Spent.NOTHING)))
                .toList());
    }

    /** Adds a charge to what is known; whether it may be is for {@link #overruns} to say. */
    void add(BudgetLineId line, Spent charge) {
        own.merge(line, charge, Spent::plus);
    }

    /**
     * The line and the sums above it that have less than nothing left.
     *
     * @throws Refusal 409 if one of them blocks
     */
    List<Charged.Overrun> overruns(BudgetLineId charged) {
        BudgetTree tree = tree();
        List<Charged.Overrun> overruns = new ArrayList<>();
        for (BudgetLineId id : tree.upwards(charged)) {
            BudgetLineEntity line = lines.get(id);
            Money left = tree.remaining(id);
            if (line != null && left.fen() < 0) {
                overruns.add(new Charged.Overrun(id, line.item, line.onOverrun, left));
            }
        }
        List<Finding> blocked = overruns.stream()
                .filter(overrun -> overrun.onOverrun() == OnOverrun.BLOCK)
                .map(BudgetBook::finding)
                .toList();
        if (!blocked.isEmpty()) {
            throw Refusal.conflict(
                    "budget-overrun",
                    "The budget has not enough left: have the line raised, or charge another one.",
                    blocked);
        }
        return overruns;
    }

    private static Finding finding(Charged.Overrun overrun) {
        return new Finding(
                "",
                "budget-overrun",
                "Line " + overrun.lineId().value() + " (" + overrun.item() + ") would be overrun by "
                        + overrun.remainingFen().negate().fen() + " fen.",
                Long.toString(overrun.remainingFen().fen()));
    }
}
