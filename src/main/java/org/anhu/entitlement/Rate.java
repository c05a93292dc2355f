package org.anhu.entitlement;

import java.util.regex.Pattern;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;

/**
 * What one tier is worth, a household and month (S3-02: the household, not the person).
 *
 * @param amountFen from 0 (self-pay, S3-12) to 1,000,000,000 fen
 */
public record Rate(String tier, Money amountFen) {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final long MOST_FEN = 1_000_000_000;

    public Rate {
        Findings findings = new Findings();
        name(findings, "/tier", tier);
        if (findings.required("/amountFen", amountFen)) {
            findings.check(
                    amountFen.fen() >= 0 && amountFen.fen() <= MOST_FEN,
                    "/amountFen",
                    "out-of-range",
                    "Send the amount in whole fen (1 yuan is 100 fen), 0 to " + MOST_FEN + ".",
                    amountFen.fen());
        }
        findings.refuseIfAny();
    }

    // Names of policies and tiers become parts of account names, where a slash or a blank would be read as structure.
    static void name(Findings findings, String pointer, String value) {
        if (findings.text(pointer, value, 40)) {
            findings.check(
                    NAME.matcher(value).matches(),
                    pointer,
                    "bad-name",
                    "Use letters a-z, digits, dot, hyphen and underscore only.",
                    value);
        }
    }
}
