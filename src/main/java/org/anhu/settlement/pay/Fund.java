package org.anhu.settlement.pay;

/** Where the money comes from (S3-29, S1-08). */
public enum Fund {
    FISCAL,
    CHARITY
}
