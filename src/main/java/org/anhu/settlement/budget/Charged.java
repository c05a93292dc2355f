package org.anhu.settlement.budget;

import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;

/**
 * What charging has come to.
 *
 * @param overruns lines that now have less than nothing left
 * @param unmapped what no rule names a line for; it is charged to none
 */
public record Charged(List<Overrun> overruns, List<Unmapped> unmapped) {

    public Charged {
        overruns = List.copyOf(overruns);
        unmapped = List.copyOf(unmapped);
    }

    /** @param remainingFen below zero: by how much the line is overrun */
    public record Overrun(BudgetLineId lineId, String item, OnOverrun onOverrun, Money remainingFen) {}

    public record Unmapped(String policyCode, YearMonth month, Money amountFen) {}
}
