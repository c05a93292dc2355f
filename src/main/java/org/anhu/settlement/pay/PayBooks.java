package org.anhu.settlement.pay;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anhu.kernel.Money;
import org.anhu.settlement.ledger.Accounts;
import org.anhu.settlement.ledger.Entry;
import org.anhu.settlement.ledger.Ledger;

/** Approved pay in the ledger: what each fund gives, against what the caregiver is owed. */
@Singleton
class PayBooks {

    private final Ledger ledger;

    PayBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Books how a statement differs from the revision before it; one that changes no fund's money books nothing.
     *
     * @param before lines of that revision, empty for the first
     */
    void book(PayStatement statement, List<PayLine> before, String by) {
        Map<Fund, Money> funds = new EnumMap<>(Fund.class);
        statement.lines().forEach(line -> funds.merge(line.fund(), line.amountFen(), Money::plus));
        before.forEach(line -> funds.merge(line.fund(), line.amountFen().negate(), Money::plus));
        List<Entry> entries = new ArrayList<>();
        funds.forEach((fund, money) ->
                entries.add(Entry.debit(Accounts.PAY + fund.name().toLowerCase(Locale.ROOT), money)));
        entries.add(Entry.credit(Accounts.PAYABLE_CAREGIVER + statement.caregiver(), statement.differenceFen()));
        entries.removeIf(entry -> entry.amount() == 0);
        if (!entries.isEmpty()) {
            ledger.book(
                    statement.areaId(),
                    statement.month(),
                    "pay/" + statement.id().value(),
                    "pay of " + statement.month() + ", revision " + statement.revision(),
                    by,
                    entries);
        }
    }
}
