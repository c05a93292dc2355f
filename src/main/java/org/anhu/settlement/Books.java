package org.anhu.settlement;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.settlement.rules.Canonical;
import org.anhu.settlement.rules.Rederivation;

/**
 * One call that says whether the data holds: lines are booked to the fen, transactions are zero, nobody is in two
 * places, nothing was edited. It asks the tables themselves, so that no mistake of the services that filled them can
 * hide from it.
 */
@Singleton
public class Books {

    private static final int EXAMPLES = 20;

    private static final String RUNS = """
            from settlement_run r join area a on a.id = r.area_id and a.path like :within || '%'
            """;

    private static final String STANDS = """
            not exists (select 1 from settlement_decision w where w.run_id = r.id and w.decision = 'WITHDRAWN')
            """;

    private static final String APPROVED = """
            where exists (select 1 from settlement_decision d where d.run_id = r.id and d.decision = 'APPROVED')
            """;

    private record Check(String name, int invariant, String sql) {}

    private static final List<Check> CHECKS = List.of(
            new Check("caregiver-in-two-places", 4, """
                    select cast(v.id as text) from visit v join area a on a.id = v.area_id and a.path like :within || '%'
                        join visit w on w.caregiver_id = v.caregiver_id and w.id > v.id
                            and tstzrange(w.starts_at, w.ends_at) && tstzrange(v.starts_at, v.ends_at)
                    where v.doing <> 'CANCELLED' and w.doing <> 'CANCELLED'
                    """),
            new Check("elder-visited-twice", 4, """
                    select cast(v.id as text) from visit v join area a on a.id = v.area_id and a.path like :within || '%'
                        join visit w on w.elder_id = v.elder_id and w.id > v.id and w.need_id <> v.need_id
                            and tstzrange(w.starts_at, w.ends_at) && tstzrange(v.starts_at, v.ends_at)
                    where v.doing <> 'CANCELLED' and w.doing <> 'CANCELLED'
                    """),
            new Check("table-open-to-edits", 8, """
                    select t.name || ' lacks ' || g.name
                    from (values ('settlement_run'), ('settlement_line'),
                            ('settlement_decision'), ('ledger_transaction'), ('ledger_entry'),
                            ('award_decision'), ('punch'), ('visit_change'), ('pay_statement'), ('pay_approval')) t(name)
                        cross join (values ('append_only'), ('append_only_truncate')) g(name)
                    where :within <> '' and not exists (
                        select 1 from pg_trigger p where p.tgrelid = cast(t.name as regclass) and p.tgname = g.name
                            and p.tgenabled in ('O', 'A'))
                    """),
            new Check("transactions-may-be-unbalanced", 8, """
                    select 'ledger_entry lacks sums_to_zero' where :within <> '' and not exists (
                        select 1 from pg_trigger p where p.tgrelid = cast('ledger_entry' as regclass)
                            and p.tgname = 'sums_to_zero' and p.tgenabled in ('O', 'A'))
                    """),
            new Check("transaction-not-zero", 9, """
                    select cast(t.id as text) from ledger_transaction t join area a on a.id = t.area_id
                            and a.path like :within || '%'
                        left join ledger_entry e on e.transaction_id = t.id
                    group by t.id having coalesce(sum(e.amount) filter (where e.unit = 'FEN'), 0) <> 0
                        or coalesce(sum(e.amount) filter (where e.unit = 'MINUTES'), 0) <> 0 or count(e.id) < 2
                    """),
            new Check("line-not-booked", 9, """
                    select cast(l.id as text) from settlement_line l
                        left join ledger_transaction t on t.settlement_line_id = l.id
                        left join ledger_entry e on e.transaction_id = t.id
                    where l.run_id in (select r.id
                    """ + RUNS + APPROVED + """
                    ) group by l.id having count(distinct t.id) <> (case when l.amount_fen = 0 then 0 else 1 end)
                        or l.amount_fen <> coalesce(sum(e.amount) filter (where e.unit = 'FEN' and e.account
                            = case l.payer when 'FAMILY' then 'receivable/household/' || l.household
                                else 'expense/' || lower(l.payer) || '/' || l.policy_code || '/' || l.tier end), 0)
                        or - l.amount_fen <> coalesce(sum(e.amount) filter (where e.unit = 'FEN' and (
                            l.payer <> 'FAMILY' and e.account = 'payable/household/' || l.household
                            or e.account = 'payable/provider/' || (select r.street from settlement_run r where r.id = l.run_id))
                            ), 0)
                        or count(e.id) <> (case when l.amount_fen = 0 then 0 else 2 end)
                    """),
            new Check("pay-not-booked", 9, """
                    select 'pay ' || s.id from pay_statement s
                        join area a on a.id = s.area_id and a.path like :within || '%'
                        left join pay_approval p on p.statement_id = s.id
                        left join ledger_transaction t on t.source = 'pay/' || s.id
                        left join ledger_entry e on e.transaction_id = t.id
                    group by s.id, p.statement_id having count(e.id) > 0 and p.statement_id is null
                        or p.statement_id is not null and s.difference_fen
                            <> - coalesce(sum(e.amount) filter (where e.account = 'payable/caregiver/' || s.caregiver), 0)
                    """),
            new Check("booked-without-approval", 9, "select cast(r.id as text) " + RUNS + """
                    join ledger_transaction t on t.run_id = r.id
                    where not exists (
                        select 1 from settlement_decision d where d.run_id = r.id and d.decision = 'APPROVED')
                    group by r.id
                    """),
            new Check("reversal-differs", 8, """
                    select cast(t.id as text) from ledger_transaction t join area a on a.id = t.area_id
                            and a.path like :within || '%'
                        join ledger_entry e on e.transaction_id in (t.id, t.reverses)
                    where t.reverses is not null
                    group by t.id, e.account, e.unit having sum(e.amount) <> 0
                    """),
            new Check("maker-is-checker", 8, "select cast(r.id as text) " + RUNS + """
                    join settlement_decision d on d.run_id = r.id
                    where d.decision = 'APPROVED' and d.decided_by = r.created_by or d.created_by <> r.created_by
                    """),
            new Check(
                    "month-settled-twice",
                    5,
                    "select min(r.street) || ' ' || r.month " + RUNS + " where " + STANDS + """
                     group by r.area_id, r.month having count(*) > 1
                    """),
            new Check("run-differs-from-its-lines", 9, "select cast(r.id as text) " + RUNS + """
                    left join settlement_line l on l.run_id = r.id
                    group by r.id
                    having r.total_fen <> coalesce(sum(l.amount_fen) filter (where l.payer <> 'FAMILY'), 0) or r.lines <> count(l.id)
                    """),
            new Check(
                    "day-paid-twice",
                    9,
                    "select l.household || ' ' || l.policy_code || ' ' || l.month " + RUNS + """
                    join settlement_line l on l.run_id = r.id
                    cross join lateral jsonb_array_elements(l.steps) s(step)
                    where s.step ->> 'rule' = 'flat' and l.month = r.month
                    """ + " and " + STANDS
                            + """
                    group by l.household, l.policy_code, l.month, s.step #>> '{values,daysInMonth}'
                    having sum(cast(s.step #>> '{values,days}' as int))
                        > cast(s.step #>> '{values,daysInMonth}' as int)
                    """),
            new Check("settled-visits-differ", 7, "select cast(r.id as text) " + RUNS + """
                    left join visit_payment p on p.run_id = r.id left join visit v on v.id = p.visit_id
                    """ + " where " + STANDS + """
                     group by r.id
                    having r.visits_settled <> count(*) filter (
                            where p.counted = 1 and v.date >= r.month and v.date < r.month + interval '1 month')
                        or r.visits_late <> count(*) filter (where p.counted = 1 and v.date < r.month)
                        or r.visits_taken_back <> count(*) filter (where p.counted = -1 and v.date < r.month)
                        or count(*) filter (where v.date >= r.month + interval '1 month') > 0
                    """),
            new Check("visit-counted-twice", 7, """
                    select cast(v.id as text) from visit v join area a on a.id = v.area_id and a.path like :within || '%'
                        join visit_payment p on p.visit_id = v.id
                    group by v.id having sum(p.counted) not in (0, 1)
                    """),
            new Check("visit-counted-by-no-run", 7, """
                    select cast(v.id as text) from visit v join area a on a.id = v.area_id and a.path like :within || '%'
                        join visit_payment p on p.visit_id = v.id
                        left join settlement_run r on r.id = p.run_id
                    where r.id is null or exists (
                        select 1 from settlement_decision d where d.run_id = r.id and d.decision = 'WITHDRAWN')
                    """),
            // Everything proved before its month was settled is in that run or waits for an award: nothing fell
            // between.
            new Check(
                    "verified-visit-left-out", 7, "select cast(v.id as text) " + RUNS + """
                    join area on_street on on_street.path like a.path || '%'
                    join visit v on v.area_id = on_street.id and v.date >= r.month
                        and v.date < r.month + interval '1 month' and v.doing = 'DONE' and v.proof = 'VERIFIED'
                    join elder e on e.id = v.elder_id
                    where v.changed_at < r.watermark
                    """ + " and " + STANDS + """
                     and exists (
                            select 1 from settlement_line l where l.run_id = r.id and l.month = r.month
                                and l.household_id = e.household_id)
                        and not exists (select 1 from visit_payment p where p.visit_id = v.id)
                    """));

    private final EntityManager database;
    private final SettlementRunRepository runs;
    private final SettlementLineRepository lines;
    private final Clock clock;

    Books(EntityManager database, SettlementRunRepository runs, SettlementLineRepository lines, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.lines = lines;
        this.clock = clock;
    }

    /** Checks everything in an area and all below it. */
    @Transactional
    public BooksCheck check(Area area) {
        List<BooksCheck.Result> results = new ArrayList<>();
        for (Check check : CHECKS) {
            results.add(result(check, area));
        }
        results.addAll(statements(area));
        return new BooksCheck(results.stream().allMatch(result -> result.violations() == 0), clock.instant(), results);
    }

    private BooksCheck.Result result(Check check, Area area) {
        Query query = database.createNativeQuery(check.sql(), String.class).setParameter("within", area.path());
        @SuppressWarnings("unchecked")
        List<String> broken = query.getResultList();
        return new BooksCheck.Result(check.name(), check.invariant(), broken.size(), examples(broken));
    }

    // Each run's lines hashed and derived again: an edit behind the triggers' back shows here.
    private List<BooksCheck.Result> statements(Area area) {
        List<String> edited = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (SettlementRunEntity run : runs.list(Areas.WITHIN, java.util.Map.of("within", area.path()))) {
            List<SettlementLine> stored = lines.of(run.id);
            if (!Canonical.outputHash(stored.stream().map(SettlementLine::line).toList())
                    .equals(run.outputHash)) {
                edited.add(Long.toString(run.id));
            }
            stored.stream()
                    .filter(line ->
                            !Rederivation.amount(line.line()).equals(line.line().amountFen()))
                    .forEach(line -> wrong.add(Long.toString(line.id())));
        }
        return List.of(
                new BooksCheck.Result("amount-differs-from-its-steps", 9, wrong.size(), examples(wrong)),
                new BooksCheck.Result("statement-edited", 8, edited.size(), examples(edited)));
    }

    private static List<String> examples(List<String> broken) {
        return broken.subList(0, Math.min(EXAMPLES, broken.size()));
    }
}
