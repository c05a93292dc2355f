package org.anhu.entitlement.benefit;

/** Who pays an amount; the order is that of the waterfall where no policy says otherwise. */
public enum Payer {
    /** Long-term-care insurance, medical insurance. */
    INSURANCE,
    /** A voucher of the month, or a stored-value card. */
    VOUCHER,
    /** The area's own subsidy: tiers, seasonal items. */
    SUBSIDY,
    /** A fund of donations (S3-29). */
    CHARITY,
    /** The household itself: an invoice, never a payment to it (S3-12). */
    FAMILY
}
