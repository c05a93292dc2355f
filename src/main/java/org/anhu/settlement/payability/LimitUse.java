package org.anhu.settlement.payability;

import java.time.LocalDate;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Period;
import org.anhu.settlement.rules.Outlook;

/**
 * How much of a limit is used in one of its periods; {@code used}, {@code planned} and {@code left} add up to
 * {@code most}. A week that goes on into the next month stands in both, each time up to the end of that month.
 *
 * @param of what is counted: minutes, or fen
 * @param from the first day of the period, {@code to} the last
 * @param used by what is proved by now
 * @param planned on top, by what is planned
 * @param lastDay on which what is left can be used: nothing is carried over
 */
public record LimitUse(
        Period per,
        Measure of,
        LocalDate from,
        LocalDate to,
        long most,
        long used,
        long planned,
        long left,
        LocalDate lastDay) {

    /** @param leftByNow after what is proved only */
    static LimitUse of(Outlook.Allowance all, long leftByNow) {
        return new LimitUse(
                all.per(),
                all.of(),
                all.from(),
                all.to(),
                all.most(),
                all.most() - leftByNow,
                leftByNow - all.left(),
                all.left(),
                all.lastDay());
    }
}
