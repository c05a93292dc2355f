package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.settlement.price.ServicePrice;
import org.jspecify.annotations.Nullable;

/** Finds the price of a service on a day. */
final class PriceBook {

    private static final ServicePrice[] NONE = {};

    private final Map<String, ServicePrice[]> byService = new HashMap<>();

    PriceBook(List<ServicePrice> prices) {
        for (ServicePrice price : prices) {
            ServicePrice[] before = byService.getOrDefault(price.serviceCode(), NONE);
            ServicePrice[] with = java.util.Arrays.copyOf(before, before.length + 1);
            with[before.length] = price;
            byService.put(price.serviceCode(), with);
        }
    }

    @Nullable ServicePrice at(String service, LocalDate day) {
        for (ServicePrice price : byService.getOrDefault(service, NONE)) {
            if (price.inForce(day)) {
                return price;
            }
        }
        return null;
    }
}
