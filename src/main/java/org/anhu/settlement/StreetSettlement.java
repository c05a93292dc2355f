package org.anhu.settlement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anhu.area.Area;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.settlement.ledger.Booking;
import org.anhu.settlement.ledger.Ledger;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthInputs;
import org.anhu.settlement.rules.MonthRules;
import org.anhu.visits.Payables;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settles one street's month in one transaction: run, lines, ledger and the marks on the visits, or nothing. */
@Singleton
class StreetSettlement {

    private final SettlementRunRepository runs;
    private final SettlementLineRepository lines;
    private final StreetMonths months;
    private final Payables payables;
    private final Ledger ledger;
    private final Clock clock;
    private final String build;

    StreetSettlement(
            SettlementRunRepository runs,
            SettlementLineRepository lines,
            StreetMonths months,
            Payables payables,
            Ledger ledger,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.runs = runs;
        this.lines = lines;
        this.months = months;
        this.payables = payables;
        this.ledger = ledger;
        this.clock = clock;
        this.build = name + " " + version;
    }

    /** @param made false if it was settled before, by whomever */
    record Outcome(SettlementRun run, boolean made) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Outcome settle(Area street, YearMonth month, String by) {
        runs.lock(street, month);
        Optional<SettlementRunEntity> before = runs.of(street, month);
        return before.map(run -> new Outcome(run.toRun(), false))
                .orElseGet(() -> new Outcome(make(street, month, by), true));
    }

    private SettlementRun make(Area street, YearMonth month, String by) {
        MonthInputs inputs = months.take(street, month);
        List<Line> made = MonthRules.settle(inputs);
        SettlementRunEntity run = new SettlementRunEntity();
        run.take(street, inputs, made);
        run.visitsWithoutAward = payables.open(street, month);
        run.createdBy = by;
        run.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        run.build = build;
        runs.persistAndFlush(run);
        ledger.book(run.toRun().id(), run.createdAt, month, write(run, made));
        return run.toRun();
    }

    private List<Booking> write(SettlementRunEntity run, List<Line> made) {
        List<SettlementLineEntity> rows = new ArrayList<>();
        for (Line line : made) {
            SettlementLineEntity row = new SettlementLineEntity();
            row.take(run, rows.size() + 1, line);
            rows.add(row);
        }
        lines.persist(rows);
        return rows.stream()
                .filter(row -> row.amountFen != 0 && row.payer != Payer.FAMILY)
                .map(row -> new Booking(row.id, row.toLine().line()))
                .toList();
    }
}
