package org.anhu.settlement.pay;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Money;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PayStatementId;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.people.Caregiver;
import org.anhu.people.Caregivers;
import org.anhu.people.Certificate;
import org.anhu.people.Certificates;
import org.jspecify.annotations.Nullable;

/** The caregivers' monthly pay. */
@Singleton
@Transactional
public class PayStatements {

    private static final String APPROVE = """
            insert into pay_approval (statement_id, created_by, approved_by, approved_at)
            select id, created_by, :by, :at from pay_statement where id = any(:drafts)
            """;

    private final PayStatementRepository statements;
    private final PayRules rules;
    private final PayFacts facts;
    private final PayVisits visits;
    private final PayBooks books;
    private final Caregivers caregivers;
    private final Certificates certificates;
    private final Areas areas;
    private final Clock clock;

    PayStatements(
            PayStatementRepository statements,
            PayRules rules,
            PayFacts facts,
            PayVisits visits,
            PayBooks books,
            Caregivers caregivers,
            Certificates certificates,
            Areas areas,
            Clock clock) {
        this.statements = statements;
        this.rules = rules;
        this.facts = facts;
        this.visits = visits;
        this.books = books;
        this.caregivers = caregivers;
        this.certificates = certificates;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Calculates the month's pay of everybody whose contract touches it. Whose last statement still holds gets none;
     * whose visits, certificates or rules have changed since gets the next revision.
     *
     * @throws Refusal 409 if the month is not over
     */
    public Prepared prepare(Area area, YearMonth month, String by) {
        if (!LocalDate.now(clock).isAfter(month.atEndOfMonth())) {
            throw Refusal.conflict("month-not-over", "Pay is prepared when " + month + " is over.");
        }
        lock(month);
        List<Caregiver> employed = caregivers.within(area, month.atDay(1), month.atEndOfMonth());
        Map<CaregiverId, PayInputs> inputs = inputs(employed, month);
        Map<CaregiverId, PayStatementEntity> last = last(inputs.keySet(), month);
        int made = 0;
        Money difference = Money.ZERO;
        for (Caregiver caregiver : employed) {
            PayStatementEntity next = statement(caregiver, inputs.get(caregiver.id()), last.get(caregiver.id()), by);
            if (next != null) {
                statements.persist(next);
                made++;
                difference = difference.plus(new Money(next.differenceFen));
            }
        }
        return new Prepared(made, employed.size() - made, difference);
    }

    /**
     * Approves the month's drafts of an area and all below it, each revision, for it takes all of them to make what is to
     * be paid, and books them. Where there is no draft, nothing happens.
     *
     * @throws Refusal 403 for who made one of them
     */
    public Approved approve(Area area, YearMonth month, String by) {
        lock(month);
        List<PayStatementEntity> drafts = statements.list(
                "month = :month and approvedBy is null and " + Areas.WITHIN,
                Map.of("month", month.atDay(1), "within", area.path()));
        if (drafts.stream().anyMatch(draft -> draft.createdBy.equals(by))) {
            throw Refusal.forbidden(
                    "maker-is-checker",
                    "You made pay statements of this month, so somebody else has to approve them: another clerk, or the"
                            + " district's approver.");
        }
        statements
                .getEntityManager()
                .createNativeQuery(APPROVE)
                .setParameter("drafts", drafts.stream().map(draft -> draft.id).toArray(Long[]::new))
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
        book(drafts, by);
        return new Approved(
                drafts.size(),
                new Money(
                        drafts.stream().mapToLong(draft -> draft.differenceFen).sum()));
    }

    private void book(List<PayStatementEntity> drafts, String by) {
        Map<String, List<PayLine>> lines = new HashMap<>();
        if (!drafts.isEmpty()) {
            ofMonth(drafts.stream().map(draft -> draft.caregiverId).toList(), drafts.get(0).month)
                    .forEach(one -> lines.put(one.caregiverId + "/" + one.revision, one.lines));
        }
        for (PayStatementEntity draft : drafts) {
            List<PayLine> before = lines.getOrDefault(draft.caregiverId + "/" + (draft.revision - 1), List.of());
            books.book(draft.toStatement(), before, by);
        }
    }

    /** @throws Refusal 404 */
    public PayStatement get(PayStatementId id) {
        return statements
                .findByIdOptional(id.value())
                .orElseThrow(() -> Refusal.notFound("pay statement", id.value()))
                .toStatement();
    }

    /** Those of an area and all below it, the last revision first; filters that are null are left out. */
    public Page<PayStatement> list(
            Area area, @Nullable YearMonth month, @Nullable CaregiverId caregiver, PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("month = :month", "month", month == null ? null : month.atDay(1))
                .and("caregiverId = :caregiver", "caregiver", caregiver == null ? null : caregiver.value())
                .page(statements, "month desc, caregiver, revision desc", page, PayStatementEntity::toStatement);
    }

    /** All of a month in an area and all below it, with every revision, by caregiver. */
    public List<PayStatement> all(Area area, YearMonth month) {
        return statements
                .list(
                        "month = :month and " + Areas.WITHIN + " order by caregiver, revision",
                        Map.of("month", month.atDay(1), "within", area.path()))
                .stream()
                .map(PayStatementEntity::toStatement)
                .toList();
    }

    /** The caregiver's own that are approved, the latest month first. */
    public Page<PayStatement> of(CaregiverId caregiver, @Nullable YearMonth month, PageRequest page) {
        return new Query("approvedBy is not null and caregiverId = :caregiver", "caregiver", caregiver.value())
                .and("month = :month", "month", month == null ? null : month.atDay(1))
                .page(statements, "month desc, revision desc", page, PayStatementEntity::toStatement);
    }

    private Map<CaregiverId, PayInputs> inputs(List<Caregiver> employed, YearMonth month) {
        Set<CaregiverId> ids = employed.stream().map(Caregiver::id).collect(Collectors.toSet());
        Map<CaregiverId, List<PaidVisit>> visited = visits.of(ids, month);
        Map<CaregiverId, List<Certificate>> proofs = certificates.of(ids);
        Map<CaregiverId, Map<PayComponent, String>> recorded = facts.of(ids, month);
        Map<AreaId, Area> homes =
                areas.byIds(employed.stream().map(Caregiver::areaId).distinct().toList());
        Map<AreaId, List<PayRule>> rulesOf = new HashMap<>();
        homes.forEach((id, home) -> rulesOf.put(id, rules.inForce(home, month)));
        Map<CaregiverId, PayInputs> inputs = new HashMap<>();
        for (Caregiver caregiver : employed) {
            inputs.put(
                    caregiver.id(),
                    new PayInputs(
                            caregiver.kind(),
                            month,
                            caregiver.contract().from(),
                            caregiver.contract().to(),
                            valid(proofs.getOrDefault(caregiver.id(), List.of()), month),
                            recorded.getOrDefault(caregiver.id(), Map.of()),
                            rulesOf.getOrDefault(caregiver.areaId(), List.of()).stream()
                                    .filter(rule -> rule.kind() == caregiver.kind())
                                    .toList(),
                            visited.getOrDefault(caregiver.id(), List.of())));
        }
        return inputs;
    }

    private static Set<String> valid(List<Certificate> proofs, YearMonth month) {
        return proofs.stream()
                .filter(proof -> proof.validOn(month.atDay(1)))
                .map(proof -> proof.skillCode() + "/" + proof.level())
                .collect(Collectors.toSet());
    }

    private @Nullable PayStatementEntity statement(
            Caregiver caregiver, @Nullable PayInputs inputs, @Nullable PayStatementEntity before, String by) {
        if (inputs == null) {
            throw new IllegalStateException("no inputs for caregiver " + caregiver.id());
        }
        List<PayLine> lines = PayCalculation.lines(inputs);
        String hash = hash(lines, inputs.visits());
        if (before != null && before.hash.equals(hash)) {
            return null;
        }
        Money total = lines.stream().map(PayLine::amountFen).reduce(Money.ZERO, Money::plus);
        PayStatementEntity next = new PayStatementEntity();
        next.caregiverId = caregiver.id().value();
        next.caregiver = caregiver.externalId();
        next.areaId = caregiver.areaId().value();
        next.kind = caregiver.kind();
        next.month = inputs.month().atDay(1);
        next.revision = before == null ? 1 : before.revision + 1;
        next.totalFen = total.fen();
        next.differenceFen = total.fen() - (before == null ? 0 : before.totalFen);
        next.timeBankMinutes = PayCalculation.timeBankMinutes(inputs);
        next.careMinutes = inputs.careMinutes();
        next.lines = lines;
        next.visits = inputs.visits();
        next.hash = hash;
        next.createdBy = by;
        next.createdAt = clock.instant();
        return next;
    }

    private Map<CaregiverId, PayStatementEntity> last(Set<CaregiverId> ids, YearMonth month) {
        Map<CaregiverId, PayStatementEntity> last = new HashMap<>();
        ofMonth(ids.stream().map(CaregiverId::value).toList(), month.atDay(1))
                .forEach(statement -> last.put(new CaregiverId(statement.caregiverId), statement));
        return last;
    }

    private List<PayStatementEntity> ofMonth(List<Long> caregiverIds, LocalDate month) {
        return statements.list("caregiverId in ?1 and month = ?2 order by revision", caregiverIds, month);
    }

    // Whoever prepares or approves the same month waits here, so that nobody gets two statements of one revision.
    private void lock(YearMonth month) {
        statements
                .getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "pay " + month)
                .getSingleResult();
    }

    static String hash(List<PayLine> lines, List<PaidVisit> visits) {
        try {
            String text = JsonColumns.MAPPER.writeValueAsString(List.of(lines, visits));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("hashing pay", e);
        }
    }
}
