package org.anhu.settlement;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anhu.Town;
import org.anhu.area.AreaDetails;
import org.anhu.area.AreaKind;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The month of domain.md 1.4 and what else an office does with a month, over REST. */
@QuarkusTest
class SettlementResourceTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    ProvedTown proved;

    @Inject
    Town otherTown;

    @Inject
    Areas areas;

    @AfterEach
    void the_books_hold() {
        town().as(Role.CLERK)
                .get("/books/check")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.violations > 0 }", equalTo(List.of()))
                .body("ok", equalTo(true));
    }

    @Test
    void the_month_of_the_dalian_rule_comes_to_11600_yuan() {
        publish(Map.of("visitRule", "AT_LEAST_ONE_VERIFIED"));
        int number = 0;
        for (Map.Entry<String, Integer> tier :
                List.of(Map.entry("A", 12), Map.entry("B", 25), Map.entry("C", 30), Map.entry("D", 10))) {
            for (int i = 0; i < tier.getValue(); i++) {
                HouseholdId household = proved.entitled.awarded("hh-" + ++number, tier.getKey());
                ElderId elder = proved.elder(household);
                proved.verified(elder, NOVEMBER.atDay(1 + number % 28));
                proved.need(elder, NOVEMBER.atDay(30));
            }
        }
        long run = settle(NOVEMBER)
                .statusCode(201)
                .body("made", equalTo(1))
                .body("runs[0].totalFen", equalTo(1_160_000))
                .body("runs[0].lines", equalTo(77))
                .body("runs[0].visitsSettled", equalTo(77))
                .body("runs[0].month", equalTo("2025-11"))
                .extract()
                .<Integer>path("runs[0].id");
        town().as(Role.SUPERVISOR)
                .queryParam("month", "2025-11")
                .get("/settlements/totals")
                .then()
                .statusCode(200)
                .body("tier", equalTo(List.of("A", "B", "C", "D")))
                .body("households", equalTo(List.of(12, 25, 30, 10)))
                .body("visitsDue", equalTo(List.of(24, 50, 60, 20)))
                .body("visitsVerified", equalTo(List.of(12, 25, 30, 10)))
                .body("amountFen", equalTo(List.of(360_000, 500_000, 300_000, 0)));
        town().as(Role.CLERK)
                .queryParam("size", 500)
                .queryParam("tier", "D")
                .get("/settlements/" + run + "/lines")
                .then()
                .statusCode(200)
                .body("total", equalTo(10))
                .body("items.amountFen", everyItem(equalTo(0)))
                .body("items.visitsVerified", everyItem(equalTo(1)))
                .body("items[0].policyVersion", equalTo(1))
                .body("items[0].rule", containsString("AT_LEAST_ONE_VERIFIED 1"));
        proved.approve(NOVEMBER);
        town().as(Role.CLERK)
                .queryParam("runId", run)
                .queryParam("size", 500)
                .get("/ledger")
                .then()
                .statusCode(200)
                .body("total", equalTo(2 * 67))
                .body("items.amountFen.sum()", equalTo(0))
                .body("items.account", hasItems("expense/subsidy/" + town().name + "/A", payable("hh-1")));
        assertThat(proved.number(
                        "select count(*) from visit v join visit_payment p on p.visit_id = v.id where service_code = ?",
                        town().name))
                .isEqualTo(77);
    }

    @Test
    void a_month_settles_once_and_reads_the_same_ever_after() {
        publish(Map.of());
        HouseholdId household = proved.entitled.awarded("h", "A");
        ElderId elder = proved.elder(household);
        proved.verified(elder, NOVEMBER.atDay(3));
        Response first = settle(NOVEMBER).statusCode(201).extract().response();
        long run = number(first.path("runs[0].id"));
        byte[] csv = csv(run);
        proved.verified(elder, NOVEMBER.atDay(4)); // proved too late: it stays open for a later month
        settle(NOVEMBER)
                .statusCode(200)
                .body("made", equalTo(0))
                .body("runs[0]", equalTo(first.path("runs[0]")))
                .header("Location", equalTo(first.header("Location")));
        assertThat(csv(run)).isEqualTo(csv);
        town().as(Role.CLERK)
                .get(first.header("Location"))
                .then()
                .statusCode(200)
                .body("visitsSettled", equalTo(1));
        town().as(Role.CLERK)
                .queryParam("month", "2025-11")
                .get("/settlements")
                .then()
                .body("total", equalTo(1));
    }

    @Test
    void of_fifty_starts_at_once_one_settles_and_all_see_it() throws Exception {
        publish(Map.of());
        for (int i = 0; i < 5; i++) {
            proved.verified(proved.elder(proved.entitled.awarded("h" + i, "A")), NOVEMBER.atDay(3));
        }
        town().as(Role.CLERK).get("/settlements").then().statusCode(200); // logged in before the start
        ExecutorService clerks = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Response>> starts = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                starts.add(() -> settle(NOVEMBER).extract().response());
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : clerks.invokeAll(starts)) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(201)
                    .containsOnly(200, 201);
            assertThat(answers.stream().map(answer -> answer.path("runs").toString()))
                    .containsOnly(answers.get(0).path("runs").toString());
        } finally {
            clerks.shutdown();
        }
        assertThat(proved.number(
                        "select count(*) from settlement_run where area_id = ?",
                        town().street.value()))
                .isEqualTo(1);
        assertThat(proved.number(
                        "select count(*) from settlement_line l join settlement_run r on r.id = l.run_id"
                                + " where r.area_id = ?",
                        town().street.value()))
                .isEqualTo(5);
    }

    @Test
    void a_month_that_is_not_over_can_be_looked_at_but_not_settled() {
        publish(Map.of());
        proved.entitled.awarded("h", "B");
        YearMonth now = YearMonth.now(java.time.ZoneId.of("Asia/Shanghai"));
        settle(now)
                .statusCode(409)
                .body("code", equalTo("month-not-over"))
                .body("detail", containsString(now.plusMonths(1).atDay(1).toString()));
        preview(now).body("totalFen", equalTo(20_000)).body("streets[0].lines", hasSize(1));
        town().as(Role.CLERK).get("/settlements").then().body("total", equalTo(0));
    }

    @Test
    void a_preview_shows_what_settling_gives_and_writes_nothing() {
        publish(Map.of("stopRule", "PRO_RATA"));
        HouseholdId household = proved.entitled.household("dies");
        proved.entitled.decide(proved.entitled.award("aw", household, "A", "2025-01-01", "2025-11-14"));
        proved.verified(proved.elder(household), NOVEMBER.atDay(2));
        ValidatableResponse preview = preview(NOVEMBER)
                .body("totalFen", equalTo(14_000))
                .body("streets[0].lines[0].steps.find { it.rule == 'flat' }.values.parts", equalTo("14"))
                .body("streets[0].lines[0].steps.find { it.rule == 'flat' }.values.partsInMonth", equalTo("30"))
                .body("streets[0].lines[0].rule", containsString("PRO_RATA stop on 2025-11-14; CALENDAR_DAYS 14/30"));
        assertThat(proved.number(
                        "select count(*) from visit where service_code = ?"
                                + " and id not in (select visit_id from visit_payment)",
                        town().name))
                .isEqualTo(1);
        settle(NOVEMBER)
                .statusCode(201)
                .body("runs[0].inputsHash", equalTo(preview.extract().path("streets[0].inputsHash")))
                .body("runs[0].outputHash", equalTo(preview.extract().path("streets[0].outputHash")));
    }

    @Test
    void a_household_of_two_elders_is_paid_once_and_held_only_when_both_are() {
        publish(Map.of("holdRule", "PRO_RATA"));
        HouseholdId household = proved.entitled.awarded("two", "A");
        ElderId husband = proved.elder(household);
        ElderId wife = proved.elder(household);
        proved.verified(husband, NOVEMBER.atDay(1));
        proved.verified(wife, NOVEMBER.atDay(1));
        proved.hold(husband, LocalDate.of(2025, 11, 8), LocalDate.of(2025, 11, 20));
        preview(NOVEMBER).body("totalFen", equalTo(30_000)).body("streets[0].lines[0].visitsVerified", equalTo(2));
        proved.hold(wife, LocalDate.of(2025, 11, 16), null);
        preview(NOVEMBER)
                .body("totalFen", equalTo(25_000)) // the 16th to the 20th: 5 of 30 days taken out
                .body("streets[0].lines[0].rule", containsString("PRO_RATA hold of 5 days"));
        settle(NOVEMBER).statusCode(201).body("runs[0].totalFen", equalTo(25_000));
    }

    @Test
    void visits_count_only_when_done_verified_and_of_a_household_with_an_award() {
        publish(Map.of("visitRule", "AT_LEAST_ONE_VERIFIED"));
        ElderId none = proved.elder(proved.entitled.awarded("none", "A"));
        proved.visit(none, NOVEMBER.atDay(1), "DONE", "EXCEPTION");
        proved.visit(none, NOVEMBER.atDay(2), "MISSED", "UNVERIFIED");
        proved.verified(none, LocalDate.of(2025, 12, 1));
        proved.verified(proved.elder(proved.entitled.household("without")), NOVEMBER.atDay(1));
        settle(NOVEMBER)
                .statusCode(201)
                .body("runs[0].totalFen", equalTo(0))
                .body("runs[0].lines", equalTo(1))
                .body("runs[0].visitsSettled", equalTo(0))
                .body("runs[0].visitsWithoutAward", equalTo(1));
    }

    @Test
    void a_district_is_settled_street_by_street() {
        AreaId second = areas.add(
                        new AreaDetails(town().unique("s2"), town().district, AreaKind.STREET, "second", Town.CENTRE))
                .value()
                .id();
        publish(Map.of());
        proved.entitled.awarded("first", "A");
        proved.entitled.decide(proved.entitled.award(
                "aw-second", proved.entitled.household("second", second), "B", "2021-01-01", null));
        settle(NOVEMBER).statusCode(201).body("runs.totalFen", equalTo(List.of(30_000)));
        settle(town().district, NOVEMBER)
                .statusCode(201)
                .body("made", equalTo(1))
                .body("runs.totalFen", equalTo(List.of(30_000, 20_000)));
        settle(town().community, NOVEMBER).statusCode(422).body("errors[0].code", equalTo("not-a-street"));
        town().as(Role.CLERK, second)
                .get("/settlements")
                .then()
                .body("total", equalTo(1))
                .body("items[0].areaId", equalTo((int) second.value()));
        settle(Role.CLERK, second, town().street, NOVEMBER).statusCode(404);
    }

    @Test
    void an_award_without_a_policy_in_force_stops_the_street_and_leaves_no_trace() {
        Map<String, Object> over = proved.entitled.dalian();
        over.put("validTo", "2025-11-20");
        proved.entitled.publish(over);
        proved.verified(proved.elder(proved.entitled.awarded("h", "A")), NOVEMBER.atDay(1));
        settle(NOVEMBER)
                .statusCode(409)
                .body("code", equalTo("policy-missing"))
                .body("errors[0].value", equalTo(town().name + "-aw-h"));
        assertThat(proved.number(
                        "select count(*) from visit where service_code = ?"
                                + " and id not in (select visit_id from visit_payment)",
                        town().name))
                .isEqualTo(1);
        town().as(Role.CLERK).get("/settlements").then().body("total", equalTo(0));
    }

    @Test
    void broken_requests_are_named_and_others_may_not() {
        town().as(Role.CLERK)
                .body(Map.of("areaId", town().street.value(), "month", "2025-13"))
                .post("/settlements")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/month"))
                .body("errors[0].value", equalTo("2025-13"));
        town().as(Role.CLERK)
                .body(Map.of())
                .post("/settlements")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/areaId", "/month"));
        town().as(Role.CLERK)
                .queryParam("month", "soon")
                .get("/settlements")
                .then()
                .statusCode(400);
        settle(Role.DISTRICT_APPROVER, town().district, town().street, NOVEMBER).statusCode(403);
        publish(Map.of());
        proved.entitled.awarded("h", "A");
        String location = settle(NOVEMBER).statusCode(201).extract().header("Location");
        otherTown.as(Role.CLERK).get(location).then().statusCode(404);
        otherTown.as(Role.CLERK).get(location + "/lines").then().statusCode(404);
        otherTown.as(Role.CLERK).get(location + "/lines.csv").then().statusCode(404);
        town().as(Role.DISPATCHER).get(location).then().statusCode(403);
    }

    @Test
    void settled_rows_cannot_be_changed_and_a_transaction_must_be_zero() {
        publish(Map.of());
        proved.entitled.awarded("h", "A");
        long run = number(settle(NOVEMBER).statusCode(201).extract().path("runs[0].id"));
        proved.approve(NOVEMBER);
        for (String table : List.of(
                "settlement_run", "settlement_decision", "settlement_line", "ledger_transaction", "ledger_entry")) {
            String refused = table + " is append-only";
            assertThatThrownBy(() -> proved.sql("update " + table + " set id = id"))
                    .hasMessageContaining(refused);
            assertThatThrownBy(() -> proved.sql("delete from " + table)).hasMessageContaining(refused);
            assertThatThrownBy(() -> proved.sql("truncate " + table + " cascade"))
                    .hasMessageContaining("is append-only");
        }
        assertThatThrownBy(() -> proved.sql(
                        "insert into ledger_entry (transaction_id, account, amount)"
                                + " select id, 'expense/subsidy/x', 1 from ledger_transaction where run_id = ?",
                        run))
                .hasMessageContaining("off by 1 fen");
    }

    @Test
    void the_statement_is_the_approved_one_byte_for_byte() throws IOException {
        publish(Map.of("startRule", "FROM_DAY", "visitRule", "AT_LEAST_ONE_VERIFIED"));
        ElderId whole = proved.elder(proved.entitled.awarded("1-whole", "A"));
        for (int day = 1; day <= 30; day++) {
            proved.verified(whole, NOVEMBER.atDay(day));
        }
        HouseholdId dies = proved.entitled.household("2-dies");
        proved.entitled.decide(proved.entitled.award("aw-2", dies, "A", "2025-01-01", "2025-11-14"));
        proved.verified(proved.elder(dies), NOVEMBER.atDay(2));
        HouseholdId starts = proved.entitled.household("3-starts");
        proved.entitled.decide(proved.entitled.award("aw-3", starts, "B", "2025-11-10", null));
        proved.verified(proved.elder(starts), NOVEMBER.atDay(12));
        HouseholdId changes = proved.entitled.household("4-changes");
        proved.entitled.decide(proved.entitled.award("aw-4a", changes, "A", "2025-01-01", "2025-11-14"));
        proved.entitled.decide(proved.entitled.award("aw-4b", changes, "B", "2025-11-15", null));
        proved.verified(proved.elder(changes), NOVEMBER.atDay(20));
        proved.entitled.awarded("5-unproved", "C");
        proved.verified(proved.elder(proved.entitled.awarded("6-pays-himself", "D")), NOVEMBER.atDay(5));
        long run = number(settle(NOVEMBER).statusCode(201).extract().path("runs[0].id"));
        String csv = new String(csv(run), StandardCharsets.UTF_8).replace(town().name, "town");
        try (InputStream approved = Objects.requireNonNull(getClass().getResourceAsStream("approved-2025-11.csv"))) {
            assertThat(csv).isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void publish(Map<String, Object> changes) {
        Map<String, Object> policy = new HashMap<>(proved.entitled.dalian());
        policy.putAll(changes);
        proved.entitled.publish(policy);
    }

    private Town town() {
        return proved.town;
    }

    private String payable(String household) {
        return "payable/household/" + town().name + "-" + household;
    }

    private ValidatableResponse settle(YearMonth month) {
        return settle(town().street, month);
    }

    private ValidatableResponse settle(AreaId area, YearMonth month) {
        return settle(Role.CLERK, town().district, area, month);
    }

    private ValidatableResponse settle(String role, AreaId home, AreaId area, YearMonth month) {
        return town().as(role, home)
                .body(Map.of("areaId", area.value(), "month", month.toString()))
                .post("/settlements")
                .then();
    }

    private ValidatableResponse preview(YearMonth month) {
        return town().as(Role.SUPERVISOR)
                .queryParam("areaId", town().street.value())
                .queryParam("month", month.toString())
                .get("/settlements/preview")
                .then()
                .statusCode(200);
    }

    private byte[] csv(long run) {
        return town().as(Role.CLERK)
                .get("/settlements/" + run + "/lines.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("2025-11.csv"))
                .extract()
                .asByteArray();
    }
}
