package org.anhu.settlement.pack;

import java.time.LocalDate;
import org.anhu.settlement.price.ServicePrice;

/**
 * A price that lines rest on.
 *
 * @param to last day, empty while no end is known
 */
public record PackedPrice(
        String service, String setting, String unit, long fen, String rounding, String from, String to) {

    public static PackedPrice of(ServicePrice price) {
        LocalDate to = price.validTo();
        return new PackedPrice(
                price.serviceCode(),
                price.setting().name(),
                price.unit().name(),
                price.fen().fen(),
                price.rounding().name(),
                price.validFrom().toString(),
                to == null ? "" : to.toString());
    }
}
