package org.anhu.entitlement.application;

import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.anhu.kernel.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to record evidence. Income has a month and an amount, a hukou its place, and income and hospital
 * certificates end some day.
 *
 * @param elderId whose it is; null only for income of the whole household
 * @param issuer who says so: the employer, the pension office, the police, the hospital
 * @param month that the income was earned in
 * @param amountFen the income of that month
 * @param amount the same in yuan as it stands on the paper, instead; what can be misread is refused (S3-07: 6OO)
 */
public record EvidenceDetails(
        EvidenceKind kind,
        @Nullable ElderId elderId,
        String issuer,
        LocalDate issuedOn,
        @Nullable LocalDate validTo,
        @Nullable YearMonth month,
        @Nullable Money amountFen,
        @Nullable String amount,
        @Nullable Boolean hukouHere) {

    private static final long MOST_FEN = 100_000_000;

    public EvidenceDetails {
        Findings findings = new Findings();
        if (amount != null) {
            findings.check(amountFen == null, "/amount", "amount-twice", "Send amountFen or amount, not both.", amount);
            amountFen = read(findings, amount);
        }
        findings.required("/kind", kind);
        findings.text("/issuer", issuer, 120);
        findings.required("/issuedOn", issuedOn);
        findings.period("/validTo", issuedOn, validTo);
        if (kind != null) {
            boolean income = kind == EvidenceKind.INCOME;
            only(findings, "/month", month, income);
            if (amount == null || !income) {
                only(findings, "/amountFen", amountFen, income);
            }
            findings.check(
                    amountFen == null || (amountFen.fen() >= 0 && amountFen.fen() <= MOST_FEN),
                    "/amountFen",
                    "out-of-range",
                    "Send the month's income in whole fen (1 yuan is 100 fen), 0 to " + MOST_FEN + ".",
                    amountFen);
            only(findings, "/hukouHere", hukouHere, kind == EvidenceKind.HUKOU);
            findings.check(income || elderId != null, "/elderId", "required", "Name the elder whose it is.", null);
            findings.check(
                    kind == EvidenceKind.HUKOU || validTo != null,
                    "/validTo",
                    "required",
                    "Send the last day on which it may be decided on.",
                    null);
        }
        findings.refuseIfAny();
    }

    private static @Nullable Money read(Findings findings, String amount) {
        return findings.attempt("/amount", () -> Yuan.parse(amount));
    }

    private static boolean only(Findings findings, String pointer, @Nullable Object value, boolean wanted) {
        return wanted
                ? findings.required(pointer, value)
                : findings.check(value == null, pointer, "not-of-this-kind", "Leave this field out here.", value);
    }
}
