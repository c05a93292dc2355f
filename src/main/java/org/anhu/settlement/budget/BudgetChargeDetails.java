package org.anhu.settlement.budget;

import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;

/**
 * A charge by hand: a contract that commits, an invoice that settles, a payment.
 *
 * @param amountFen negative takes back
 * @param text which document, why
 */
public record BudgetChargeDetails(ChargeKind kind, Money amountFen, String text) {

    public BudgetChargeDetails {
        Findings findings = new Findings();
        findings.required("/kind", kind);
        if (findings.required("/amountFen", amountFen)) {
            findings.check(
                    amountFen.fen() != 0,
                    "/amountFen",
                    "zero",
                    "Send an amount in whole fen that is not 0; a negative one takes back.",
                    amountFen.fen());
        }
        findings.text("/text", text, 500);
        findings.refuseIfAny();
    }
}
