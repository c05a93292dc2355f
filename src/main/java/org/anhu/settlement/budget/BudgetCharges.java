package org.anhu.settlement.budget;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.jspecify.annotations.Nullable;

/**
 * What is charged to budget lines, by settlement runs and by hand. A run commits when its lines are made, settles when
 * it is approved, pays when it is paid; each can be asked for again without charging again.
 */
@Singleton
@Transactional
public class BudgetCharges {

    private final BudgetLineRepository lines;
    private final BudgetRuleRepository rules;
    private final BudgetChargeRepository charges;
    private final Clock clock;

    BudgetCharges(BudgetLineRepository lines, BudgetRuleRepository rules, BudgetChargeRepository charges, Clock clock) {
        this.lines = lines;
        this.rules = rules;
        this.charges = charges;
        this.clock = clock;
    }

    /**
     * Binds what a run will cost, in the caller's transaction.
     *
     * @param area of the run; its nearest area around with a rule for the policy pays
     * @throws Refusal 409 if a line that blocks has not enough left
     */
    public Charged commit(SettlementId run, Area area, Collection<Charge> wanted, String by) {
        Map<BudgetLineId, Money> byLine = new TreeMap<>();
        List<Charged.Unmapped> unmapped = new ArrayList<>();
        for (Charge charge : wanted) {
            Optional<BudgetRuleEntity> rule = rules.nearest(area, charge.policyCode(), charge.month());
            rule.ifPresentOrElse(
                    one -> byLine.merge(new BudgetLineId(one.lineId), charge.amount(), Money::plus),
                    () -> unmapped.add(new Charged.Unmapped(charge.policyCode(), charge.month(), charge.amount())));
        }
        List<Charged.Overrun> overruns = new ArrayList<>();
        if (charges.count("runId", run.value()) == 0) {
            byLine.forEach((line, amount) -> overruns.addAll(
                    charge(line, ChargeKind.COMMITTED, amount, run, "settlement run " + run.value(), by)));
        }
        return new Charged(overruns, unmapped);
    }

    /** As {@link #commit}, for what the stored lines of a run pay out, family not counted. */
    public Charged commitLines(SettlementId run, Area street, String by) {
        @SuppressWarnings("unchecked")
        List<Tuple> sums = charges.getEntityManager()
                .createNativeQuery("""
                        select policy_code, month, cast(sum(amount_fen) as bigint) from settlement_line
                        where run_id = :run and payer <> 'FAMILY' group by 1, 2 having sum(amount_fen) <> 0 order by 1, 2
                        """, Tuple.class)
                .setParameter("run", run.value())
                .getResultList();
        return commit(run, street, sums.stream().map(BudgetCharges::charge).toList(), by);
    }

    private static Charge charge(Tuple row) {
        return new Charge(
                row.get(0, String.class),
                YearMonth.from(row.get(1, LocalDate.class)),
                new Money(row.get(2, Long.class)));
    }

    /** What the run has committed becomes settled. */
    public void settle(SettlementId run, String by) {
        charges.of(run).forEach((line, spent) -> {
            book(line, ChargeKind.COMMITTED, spent.committed().negate(), run, "approved", by);
            book(line, ChargeKind.SETTLED, spent.committed(), run, "approved", by);
        });
    }

    /** Everything the run has settled is paid. */
    public void pay(SettlementId run, String by) {
        charges.of(run)
                .forEach((line, spent) ->
                        book(line, ChargeKind.PAID, spent.settled().minus(spent.paid()), run, "payment order", by));
    }

    /** What the run has committed is free again. */
    public void release(SettlementId run, String reason, String by) {
        charges.of(run)
                .forEach((line, spent) ->
                        book(line, ChargeKind.COMMITTED, spent.committed().negate(), run, reason, by));
    }

    /** Charges by hand. @throws Refusal 404, 409 if the line blocks, is a sum, or would be paid more than settled */
    public Charged charge(BudgetLineId line, BudgetChargeDetails details, String by) {
        List<Charged.Overrun> overruns = charge(line, details.kind(), details.amountFen(), null, details.text(), by);
        refuseBelowZero(line);
        return new Charged(overruns, List.of());
    }

    /** The charges of a line itself, oldest first. */
    public Page<BudgetCharge> list(BudgetLineId line, PageRequest page) {
        return new Query("lineId = :line", "line", line.value())
                .page(charges, "id", page, BudgetChargeEntity::toCharge);
    }

    private List<Charged.Overrun> charge(
            BudgetLineId id, ChargeKind kind, Money amount, @Nullable SettlementId run, String text, String by) {
        BudgetLineEntity line = lines.get(id);
        List<BudgetLineEntity> rows = lines.lockedBook(line.areaId, line.year);
        BudgetBook book = new BudgetBook(
                rows, charges.own(rows.stream().map(row -> row.id).toList()));
        if (book.tree().hasParts(id)) {
            throw Refusal.conflict("line-is-a-sum", "The line " + line.item + " is a sum: charge one of its parts.");
        }
        book.add(id, Spent.of(kind, amount));
        Set<Charged.Overrun> overruns = new LinkedHashSet<>();
        if (amount.fen() > 0 && kind != ChargeKind.PAID) {
            overruns.addAll(book.overruns(id));
        }
        book(id, kind, amount, run, text, by);
        return List.copyOf(overruns);
    }

    private void refuseBelowZero(BudgetLineId line) {
        charges.flush();
        Spent spent = charges.own(List.of(line.value())).getOrDefault(line, Spent.NOTHING);
        if (spent.committed().fen() < 0
                || spent.settled().fen() < 0
                || spent.paid().fen() < 0
                || spent.paid().compareTo(spent.settled()) > 0) {
            throw Refusal.conflict(
                    "charge-exceeds",
                    "Nothing may fall below zero, nor more be paid than is settled: committed "
                            + spent.committed().fen() + ", settled "
                            + spent.settled().fen() + ", paid "
                            + spent.paid().fen() + " fen.");
        }
    }

    private void book(
            BudgetLineId line, ChargeKind kind, Money amount, @Nullable SettlementId run, String text, String by) {
        if (amount.fen() == 0) {
            return;
        }
        BudgetChargeEntity charge = new BudgetChargeEntity();
        charge.lineId = line.value();
        charge.kind = kind;
        charge.amountFen = amount.fen();
        charge.runId = run == null ? null : run.value();
        charge.text = text;
        charge.chargedBy = by;
        charge.chargedAt = clock.instant();
        charges.persist(charge);
    }
}
