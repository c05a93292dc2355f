package org.anhu.settlement.price;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Money;
import org.anhu.kernel.PriceId;
import org.anhu.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs from one day to another.
 *
 * @param version 1, 2, ... within the service
 * @param validTo the last day; null while no end is known
 * @param codes what the payers call the service
 */
public record ServicePrice(
        PriceId id,
        String serviceCode,
        int version,
        Setting setting,
        PriceUnit unit,
        Money fen,
        Rounding rounding,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<Payer, String> codes) {

    public ServicePrice {
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }

    public boolean inForce(LocalDate day) {
        return validity().holds(day);
    }
}
