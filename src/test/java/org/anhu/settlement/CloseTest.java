package org.anhu.settlement;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month from open to published, the two people it takes, and what comes after it was closed. */
@QuarkusTest
class CloseTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    ProvedTown proved;

    @BeforeEach
    void a_policy() {
        Map<String, Object> policy = proved.entitled.dalian();
        policy.put("visitRule", "AT_LEAST_ONE_VERIFIED");
        proved.entitled.publish(policy);
    }

    @AfterEach
    void the_books_hold() {
        proved.town
                .as(Role.CLERK)
                .get("/books/check")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.violations > 0 }", equalTo(List.of()));
    }

    @Test
    void a_month_goes_from_open_to_published_and_every_call_can_be_repeated() {
        proved.verified(proved.elder(proved.entitled.awarded("h", "A")), OCTOBER.atDay(3));
        period(OCTOBER, "OPEN").body("[0].runId", nullValue());
        long run = settle(OCTOBER);
        period(OCTOBER, "CLOSING").body("[0].runId", equalTo((int) run));
        proved.town
                .as(Role.CLERK)
                .get("/ledger?runId=" + run)
                .then()
                .body("total", equalTo(0)); // nothing is booked before somebody else has looked
        decide(Role.DISTRICT_APPROVER, run, "publication").statusCode(409).body("code", equalTo("period-state"));
        for (int again = 0; again < 2; again++) {
            decide(Role.DISTRICT_APPROVER, run, "approval")
                    .statusCode(200)
                    .body("state", equalTo("CLOSED"))
                    .body("decisions", hasSize(1));
        }
        decide(Role.CLERK, run, "withdrawal").statusCode(409).body("code", equalTo("period-state"));
        proved.town
                .as(Role.CLERK)
                .get("/ledger?runId=" + run)
                .then()
                .body("total", equalTo(2))
                .body("items.amountFen", equalTo(List.of(30_000, -30_000)));
        decide(Role.CLERK, run, "publication").statusCode(403);
        for (int again = 0; again < 2; again++) {
            decide(Role.DISTRICT_APPROVER, run, "publication")
                    .statusCode(200)
                    .body("state", equalTo("PUBLISHED"))
                    .body("decisions.decision", equalTo(List.of("APPROVED", "PUBLISHED")));
        }
        assertThat(settle(OCTOBER)).isEqualTo(run);
        period(OCTOBER, "PUBLISHED");
    }

    @Test
    void the_maker_is_not_the_checker_and_the_database_says_so_too() {
        proved.entitled.awarded("h", "A");
        long run = settle(OCTOBER);
        decide(Role.CLERK, run, "approval")
                .statusCode(403)
                .body("code", equalTo("maker-is-checker"))
                .body("detail", containsString("somebody else"));
        assertThatThrownBy(() -> proved.sql(
                        "insert into settlement_decision (run_id, created_by, decision, decided_by, decided_at)"
                                + " select id, created_by, 'APPROVED', created_by, now() from settlement_run where id = ?",
                        run))
                .hasMessageContaining("maker_is_not_checker");
        assertThatThrownBy(() -> proved.sql(
                        "insert into settlement_decision (run_id, created_by, decision, decided_by, decided_at)"
                                + " select id, 'somebody', 'APPROVED', created_by, now() from settlement_run where id = ?",
                        run))
                .hasMessageContaining("violates foreign key");
        period(OCTOBER, "CLOSING");
        proved.town
                .as(Role.CLERK, proved.town.street) // another clerk
                .post("/settlements/" + run + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void a_withdrawn_run_opens_the_month_again_and_stays_to_be_read() {
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        proved.verified(elder, OCTOBER.atDay(3));
        long first = settle(OCTOBER);
        proved.town
                .as(Role.CLERK)
                .body(Map.of())
                .post("/settlements/" + first + "/withdrawal")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        for (int again = 0; again < 2; again++) {
            decide(Role.CLERK, first, "withdrawal")
                    .statusCode(200)
                    .body("state", equalTo("OPEN"))
                    .body("decisions[0].reason", equalTo("漏了一户"));
        }
        decide(Role.DISTRICT_APPROVER, first, "approval").statusCode(409);
        proved.verified(elder, OCTOBER.atDay(4));
        long second = settle(OCTOBER);
        assertThat(second).isNotEqualTo(first);
        run(second).body("attempt", equalTo(2)).body("visitsSettled", equalTo(2));
        run(first).body("visitsSettled", equalTo(1)).body("lines", equalTo(1));
        decide(Role.DISTRICT_APPROVER, second, "approval").statusCode(200);
    }

    @Test
    void a_late_visit_is_paid_in_the_next_month_and_names_what_it_adjusts() {
        ElderId late = proved.elder(proved.entitled.awarded("late", "A"));
        ElderId more = proved.elder(proved.entitled.awarded("more", "B"));
        proved.verified(more, OCTOBER.atDay(3));
        long october = settle(OCTOBER);
        run(october).body("totalFen", equalTo(20_000));
        settle(NOVEMBER, 409).body("code", equalTo("another-month-closing"));
        proved.approve(OCTOBER);
        long visit = proved.verified(late, OCTOBER.atDay(30));
        proved.verified(more, OCTOBER.atDay(30));
        proved.verified(more, NOVEMBER.atDay(2));
        paying(visit, "OPEN");
        long november = settle(NOVEMBER);
        run(november)
                .body("totalFen", equalTo(50_000))
                .body("visitsSettled", equalTo(1))
                .body("visitsLate", equalTo(2))
                .body("visitsTakenBack", equalTo(0));
        paying(visit, "SETTLED");
        lines(november)
                .body("items.month", equalTo(List.of("2025-11", "2025-11", "2025-10", "2025-10")))
                .body("items.amountFen", equalTo(List.of(0, 20_000, 30_000, 0)))
                .body("items.visitsVerified", equalTo(List.of(0, 1, 1, 1)))
                .body("items[2].adjusts", equalTo((int) october))
                .body("items[2].rule", containsString("adjusts 2025-10: 30000 less 0"))
                .body("items[0].adjusts", nullValue());
        proved.approve(NOVEMBER);
        run(settle(YearMonth.of(2025, 12))).body("totalFen", equalTo(0)).body("visitsLate", equalTo(0));
    }

    @Test
    void a_visit_that_is_rejected_after_it_was_settled_is_taken_back() {
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        long visit = proved.verified(elder, OCTOBER.atDay(3));
        long october = settle(OCTOBER);
        proved.approve(OCTOBER);
        proved.town
                .as(Role.STREET_MANAGER)
                .body(Map.of("reason", "回访:当日无人上门"))
                .post("/visits/" + visit + "/rejection")
                .then()
                .statusCode(200)
                .body("proof", equalTo("REJECTED"))
                .body("paying", equalTo("SETTLED"));
        long november = settle(NOVEMBER);
        run(november).body("totalFen", equalTo(-30_000)).body("visitsTakenBack", equalTo(1));
        lines(november)
                .body("items[1].amountFen", equalTo(-30_000))
                .body("items[1].visitsVerified", equalTo(-1))
                .body("items[1].adjusts", equalTo((int) october));
        paying(visit, "ADJUSTED");
        proved.approve(NOVEMBER);
    }

    @Test
    void an_award_that_is_decided_back_in_time_changes_the_closed_month() {
        HouseholdId dies = proved.entitled.household("dies");
        long award = proved.entitled
                .decide(proved.entitled.award("aw", dies, "A", "2025-01-01", null))
                .value();
        proved.verified(proved.elder(dies), OCTOBER.atDay(3));
        settle(OCTOBER);
        proved.approve(OCTOBER);
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(proved.entitled.award("aw", dies, "A", "2025-01-01", "2025-10-31"))
                .put("/awards/" + award)
                .then()
                .statusCode(200);
        HouseholdId forgotten = proved.entitled.household("forgotten");
        proved.verified(proved.elder(forgotten), OCTOBER.atDay(9));
        proved.entitled.decide(proved.entitled.award("aw-f", forgotten, "C", "2025-10-01", null));
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v1\"")
                .body(proved.entitled.award("aw", dies, "A", "2025-01-01", "2025-10-14"))
                .put("/awards/" + award)
                .then()
                .statusCode(200);
        long november = settle(NOVEMBER);
        lines(november)
                .body("items.month", equalTo(List.of("2025-11", "2025-10", "2025-10")))
                .body("items.amountFen", equalTo(List.of(0, 13_548 - 30_000, 10_000))); // 14 of 31 days
        proved.approve(NOVEMBER);
    }

    @Test
    void of_eight_approvals_at_once_one_books_and_of_eight_reversals_one_succeeds() throws Exception {
        proved.verified(proved.elder(proved.entitled.awarded("h", "A")), OCTOBER.atDay(3));
        long run = settle(OCTOBER);
        proved.town.as(Role.DISTRICT_APPROVER).get("/settlements").then().statusCode(200);
        assertThat(atOnce(
                        8,
                        () -> decide(Role.DISTRICT_APPROVER, run, "approval")
                                .extract()
                                .statusCode()))
                .containsOnly(200);
        assertThat(proved.number("select count(*) from ledger_transaction where run_id = ?", run))
                .isEqualTo(1);
        long transaction = proved.number("select id from ledger_transaction where run_id = ?", run);
        assertThat(atOnce(
                        8,
                        () -> proved.town
                                .as(Role.DISTRICT_APPROVER)
                                .body(Map.of("reason", "退回"))
                                .post("/ledger/" + transaction + "/reversal")
                                .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(proved.number(
                        "select sum(amount) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id"
                                + " where t.run_id = ? and account like 'payable/%'",
                        run))
                .isZero();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                calls.add(call);
            }
            List<T> answers = new ArrayList<>();
            for (var answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    private long settle(YearMonth month) {
        ValidatableResponse answer = proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.street.value(), "month", month.toString()))
                .post("/settlements")
                .then();
        assertThat(answer.extract().statusCode())
                .as(answer.extract().asString())
                .isIn(200, 201);
        return number(answer.extract().path("runs[0].id"));
    }

    private ValidatableResponse settle(YearMonth month, int status) {
        return proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.street.value(), "month", month.toString()))
                .post("/settlements")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse decide(String role, long run, String what) {
        return proved.town
                .as(role)
                .body(Map.of("reason", "漏了一户"))
                .post("/settlements/" + run + "/" + what)
                .then();
    }

    private ValidatableResponse run(long run) {
        return proved.town.as(Role.CLERK).get("/settlements/" + run).then().statusCode(200);
    }

    private ValidatableResponse lines(long run) {
        return proved.town
                .as(Role.CLERK)
                .get("/settlements/" + run + "/lines?size=500")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse period(YearMonth month, String state) {
        return proved.town
                .as(Role.SUPERVISOR)
                .queryParam("areaId", proved.town.street.value())
                .queryParam("month", month.toString())
                .get("/settlements/periods")
                .then()
                .statusCode(200)
                .body("[0].state", equalTo(state));
    }

    private void paying(long visit, String state) {
        proved.town
                .as(Role.CLERK)
                .get("/visits/" + visit)
                .then()
                .statusCode(200)
                .body("paying", equalTo(state));
    }
}
