package org.anhu.settlement.release;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.kernel.Money;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.SettlementLine;
import org.anhu.settlement.Settlements;
import org.anhu.settlement.ledger.Ledger;
import org.anhu.settlement.ledger.LedgerEntry;
import org.anhu.settlement.pack.PackedEntry;

/** What the ledger holds of a run's lines, as it was booked: what was reversed later is the later month's matter. */
@Singleton
@Transactional
class RunBooks {

    private static final int AT_ONCE = 500;

    private final Settlements settlements;
    private final Ledger ledger;

    RunBooks(Settlements settlements, Ledger ledger) {
        this.settlements = settlements;
        this.ledger = ledger;
    }

    /** In the order of booking, numbered within the run, so that they read the same in another database. */
    List<PackedEntry> entries(Area street, SettlementId run) {
        Map<Long, Integer> positions = new HashMap<>();
        for (SettlementLine line : settlements.lines(run)) {
            positions.put(line.id(), line.position());
        }
        Map<Long, Long> numbers = new HashMap<>();
        List<PackedEntry> entries = new ArrayList<>();
        Page<LedgerEntry> page;
        int number = 0;
        do {
            page = ledger.list(street, run, null, PageRequest.of(number++, AT_ONCE));
            for (LedgerEntry entry : page.items()) {
                Long line = entry.lineId();
                if (entry.reverses() == null && line != null) {
                    entries.add(entry(
                            entry,
                            numbers.computeIfAbsent(entry.transactionId(), key -> numbers.size() + 1L),
                            positions.getOrDefault(line, 0)));
                }
            }
        } while (page.items().size() == AT_ONCE);
        return entries;
    }

    private static PackedEntry entry(LedgerEntry entry, long transaction, int position) {
        Money fen = entry.amountFen();
        Long minutes = entry.minutes();
        return new PackedEntry(
                transaction,
                position,
                entry.account(),
                fen == null ? "MINUTES" : "FEN",
                fen == null ? (minutes == null ? 0 : minutes) : fen.fen(),
                entry.text());
    }
}
