package org.anhu.settlement.pack;

/**
 * One side of a transaction of the ledger.
 *
 * @param line position of the line it follows from
 * @param amount debit positive, credit negative, in the unit
 */
public record PackedEntry(long transaction, int line, String account, String unit, long amount, String text) {}
