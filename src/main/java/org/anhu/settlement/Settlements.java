package org.anhu.settlement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.area.AreaKind;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Canonical;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthInputs;
import org.anhu.settlement.rules.MonthRules;
import org.jspecify.annotations.Nullable;

/** The settled months. */
@Singleton
public class Settlements {

    private final SettlementRunRepository runs;
    private final SettlementLineRepository lines;
    private final StreetMonths months;
    private final StreetSettlement settlement;
    private final Areas areas;
    private final Clock clock;
    private final ZoneId zone;

    Settlements(
            SettlementRunRepository runs,
            SettlementLineRepository lines,
            StreetMonths months,
            StreetSettlement settlement,
            Areas areas,
            Clock clock,
            ZoneId zone) {
        this.runs = runs;
        this.lines = lines;
        this.months = months;
        this.settlement = settlement;
        this.areas = areas;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Settles a street's month, or that of each street of a district, each in a transaction of its own. A street that
     * is settled already stays as it is, so this can be repeated after whatever went wrong; of many at once one does
     * it and the others wait for its result.
     *
     * @throws Refusal 409 if the month is not over or an award has no policy in force, 422 if the area is neither
     */
    public Settled settle(Area area, YearMonth month, String by) {
        requireOver(month);
        List<SettlementRun> settled = new ArrayList<>();
        int made = 0;
        for (Area street : streets(area)) {
            StreetSettlement.Outcome outcome = settlement.settle(street, month, by);
            settled.add(outcome.run());
            made += outcome.made() ? 1 : 0;
        }
        return new Settled(settled, made);
    }

    /** What settling would give now, also for a month that is not over. @throws Refusal as {@link #settle} */
    @Transactional
    public Preview preview(Area area, YearMonth month) {
        List<Preview.Street> streets = new ArrayList<>();
        Money total = Money.ZERO;
        for (Area street : streets(area)) {
            MonthInputs inputs = months.look(street, month);
            List<Line> made = MonthRules.settle(inputs);
            Money ofStreet = made.stream().map(Line::paidOut).reduce(Money.ZERO, Money::plus);
            streets.add(new Preview.Street(
                    street.id(),
                    street.externalId(),
                    ofStreet,
                    Canonical.inputsHash(inputs),
                    Canonical.outputHash(made),
                    made));
            total = total.plus(ofStreet);
        }
        return new Preview(month, total, streets);
    }

    /** @throws Refusal 404 */
    @Transactional
    public SettlementRun get(SettlementId id) {
        SettlementRunEntity run = runs.findById(id.value());
        if (run == null) {
            throw Refusal.notFound("settlement", id.value());
        }
        return run.toRun();
    }

    /** Those of an area and all below it, the latest month first. */
    @Transactional
    public Page<SettlementRun> list(Area area, @Nullable YearMonth month, PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("month = :month", "month", month == null ? null : month.atDay(1))
                .page(runs, "month desc, street", page, SettlementRunEntity::toRun);
    }

    /** All lines of a run, in their order. */
    @Transactional
    public List<SettlementLine> lines(SettlementId id) {
        return lines.of(id.value());
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
                                + " and r." + Areas.WITHIN
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
