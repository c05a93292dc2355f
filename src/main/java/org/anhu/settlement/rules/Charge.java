package org.anhu.settlement.rules;

import org.anhu.settlement.price.ServicePrice;

/** What the visit at hand costs; one object serves all visits of a household in turn. */
final class Charge {

    ServedVisit visit;
    ServicePrice price;
    int billed; // minutes
    long perUnit; // units of money for a billed minute, or for the visit
    long units; // of money

    Charge(ServedVisit visit, ServicePrice price) {
        this.visit = visit;
        this.price = price;
    }

    void addTo(ChargeSum.Item item) {
        item.visits++;
        item.minutes += visit.minutes();
        item.billed += billed;
        item.charged = Math.addExact(item.charged, units);
    }
}
