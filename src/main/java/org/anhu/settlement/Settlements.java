package org.anhu.settlement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.anhu.area.Area;
import org.anhu.area.AreaKind;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Money;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.difference.Comparison;
import org.anhu.settlement.rules.Line;
import org.anhu.visits.Payables;
import org.jspecify.annotations.Nullable;

/** The settled months. */
@Singleton
public class Settlements {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SettlementRunRepository runs;
    private final SettlementLineRepository lines;
    private final StreetSettlement settlement;
    private final Derivation derivation;
    private final Adjustments adjustments;
    private final Checking checking;
    private final Payables payables;
    private final Areas areas;
    private final Clock clock;
    private final ZoneId zone;

    Settlements(
            SettlementRunRepository runs,
            SettlementLineRepository lines,
            StreetSettlement settlement,
            Derivation derivation,
            Adjustments adjustments,
            Checking checking,
            Payables payables,
            Areas areas,
            Clock clock,
            ZoneId zone) {
        this.runs = runs;
        this.lines = lines;
        this.settlement = settlement;
        this.derivation = derivation;
        this.adjustments = adjustments;
        this.checking = checking;
        this.payables = payables;
        this.areas = areas;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Makes the run of a street's month, or of each street of a district, each in a transaction of its own; another
     * person approves it. A street that has its run keeps it, so this can be repeated after whatever went wrong; of
     * many at once one does it and the others get its result.
     *
     * @param by the maker
     * @throws Refusal 409 if the month is not over, an award has no policy in force, or another month of a street waits
     *     for its checker; 422 if the area is neither street nor district
     */
    public Settled settle(Area area, YearMonth month, String by) {
        requireOver(month);
        List<SettlementRun> settled = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        int made = 0;
        for (Area street : streets(area)) {
            try {
                StreetSettlement.Outcome outcome =
                        settle(street, month, by, clock.instant().plus(PATIENCE));
                settled.add(outcome.run());
                made += outcome.made() ? 1 : 0;
            } catch (Refusal refusal) { // the other streets of a district are not to wait for this one
                if (area.kind() == AreaKind.STREET) {
                    throw refusal;
                }
                refused.add(new Finding(
                        "/areaId", refusal.code(), String.valueOf(refusal.getMessage()), street.externalId()));
                refused.addAll(refusal.findings());
            }
        }
        return new Settled(settled, made, refused);
    }

    // Waits without a connection of the pool, which check-ins need meanwhile.
    private StreetSettlement.Outcome settle(Area street, YearMonth month, String by, Instant until) {
        Optional<StreetSettlement.Outcome> outcome = settlement.settle(street, month, by);
        while (outcome.isEmpty()) {
            if (clock.instant().isAfter(until)) {
                throw Refusal.conflict(
                        "being-settled",
                        "Somebody is settling street " + street.externalId()
                                + " just now: GET /settlements shows the run as soon as it is there.");
            }
            pause();
            outcome = settlement.settle(street, month, by);
        }
        return outcome.get();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20, 100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another settlement", e);
        }
    }

    /** Closes the month of a run and books it. @throws Refusal 404, 403 for the maker, 409 if it was withdrawn */
    public SettlementRun approve(SettlementId id, String by) {
        return checking.approve(id, by);
    }

    /** Opens the month of a run again; the run stays to be read. @throws Refusal 404, 409 if it was approved */
    public SettlementRun withdraw(SettlementId id, String by, String reason) {
        return checking.withdraw(id, by, reason);
    }

    /** Lets statements and payment order out. @throws Refusal 404, 409 unless it was approved */
    public SettlementRun publish(SettlementId id, String by) {
        return checking.publish(id, by);
    }

    /** What settling would give now, also for a month that is not over. @throws Refusal as {@link #settle} */
    @Transactional
    @TransactionConfiguration(timeout = StreetSettlement.AT_MOST_SECONDS)
    public Preview preview(Area area, YearMonth month) {
        List<Preview.Street> streets = new ArrayList<>();
        Money total = Money.ZERO;
        for (Area street : streets(area)) {
            List<Line> made = new ArrayList<>();
            Derivation.Derived derived = derivation.derive(
                    street, month, adjustments.closedBefore(street, month), (place, line, adjusts) -> made.add(line));
            Money ofStreet = new Money(derived.totalFen());
            streets.add(new Preview.Street(
                    street.id(), street.externalId(), ofStreet, derived.inputsHash(), derived.outputHash(), made));
            total = total.plus(ofStreet);
        }
        return new Preview(month, total, streets);
    }

    /**
     * What settling a street's month now would change for whom, and where each of its visits stands.
     *
     * @throws Refusal as {@link #settle}, 404 if there is no such run to compare with
     */
    @Transactional
    public Difference difference(Area street, YearMonth month, Difference.Against against) {
        if (street.kind() != AreaKind.STREET) {
            throw Refusal.invalid(
                    "/areaId", "not-a-street", "Name one street.", street.id().value());
        }
        Optional<SettlementRunEntity> before = against == Difference.Against.MONTH_BEFORE
                ? runs.of(street, month.minusMonths(1))
                : runs.last(street, month);
        List<Line> now = new ArrayList<>();
        List<Line> adjusting = new ArrayList<>();
        Derivation.Derived derived = derivation.derive(
                street,
                month,
                adjustments.closedBefore(street, month),
                (place, line, adjusts) -> (adjusts == null ? now : adjusting).add(line));
        List<Line> then = before.map(run -> lines.of(run.id).stream()
                        .filter(line -> line.adjusts() == null)
                        .map(SettlementLine::line)
                        .toList())
                .orElse(List.of());
        return new Difference(
                street.id(),
                month,
                against,
                before.map(runs::toRun).orElse(null),
                new Money(derived.totalFen()),
                derived.outputHash(),
                Comparison.of(then, now),
                adjusting,
                payables.buckets(street, month, derived.entitled().getOrDefault(month, List.of())));
    }

    /** How far each street of an area is with a month. */
    @Transactional
    public List<Period> periods(Area area, YearMonth month) {
        return streets(area).stream()
                .map(street -> runs.of(street, month)
                        .map(runs::toRun)
                        .map(run -> new Period(street.id(), street.externalId(), month, run.state(), run.id()))
                        .orElseGet(() -> new Period(street.id(), street.externalId(), month, PeriodState.OPEN, null)))
                .toList();
    }

    /** @throws Refusal 404 */
    @Transactional
    public SettlementRun get(SettlementId id) {
        return runs.toRun(runs.get(id));
    }

    /** Those of an area and all below it, the latest month first. */
    @Transactional
    public Page<SettlementRun> list(Area area, @Nullable YearMonth month, PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("month = :month", "month", month == null ? null : month.atDay(1))
                .page(runs, "month desc, street, attempt desc", page, runs::toRun);
    }

    /** All lines of a run, in their order. */
    @Transactional
    public List<SettlementLine> lines(SettlementId id) {
        return lines.of(id.value());
    }

    /** What the street's runs before this one settled for the households and months that it adjusts, the latest last. */
    @Transactional
    public List<Line> settledBefore(SettlementId id) {
        return lines.before(id.value());
    }

    /** The lines of a run, page by page. */
    @Transactional
    public Page<SettlementLine> lines(SettlementId id, @Nullable String tier, PageRequest page) {
        return new Query("runId = :run", "run", id.value())
                .and("tier = :tier", "tier", tier)
                .page(lines, "position", page, SettlementLineEntity::toLine);
    }

    /** What the settled month comes to in an area and all below it, by street and tier. */
    @Transactional
    public List<TierTotal> totals(Area area, YearMonth month) {
        return runs.getEntityManager()
                .createQuery(
                        "select r.id, r.areaId, r.street, l.policyCode, l.tier, count(distinct l.householdId),"
                                + " sum(l.visitsDue), sum(l.visitsVerified), sum(l.amountFen)"
                                + " from SettlementLine l join SettlementRun r on r.id = l.runId where r.month = :month"
                                + " and r." + Areas.WITHIN + " and l.month = r.month and "
                                + SettlementRunRepository.STANDS
                                + " group by r.id, r.areaId, r.street, l.policyCode, l.tier"
                                + " order by r.street, l.policyCode, l.tier",
                        Object[].class)
                .setParameter("month", month.atDay(1))
                .setParameter("within", area.path())
                .getResultStream()
                .map(Settlements::total)
                .toList();
    }

    private static TierTotal total(Object[] row) {
        return new TierTotal(
                new SettlementId((Long) row[0]),
                new AreaId((Long) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                new Money((Long) row[8]));
    }

    private List<Area> streets(Area area) {
        if (area.kind() == AreaKind.STREET) {
            return List.of(area);
        }
        if (area.kind() == AreaKind.DISTRICT) {
            return areas.within(area).stream()
                    .filter(below -> below.kind() == AreaKind.STREET)
                    .sorted(Comparator.comparing(Area::externalId))
                    .toList();
        }
        throw Refusal.invalid(
                "/areaId",
                "not-a-street",
                "A month is settled street by street: name a street, or a district for all its streets.",
                area.id().value());
    }

    private void requireOver(YearMonth month) {
        if (!month.isBefore(YearMonth.now(clock.withZone(zone)))) {
            throw Refusal.conflict(
                    "month-not-over",
                    month + " can be settled from " + month.plusMonths(1).atDay(1)
                            + " on. Until then GET /settlements/preview shows what it would come to.");
        }
    }
}
