package org.anhu.settlement.cash;

import java.time.LocalDate;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to enter money given or spent.
 *
 * @param amountFen more than 0 and at most 100,000 yuan; the kind says which way it went
 * @param receipt its number, or where it is kept; left out where there is none
 */
public record CashEntryDetails(
        LocalDate date,
        CashKind kind,
        Money amountFen,
        String purpose,
        @Nullable String receipt) {

    private static final long MOST_FEN = 10_000_000;

    public CashEntryDetails {
        Findings findings = new Findings();
        findings.required("/date", date);
        findings.required("/kind", kind);
        if (findings.required("/amountFen", amountFen)) {
            findings.check(
                    amountFen.fen() > 0 && amountFen.fen() <= MOST_FEN,
                    "/amountFen",
                    "out-of-range",
                    "Send the amount in whole fen, 1 to " + MOST_FEN + "; the kind says which way it went.",
                    amountFen.fen());
        }
        findings.text("/purpose", purpose, 200);
        findings.optionalText("/receipt", receipt, 200);
        findings.refuseIfAny();
    }
}
