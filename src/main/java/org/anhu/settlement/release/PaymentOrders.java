package org.anhu.settlement.release;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.PeriodState;
import org.anhu.settlement.SettlementRun;
import org.anhu.settlement.Settlements;
import org.anhu.settlement.budget.BudgetCharges;
import org.anhu.settlement.pack.MonthPackage;
import org.hibernate.Session;

/** The payment orders: one a published run. */
@Singleton
@Transactional
class PaymentOrders {

    private static final String PAYABLE = "payable/";

    private final Settlements settlements;
    private final RunBooks books;
    private final PayeeAccounts accounts;
    private final BudgetCharges budget;
    private final Areas areas;
    private final Session database;
    private final Clock clock;

    PaymentOrders(
            Settlements settlements,
            RunBooks books,
            PayeeAccounts accounts,
            BudgetCharges budget,
            Areas areas,
            Session database,
            Clock clock) {
        this.settlements = settlements;
        this.books = books;
        this.accounts = accounts;
        this.budget = budget;
        this.areas = areas;
        this.database = database;
        this.clock = clock;
    }

    /** @param made false if it was there before */
    record Made(PaymentOrder order, boolean made) {}

    /**
     * Makes the order of a run, or finds the one that was made; what it pays is paid in the budget.
     *
     * @throws Refusal 409 unless the run is published, or naming the payees without an account
     */
    Made make(SettlementId id, String by) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, "payment order " + id.value())
                .getSingleResult();
        Optional<PaymentOrder> before = find(id);
        if (before.isPresent()) {
            return new Made(before.get(), false);
        }
        SettlementRun run = settlements.get(id);
        if (run.state() != PeriodState.PUBLISHED) {
            throw Refusal.conflict("not-published", "The month is " + run.state() + ": publish its run first.");
        }
        Area street = areas.get(run.areaId());
        Map<String, Money> amounts = amounts(street, id);
        Map<String, String> references = accounts.of(street, amounts.keySet());
        refuseMissing(amounts, references);
        String csv = PaymentFile.csv(id.value(), run.street(), run.month(), amounts, references);
        Money total = amounts.values().stream().reduce(Money.ZERO, Money::plus);
        write(new PaymentOrder(id, amounts.size(), total, sha256(csv), by, clock.instant()), csv);
        budget.pay(id, by);
        return new Made(get(id), true);
    }

    /** @throws Refusal 404 while there is none */
    PaymentOrder get(SettlementId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("payment order", id.value()));
    }

    /** The file. @throws Refusal 404 while there is none */
    String csv(SettlementId id) {
        return database
                .createNativeQuery("select csv from payment_order where run_id = :run", String.class)
                .setParameter("run", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("payment order", id.value()));
    }

    // Who is owed less than nothing is paid by nobody: it stays in the books until the next month takes it off.
    private Map<String, Money> amounts(Area street, SettlementId id) {
        Map<String, Money> amounts = new TreeMap<>();
        MonthPackage.payable(books.entries(street, id)).forEach((account, fen) -> {
            if (fen > 0) {
                amounts.put(account.substring(PAYABLE.length()), new Money(fen));
            }
        });
        return amounts;
    }

    private static void refuseMissing(Map<String, Money> amounts, Map<String, String> references) {
        List<Finding> missing = new ArrayList<>();
        for (String payee : amounts.keySet()) {
            if (!references.containsKey(payee)) {
                missing.add(new Finding(
                        "", "no-account", "Say where it is paid at POST /payee-accounts: " + payee + ".", payee));
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.conflict(
                    "payees-without-account", missing.size() + " payees have no account; nothing was made.", missing);
        }
    }

    private Optional<PaymentOrder> find(SettlementId id) {
        return database
                .createNativeQuery("select * from payment_order where run_id = :run", Tuple.class)
                .setParameter("run", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new PaymentOrder(
                        id,
                        row.get("payees", Integer.class),
                        new Money(row.get("total_fen", Long.class)),
                        row.get("sha256", String.class),
                        row.get("made_by", String.class),
                        row.get("made_at", Instant.class)));
    }

    private void write(PaymentOrder order, String csv) {
        database.createNativeMutationQuery("""
                        insert into payment_order (run_id, payees, total_fen, csv, sha256, made_by, made_at)
                        values (:run, :payees, :total, :csv, :hash, :by, :now)
                        """)
                .setParameter("run", order.runId().value())
                .setParameter("payees", order.payees())
                .setParameter("total", order.totalFen().fen())
                .setParameter("csv", csv)
                .setParameter("hash", order.sha256())
                .setParameter("by", order.madeBy())
                .setParameter("now", order.madeAt())
                .executeUpdate();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
