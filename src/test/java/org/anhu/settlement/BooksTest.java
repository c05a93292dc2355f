package org.anhu.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants what must never be, sees that the check finds it, and takes it back. */
@QuarkusTest
class BooksTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    ProvedTown proved;

    @Inject
    Books books;

    @Inject
    Areas areas;

    @Inject
    EntityManager database;

    @BeforeEach
    void a_settled_month() {
        proved.entitled.publish(proved.entitled.dalian());
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        proved.verified(elder, NOVEMBER.atDay(3));
        proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.street.value(), "month", "2025-11"))
                .post("/settlements")
                .then()
                .statusCode(201)
                .body("runs[0].totalFen", equalTo(30_000));
        proved.approve(NOVEMBER);
        assertThat(broken()).isEmpty();
    }

    @Test
    void an_edited_amount_is_found_in_the_line_the_run_the_ledger_and_the_hash() {
        assertThat(broken(
                        "alter table settlement_line disable trigger append_only",
                        "update settlement_line set amount_fen = amount_fen - 100 where run_id in " + runs()))
                .containsExactlyInAnyOrder(
                        "table-open-to-edits",
                        "line-not-booked",
                        "run-differs-from-its-lines",
                        "amount-differs-from-its-steps",
                        "statement-edited");
    }

    @Test
    void an_entry_that_is_gone_or_paid_to_another_is_found() {
        assertThat(broken(
                        "alter table ledger_entry disable trigger append_only",
                        "delete from ledger_entry where amount < 0 and transaction_id in"
                                + " (select id from ledger_transaction where run_id in " + runs() + ")"))
                .containsExactlyInAnyOrder("table-open-to-edits", "transaction-not-zero", "line-not-booked");
        assertThat(broken(
                        "alter table ledger_entry disable trigger append_only",
                        "update ledger_entry set account = 'payable/household/someone' where amount < 0 and"
                                + " transaction_id in (select id from ledger_transaction where run_id in " + runs()
                                + ")"))
                .containsExactlyInAnyOrder("table-open-to-edits", "line-not-booked");
    }

    @Test
    void approved_pay_that_nobody_booked_is_found() {
        assertThat(broken(
                        "insert into pay_statement (caregiver_id, caregiver, area_id, kind, month, revision, total_fen,"
                                + " difference_fen, time_bank_minutes, care_minutes, lines, visits, hash, created_by,"
                                + " created_at) select caregiver_id, 'CG', area_id, 'STAFF', date '2025-11-01', 1, 100,"
                                + " 100, 0, 0, '[]', '[]', '', 'maker', now() from visit where service_code = '"
                                + proved.town.name + "' limit 1",
                        "insert into pay_approval (statement_id, created_by, approved_by, approved_at)"
                                + " select id, created_by, 'checker', now() from pay_statement where hash = ''"))
                .containsExactly("pay-not-booked");
    }

    @Test
    void a_visit_that_was_opened_again_is_found() {
        assertThat(broken("delete from visit_payment where run_id in " + runs()))
                .containsExactlyInAnyOrder("settled-visits-differ", "verified-visit-left-out");
    }

    @Test
    void two_visits_of_one_caregiver_at_one_time_are_found() {
        assertThat(broken(
                        "alter table visit drop constraint caregiver_in_two_places",
                        "alter table visit drop constraint elder_visited_twice",
                        "insert into need (care_plan_id, elder_id, area_id, date, ordinal, service_code, minutes,"
                                + " carers_needed, gap_minutes, windows, priority, mandatory)"
                                + " select care_plan_id, elder_id, area_id, date, 2, service_code, 60, 1, 0, windows, 5,"
                                + " true from need where service_code = '" + proved.town.name + "'",
                        "insert into visit (need_id, carer_no, elder_id, caregiver_id, area_id, date, service_code,"
                                + " minutes, starts_at, ends_at, window_opens_at, window_closes_at, doing, proof)"
                                + " select n.id, 1, v.elder_id, v.caregiver_id, v.area_id, v.date, v.service_code, 60,"
                                + " v.starts_at, v.ends_at, v.starts_at, v.ends_at, 'PLANNED', 'UNVERIFIED'"
                                + " from visit v join need n on n.elder_id = v.elder_id and n.ordinal = 2"
                                + " where v.service_code = '" + proved.town.name + "'"))
                .containsExactlyInAnyOrder("caregiver-in-two-places", "elder-visited-twice");
    }

    private String runs() {
        return "(select id from settlement_run where area_id = " + proved.town.street.value() + ")";
    }

    /** The checks that fail after these statements, which are rolled back. */
    private List<String> broken(String... statements) {
        List<String> names = new ArrayList<>();
        QuarkusTransaction.begin();
        try {
            for (String statement : statements) {
                database.createNativeQuery(statement).executeUpdate();
            }
            books.check(areas.get(proved.town.district)).checks().stream()
                    .filter(result -> result.violations() > 0)
                    .forEach(result -> names.add(result.name()));
        } finally {
            QuarkusTransaction.rollback();
        }
        return names;
    }
}
