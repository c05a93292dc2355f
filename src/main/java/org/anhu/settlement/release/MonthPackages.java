package org.anhu.settlement.release;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.area.Areas;
import org.anhu.entitlement.Policies;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.PeriodState;
import org.anhu.settlement.SettlementDecision;
import org.anhu.settlement.SettlementLine;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.Settlements;
import org.anhu.settlement.pack.MonthPackage;
import org.anhu.settlement.pack.PackedLine;
import org.anhu.settlement.pack.PackedPolicy;
import org.anhu.settlement.pack.PackedPrice;
import org.anhu.settlement.price.Prices;
import org.anhu.settlement.rules.Steps;
import org.anhu.settlement.statement.CsvStatement;
import org.hibernate.Session;

/** The packages of closed months: made once, kept, each naming the seal of the one before. */
@Singleton
@Transactional
class MonthPackages {

    private static final String NONE = "none";

    private final Settlements settlements;
    private final RunBooks books;
    private final Policies policies;
    private final Prices prices;
    private final Areas areas;
    private final Session database;
    private final Clock clock;

    MonthPackages(
            Settlements settlements,
            RunBooks books,
            Policies policies,
            Prices prices,
            Areas areas,
            Session database,
            Clock clock) {
        this.settlements = settlements;
        this.books = books;
        this.policies = policies;
        this.prices = prices;
        this.areas = areas;
        this.database = database;
        this.clock = clock;
    }

    /** @param seal SHA-256 of its manifest */
    @SuppressWarnings("ArrayRecordComponent") // handed on to the answer at once
    record Kept(SettlementRun run, byte[] zip, String seal) {}

    /** The package of an approved run, and before it those of the street's earlier ones. @throws Refusal 404, 409 */
    Kept of(SettlementId id) {
        SettlementRun run = settlements.get(id);
        if (run.state() != PeriodState.CLOSED && run.state() != PeriodState.PUBLISHED) {
            throw Refusal.conflict("not-closed", "The month is " + run.state() + ": a package has what was approved.");
        }
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, "package " + run.areaId().value())
                .getSingleResult();
        return kept(run).orElseGet(() -> make(run));
    }

    private Kept make(SettlementRun run) {
        String previous = before(run).map(one -> of(one).seal()).orElse(NONE);
        MonthPackage.Sealed made = content(run, previous).seal();
        database.createNativeMutationQuery("""
                        insert into month_package (run_id, previous, seal, zip, made_at)
                        values (:run, :previous, :seal, :zip, :now)
                        """)
                .setParameter("run", run.id().value())
                .setParameter("previous", previous)
                .setParameter("seal", made.seal())
                .setParameter("zip", made.zip())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new Kept(run, made.zip(), made.seal());
    }

    private Optional<Kept> kept(SettlementRun run) {
        return database
                .createNativeQuery("select zip, seal from month_package where run_id = :run", Tuple.class)
                .setParameter("run", run.id().value())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Kept(run, row.get("zip", byte[].class), row.get("seal", String.class)));
    }

    // In the order of approval: a month may be approved after a later one, and a seal must not change afterwards.
    private Optional<SettlementId> before(SettlementRun run) {
        return database
                .createNativeQuery("""
                        select r.id from settlement_run r
                            join settlement_decision d on d.run_id = r.id and d.decision = 'APPROVED'
                        where r.area_id = :area and d.id < (
                            select a.id from settlement_decision a where a.run_id = :run and a.decision = 'APPROVED')
                        order by d.id desc limit 1
                        """, Long.class)
                .setParameter("area", run.areaId().value())
                .setParameter("run", run.id().value())
                .getResultList()
                .stream()
                .findFirst()
                .map(SettlementId::new);
    }

    private MonthPackage content(SettlementRun run, String previous) {
        List<SettlementLine> lines = settlements.lines(run.id());
        return new MonthPackage(
                about(run),
                lines.stream().map(MonthPackages::packed).toList(),
                books.entries(areas.get(run.areaId()), run.id()),
                policies(lines),
                prices(lines, run.month()),
                new String(
                        CsvStatement.bytes(
                                run.street(),
                                run.month(),
                                lines.stream().map(SettlementLine::line).toList()),
                        StandardCharsets.UTF_8),
                previous);
    }

    private static Map<String, String> about(SettlementRun run) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("street", run.street());
        about.put("month", run.month().toString());
        about.put("run", Long.toString(run.id().value()));
        about.put("attempt", Integer.toString(run.attempt()));
        about.put("createdBy", run.createdBy());
        about.put("createdAt", run.createdAt().toString());
        for (SettlementDecision decision : run.decisions()) {
            if (decision.decision() == SettlementDecision.Kind.APPROVED) {
                about.put("approvedBy", decision.by());
                about.put("approvedAt", decision.at().toString());
            }
        }
        about.put("build", run.build());
        about.put("watermark", run.watermark().toString());
        about.put("policies", String.join(", ", run.policies()));
        about.put("inputsHash", run.inputsHash());
        about.put("outputHash", run.outputHash());
        return about;
    }

    private static PackedLine packed(SettlementLine settled) {
        SettlementId adjusts = settled.adjusts();
        return PackedLine.of(
                settled.position(), settled.line(), adjusts == null ? null : Long.toString(adjusts.value()));
    }

    private List<PackedPolicy> policies(List<SettlementLine> lines) {
        return lines.stream()
                .map(line -> line.line().policyVersionId())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(id -> PackedPolicy.of(policies.get(id)))
                .toList();
    }

    /** Of the services that lines charge, every price that was in force in the months they are for. */
    private List<PackedPrice> prices(List<SettlementLine> lines, YearMonth month) {
        Set<String> charged = lines.stream()
                .flatMap(line -> line.line().steps().stream())
                .filter(step -> step.rule().equals(Steps.CHARGE))
                .map(step -> step.text("service"))
                .collect(Collectors.toSet());
        YearMonth first = lines.stream()
                .map(line -> line.line().month())
                .min(Comparator.naturalOrder())
                .orElse(month);
        return prices.between(first.atDay(1), month.atEndOfMonth()).stream()
                .filter(price -> charged.contains(price.serviceCode()))
                .map(PackedPrice::of)
                .toList();
    }
}
