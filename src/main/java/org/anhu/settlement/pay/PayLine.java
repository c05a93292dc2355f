package org.anhu.settlement.pay;

import java.util.Map;
import org.anhu.kernel.Money;
import org.anhu.kernel.PayRuleId;
import org.jspecify.annotations.Nullable;

/**
 * One component of a month's pay: {@code rate x numerator / denominator}, rounded half up to the fen, here and nowhere
 * else.
 *
 * @param legalBasis of the rule
 * @param rateFen of one unit
 * @param numerator with the denominator how many units are paid: 5 years and a whole month of 30 days are 150/30
 * @param values what it was counted from, by name
 */
public record PayLine(
        PayComponent component,
        @Nullable String key,
        PayRuleId ruleId,
        String legalBasis,
        Fund fund,
        PayUnit unit,
        Money rateFen,
        long numerator,
        long denominator,
        Map<String, String> values,
        Money amountFen) {

    public PayLine {
        values = new java.util.TreeMap<>(values);
    }

    static PayLine of(PayRule rule, long numerator, long denominator, Map<String, String> values) {
        long product = Math.multiplyExact(rule.amountFen().fen(), numerator);
        return new PayLine(
                rule.component(),
                rule.key(),
                rule.id(),
                rule.legalBasis(),
                rule.fund(),
                rule.component().unit(),
                rule.amountFen(),
                numerator,
                denominator,
                values,
                new Money(Math.floorDiv(2 * product + denominator, 2 * denominator)));
    }
}
