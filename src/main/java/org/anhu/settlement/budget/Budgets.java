package org.anhu.settlement.budget;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The budgets' lines: as published, and what is left of them (domain.md 2.2). */
@Singleton
@Transactional
public class Budgets {

    private final BudgetLineRepository lines;
    private final BudgetChargeRepository charges;
    private final Clock clock;

    Budgets(BudgetLineRepository lines, BudgetChargeRepository charges, Clock clock) {
        this.lines = lines;
        this.charges = charges;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Versioned<BudgetLine> read(BudgetLineId id) {
        return versioned(lines.get(id));
    }

    /** Those of an area and all below it, in the order they were made; filters that are null are left out. */
    public Page<BudgetLine> list(
            Area area, @Nullable Integer year, @Nullable AccountClass accountClass, PageRequest page) {
        Map<List<Object>, Year> years = new HashMap<>();
        return new Query(Areas.WITHIN, "within", area.path())
                .and("year = :year", "year", year)
                .and("accountClass = :class", "class", accountClass)
                .page(
                        lines,
                        "year, areaId, id",
                        page,
                        line -> years.computeIfAbsent(List.of(line.areaId, line.year), key -> year(line))
                                .toLine(line));
    }

    /** @throws Refusal 422 if it cannot stand under its sum, 409 if the sum has this item already */
    public Versioned<BudgetLine> add(BudgetLineDetails details, String by) {
        requireParent(details);
        BudgetLineEntity line = new BudgetLineEntity();
        line.take(details);
        lines.persistAndFlush(line);
        record(line, by);
        return versioned(line);
    }

    /**
     * Changes amount, setting or text, on the word of another document; every state is kept.
     *
     * @throws Refusal 404, 412, 422 if it would move in the tree or to another year
     */
    public Versioned<BudgetLine> change(BudgetLineId id, Version seen, BudgetLineDetails details, String by) {
        BudgetLineEntity line = lines.get(id);
        seen.mustBe(line.version);
        Long parent = details.parentId() == null ? null : details.parentId().value();
        if (!line.areaId.equals(details.areaId().value())
                || line.year != details.year()
                || line.accountClass != details.accountClass()
                || !Objects.equals(line.parentId, parent)) {
            throw Refusal.invalid(
                    "/parentId",
                    "line-moves",
                    "A line keeps its area, year, account class and sum: make a new one.",
                    parent);
        }
        line.take(details);
        lines.flush();
        record(line, by);
        return versioned(line);
    }

    private void requireParent(BudgetLineDetails details) {
        BudgetLineId id = details.parentId();
        if (id == null) {
            return;
        }
        BudgetLineEntity parent = lines.findById(id.value());
        boolean fits = parent != null
                && parent.areaId.equals(details.areaId().value())
                && parent.year == details.year()
                && (parent.accountClass == null || parent.accountClass == details.accountClass());
        if (!fits) {
            throw Refusal.invalid(
                    "/parentId",
                    "wrong-parent",
                    "Send a line of the same area, year and account class, or of no class.",
                    id.value());
        }
        if (charges.count("lineId", id.value()) > 0) {
            throw Refusal.conflict(
                    "line-is-charged",
                    "The line " + id.value()
                            + " has charges of its own and cannot become a sum: take them back first.");
        }
    }

    private void record(BudgetLineEntity line, String by) {
        lines.getEntityManager()
                .createNativeQuery("""
                        insert into budget_line_change
                            (budget_line_id, amount_fen, on_overrun, legal_basis, changed_by, changed_at)
                        values (:line, :amount, :overrun, :basis, :by, :now)""")
                .setParameter("line", line.id)
                .setParameter("amount", line.amountFen)
                .setParameter("overrun", line.onOverrun.name())
                .setParameter("basis", line.legalBasis)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Versioned<BudgetLine> versioned(BudgetLineEntity line) {
        return new Versioned<>(year(line).toLine(line), line.version);
    }

    /** A year's budget of an area. */
    private record Year(BudgetTree tree, BudgetGrowth growth) {
        BudgetLine toLine(BudgetLineEntity line) {
            return line.toLine(tree, growth);
        }
    }

    private Year year(BudgetLineEntity line) {
        List<BudgetLineEntity> book = lines.book(line.areaId, line.year);
        return new Year(
                new BudgetBook(
                                book,
                                charges.own(book.stream().map(row -> row.id).toList()))
                        .tree(),
                new BudgetGrowth(lines.book(line.areaId, line.year - 1), book));
    }
}
