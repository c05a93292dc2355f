package org.anhu.settlement.price;

/** What a price is for. */
public enum PriceUnit {
    VISIT,
    MINUTE,
    HOUR
}
