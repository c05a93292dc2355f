package org.anhu.settlement.pay;

/** What a rate is for one of. */
public enum PayUnit {
    MONTH,
    YEAR_OF_SERVICE,
    HOUR,
    KILOMETRE
}
