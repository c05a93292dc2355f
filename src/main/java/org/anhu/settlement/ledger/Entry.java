package org.anhu.settlement.ledger;

import org.anhu.kernel.Money;

/**
 * One side of a transaction that is to be booked.
 *
 * @param amount debit positive, credit negative
 */
public record Entry(String account, Unit unit, long amount) {

    public static Entry debit(String account, Money money) {
        return new Entry(account, Unit.FEN, money.fen());
    }

    public static Entry credit(String account, Money money) {
        return new Entry(account, Unit.FEN, -money.fen());
    }
}
