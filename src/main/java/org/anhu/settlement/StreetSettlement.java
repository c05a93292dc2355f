package org.anhu.settlement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anhu.area.Area;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.budget.BudgetCharges;
import org.anhu.visits.Payables;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the run of one street's month in one transaction: run, lines, and which visits it counts, or nothing. Everything
 * is read once, in the order of the households, and written as it is made.
 */
@Singleton
class StreetSettlement {

    /** Of a street as large as a city; none in use takes a minute. */
    static final int AT_MOST_SECONDS = 900;

    private final SettlementRunRepository runs;
    private final Derivation derivation;
    private final Adjustments adjustments;
    private final Payables payables;
    private final BudgetCharges budget;
    private final DataSource rows;
    private final ObjectMapper json;
    private final Clock clock;
    private final String build;

    StreetSettlement(
            SettlementRunRepository runs,
            Derivation derivation,
            Adjustments adjustments,
            Payables payables,
            BudgetCharges budget,
            DataSource rows,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.runs = runs;
        this.derivation = derivation;
        this.adjustments = adjustments;
        this.payables = payables;
        this.budget = budget;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.build = name + " " + version;
    }

    /** @param made false if it was there before, by whomever */
    record Outcome(SettlementRun run, boolean made) {}

    /**
     * The run of the month, made now if none stands; empty if somebody else is at this street just now.
     *
     * @throws Refusal 409 while another month of the street waits for its checker, or an award has no policy in force
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = AT_MOST_SECONDS)
    Optional<Outcome> settle(Area street, YearMonth month, String by) {
        if (!runs.tryLock(street.id())) {
            return Optional.empty();
        }
        Optional<SettlementRunEntity> before = runs.of(street, month);
        return Optional.of(before.map(run -> new Outcome(runs.toRun(run), false))
                .orElseGet(() -> new Outcome(runs.toRun(make(street, month, by)), true)));
    }

    private SettlementRunEntity make(Area street, YearMonth month, String by) {
        adjustments.requireNoneWaiting(street);
        List<SettlementRunEntity> closed = adjustments.closedBefore(street, month);
        List<YearMonth> held = new ArrayList<>(
                closed.stream().map(SettlementRunEntity::yearMonth).toList());
        held.add(month);
        payables.hold(street, held);
        SettlementRunEntity run = new SettlementRunEntity();
        run.id = runs.nextId();
        run.areaId = street.id().value();
        run.street = street.externalId();
        run.month = month.atDay(1);
        run.attempt = runs.attempts(street, month) + 1;
        run.createdBy = by;
        run.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        run.watermark = run.createdAt;
        run.build = build;
        Derivation.Derived derived = write(run, street, closed);
        take(run, derived);
        mark(run, street, derived);
        runs.persistAndFlush(run);
        budget.commitLines(new SettlementId(run.id), street, by);
        return run;
    }

    private Derivation.Derived write(SettlementRunEntity run, Area street, List<SettlementRunEntity> closed) {
        try (LineWriter writer = new LineWriter(rows, json, run.id)) {
            Derivation.Derived derived = derivation.derive(street, run.yearMonth(), closed, writer);
            writer.flush();
            return derived;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void take(SettlementRunEntity run, Derivation.Derived derived) {
        run.lines = derived.lines();
        run.totalFen = derived.totalFen();
        run.visitsWithoutAward = derived.visitsWithoutAward();
        run.inputsHash = derived.inputsHash();
        run.outputHash = derived.outputHash();
        run.policies = derived.policies().stream()
                .map(policy -> policy.code() + " v" + policy.version())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void mark(SettlementRunEntity run, Area street, Derivation.Derived derived) {
        derived.entitled().forEach((month, households) -> {
            boolean own = month.equals(run.yearMonth());
            Payables.Marked marked = payables.mark(street, month, new SettlementId(run.id), households, own);
            run.visitsSettled += own ? marked.counted() : 0;
            run.visitsLate += own ? 0 : marked.counted();
            run.visitsTakenBack += marked.takenBack();
        });
    }
}
