package org.anhu.settlement.ledger;

/** What an entry counts; a transaction is zero in each. */
public enum Unit {
    /** Whole fen. */
    FEN,
    /** Minutes of the time bank. */
    MINUTES
}
