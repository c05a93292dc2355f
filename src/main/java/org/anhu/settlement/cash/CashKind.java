package org.anhu.settlement.cash;

import org.anhu.kernel.Money;

/** Which way the money went. */
public enum CashKind {
    /** Given to the caregiver. */
    IN,
    /** Spent, or given back. */
    OUT;

    CashKind reversed() {
        return this == IN ? OUT : IN;
    }

    Money of(Money amount) {
        return this == IN ? amount : amount.negate();
    }
}
