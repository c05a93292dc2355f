package org.anhu.settlement.pay;

import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Money;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make a pay rule. A rule holds for whole months; a new rate is a new rule.
 *
 * @param kind whom it pays; never volunteers, whose minutes go to the time bank
 * @param key post, grade or award as recorded, or skill and level as in CARE/3; left out where there is one rate for all
 * @param amountFen for one unit of the component
 * @param mostUnits units above it are not paid, such as years of service; null for no bound
 * @param byContractDays whether a month with fewer days of contract pays by days
 * @param roadPercent of travelled kilometres: the road in percent of the straight line, 100 where left out
 */
public record PayRuleDetails(
        AreaId areaId,
        PayComponent component,
        CaregiverKind kind,
        @Nullable String key,
        Money amountFen,
        @Nullable Integer mostUnits,
        @Nullable Boolean byContractDays,
        @Nullable Integer roadPercent,
        Fund fund,
        YearMonth from,
        @Nullable YearMonth to,
        String legalBasis) {

    private static final long MOST_FEN = 10_000_000;

    public PayRuleDetails {
        Findings findings = new Findings();
        findings.required("/areaId", areaId);
        if (findings.required("/component", component)) {
            findings.check(
                    component.keyed() == (key != null),
                    "/key",
                    "wrong-key",
                    component
                            + (component.keyed()
                                    ? " has a rate for each key: send one."
                                    : " has no key: leave it out."),
                    key);
        }
        findings.optionalText("/key", key, 60);
        if (findings.required("/kind", kind)) {
            findings.check(
                    kind != CaregiverKind.VOLUNTEER,
                    "/kind",
                    "volunteers-are-unpaid",
                    "Volunteers are never paid; their minutes are credited to the time bank.",
                    kind);
        }
        if (findings.required("/amountFen", amountFen)) {
            findings.check(
                    amountFen.fen() >= 0 && amountFen.fen() <= MOST_FEN,
                    "/amountFen",
                    "out-of-range",
                    "Send the amount of one unit in whole fen, 0 to " + MOST_FEN + ".",
                    amountFen.fen());
        }
        if (mostUnits != null) {
            findings.range("/mostUnits", mostUnits, 0, 10_000, "a number of units");
        }
        if (roadPercent != null) {
            findings.range("/roadPercent", roadPercent, 100, 300, "a percentage");
        }
        findings.required("/fund", fund);
        if (findings.required("/from", from) && to != null) {
            findings.check(
                    !to.isBefore(from),
                    "/to",
                    "ends-before-start",
                    "The last month must not be before the first, " + from + ".",
                    to);
        }
        findings.text("/legalBasis", legalBasis, 500);
        findings.refuseIfAny();
    }
}
