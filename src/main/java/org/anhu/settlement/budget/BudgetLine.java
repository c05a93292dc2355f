package org.anhu.settlement.budget;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget and how it stands.
 *
 * @param accountClass null for a sum over both classes
 * @param amountFen as the document prints it; of a sum, too: it is never replaced by the sum of its parts
 * @param partsFen the sum of its parts, null where it has none
 * @param gapFen by how much the printed amount is more than its parts: documents round (S0-20, S0-21)
 * @param growthPermille against the same line of the year before, half up: 81 is 8.1 % more (S0-19); null where there was
 *     none
 * @param committedFen bound but not settled yet, with that of its parts
 * @param settledFen settled, with that of its parts
 * @param paidFen the part of it that has been paid
 * @param remainingFen the amount less what is committed and settled; below zero where it was overrun
 */
public record BudgetLine(
        BudgetLineId id,
        AreaId areaId,
        int year,
        @Nullable AccountClass accountClass,
        String item,
        @Nullable BudgetLineId parentId,
        String legalBasis,
        OnOverrun onOverrun,
        Money amountFen,
        @Nullable Money partsFen,
        @Nullable Money gapFen,
        @Nullable Long growthPermille,
        Money committedFen,
        Money settledFen,
        Money paidFen,
        Money remainingFen) {}
