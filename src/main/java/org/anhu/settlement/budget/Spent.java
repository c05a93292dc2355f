package org.anhu.settlement.budget;

import org.anhu.kernel.Money;

/** What was charged to a line, by how far it has gone. */
record Spent(Money committed, Money settled, Money paid) {

    static final Spent NOTHING = new Spent(Money.ZERO, Money.ZERO, Money.ZERO);

    static Spent of(ChargeKind kind, Money amount) {
        return switch (kind) {
            case COMMITTED -> new Spent(amount, Money.ZERO, Money.ZERO);
            case SETTLED -> new Spent(Money.ZERO, amount, Money.ZERO);
            case PAID -> new Spent(Money.ZERO, Money.ZERO, amount);
        };
    }

    Spent plus(Spent other) {
        return new Spent(committed.plus(other.committed), settled.plus(other.settled), paid.plus(other.paid));
    }

    /** What the line cannot give a second time. */
    Money bound() {
        return committed.plus(settled);
    }
}
