package org.anhu.settlement.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Money;
import org.anhu.settlement.price.PriceUnit;

/**
 * What one payer gives for a service at one price.
 *
 * @param month of the visits; before that of the statement in adjustments, where all counts are differences
 * @param service its code
 * @param minutes that are billed
 * @param paidFen what of it this payer pays
 */
public record ProviderRow(
        YearMonth month,
        Payer payer,
        String service,
        Setting setting,
        Money priceFen,
        PriceUnit per,
        long visits,
        long minutes,
        Money paidFen) {

    private static final int MINUTES_AN_HOUR = 60;

    /** What the visits cost, whoever pays how much of it, HALF_UP to the fen. */
    public Money grossFen() {
        BigDecimal price = BigDecimal.valueOf(priceFen.fen());
        BigDecimal times = BigDecimal.valueOf(per == PriceUnit.VISIT ? visits : minutes);
        BigDecimal parts = BigDecimal.valueOf(per == PriceUnit.HOUR ? MINUTES_AN_HOUR : 1);
        return new Money(
                price.multiply(times).divide(parts, 0, RoundingMode.HALF_UP).longValueExact());
    }
}
