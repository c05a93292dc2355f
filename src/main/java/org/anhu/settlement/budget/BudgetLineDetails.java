package org.anhu.settlement.budget;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change a budget line.
 *
 * @param accountClass left out for a sum over both classes
 * @param parentId the sum it is a part of
 * @param legalBasis the document that the amount stands in; of a change, the one that changes it
 */
public record BudgetLineDetails(
        AreaId areaId,
        Integer year,
        @Nullable AccountClass accountClass,
        String item,
        @Nullable BudgetLineId parentId,
        Money amountFen,
        OnOverrun onOverrun,
        String legalBasis) {

    private static final long MOST_FEN = 100_000_000_000_000L; // a million million yuan: more is a typing error

    public BudgetLineDetails {
        Findings findings = new Findings();
        findings.required("/areaId", areaId);
        findings.range("/year", year, 2000, 2100, "a year");
        findings.text("/item", item, 200);
        if (findings.required("/amountFen", amountFen)) {
            findings.check(
                    amountFen.fen() >= 0 && amountFen.fen() <= MOST_FEN,
                    "/amountFen",
                    "out-of-range",
                    "Send the amount in whole fen (10,000 yuan are 1,000,000 fen), 0 to " + MOST_FEN + ".",
                    amountFen.fen());
        }
        findings.required("/onOverrun", onOverrun);
        findings.text("/legalBasis", legalBasis, 500);
        findings.refuseIfAny();
    }
}
