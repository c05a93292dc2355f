package org.anhu.settlement.release;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;

/**
 * What is sent to say where a payee is paid.
 *
 * @param payee household/HH-1 or provider/ST-1, as the ledger names it after payable/
 * @param reference by which the paying office knows the account; never a card number
 */
public record PayeeAccountDetails(AreaId areaId, String payee, String reference) {

    public PayeeAccountDetails {
        Findings findings = new Findings();
        findings.required("/areaId", areaId);
        if (findings.text("/payee", payee, 100)) {
            findings.check(
                    payee.startsWith("household/") || payee.startsWith("provider/"),
                    "/payee",
                    "bad-payee",
                    "Send household/ or provider/ and its external id.",
                    payee);
        }
        if (findings.text("/reference", reference, 60)) {
            findings.check(
                    !reference.matches("[0-9 ]{13,}"),
                    "/reference",
                    "card-number",
                    "This looks like the number of a card: send the reference that the paying office gave it.",
                    null);
        }
        findings.refuseIfAny();
    }
}
