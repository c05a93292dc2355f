package org.anhu.settlement.budget;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.SettlementId;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetResourceTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Inject
    Areas areas;

    @Inject
    BudgetCharges charges;

    @Inject
    io.agroal.api.AgroalDataSource database;

    @Test
    void a_printed_total_stands_beside_the_sum_of_its_parts() {
        long basic = line("基本支出", 33_939_500_00L, null, "WARN");
        line("人员经费", 31_296_100_00L, basic, "WARN");
        line("公用经费", 2_643_500_00L, basic, "WARN");
        town.as(Role.SUPERVISOR)
                .get("/budget-lines/" + basic)
                .then()
                .statusCode(200)
                .body("amountFen", equalTo(3_393_950_000L))
                .body("partsFen", equalTo(3_393_960_000L))
                .body("gapFen", equalTo(-10_000));
        town.as(Role.CLERK)
                .queryParam("year", 2025)
                .get("/budget-lines")
                .then()
                .body("total", equalTo(3))
                .body("items[1].partsFen", nullValue());
        otherTown.as(Role.CLERK).get("/budget-lines/" + basic).then().statusCode(404);
    }

    @Test
    void a_line_grows_against_the_same_line_under_the_same_sum_of_the_year_before() {
        long before = line(2024, "项目支出", 29_518_000_00L, null);
        line(2024, "居家养老", 100_00, before);
        long projects = line("项目支出", 40_044_000_00L, null, "WARN");
        long care = line("居家养老", 90_00, projects, "WARN");
        long elsewhere = line("居家养老", 90_00, null, "WARN");
        grows(projects, 357);
        grows(care, -100);
        grows(elsewhere, null);
        grows(before, null);
    }

    private void grows(long line, @Nullable Integer permille) {
        town.as(Role.CLERK).get("/budget-lines/" + line).then().body("growthPermille", equalTo(permille));
    }

    @Test
    void a_run_commits_then_settles_then_is_paid_and_never_twice() {
        long sum = line("居家养老", 1_000_00, null, "WARN");
        long part = line("养护补贴", 900_00, sum, "BLOCK");
        rule("DL", part, "2025-01");
        SettlementId run = run();
        commit(run, 600_00);
        commit(run, 600_00);
        stands(part, 600_00, 0, 0, 300_00);
        charges.settle(run, "checker");
        charges.settle(run, "checker");
        stands(part, 0, 600_00, 0, 300_00);
        charges.pay(run, "clerk");
        charges.pay(run, "clerk");
        stands(part, 0, 600_00, 600_00, 300_00);
        stands(sum, 0, 600_00, 600_00, 400_00);
        town.as(Role.CLERK).get("/budget-lines/" + part + "/charges").then().body("items", hasSize(4));
    }

    @Test
    void a_run_that_is_withdrawn_frees_what_it_bound() {
        long line = line("养护补贴", 900_00, null, "BLOCK");
        rule("DL", line, "2025-01");
        SettlementId run = run();
        commit(run, 600_00);
        charges.release(run, "a visit was missing", "clerk");
        stands(line, 0, 0, 0, 900_00);
    }

    @Test
    void an_overrun_is_refused_where_the_line_blocks_and_named_where_it_warns() {
        long sum = line("居家养老", 500_00, null, "WARN");
        long part = line("养护补贴", 900_00, sum, "BLOCK");
        rule("DL", part, "2025-01");
        Charged charged = commit(run(), 600_00);
        assertThat(charged.overruns()).hasSize(1);
        assertThat(charged.overruns().get(0).remainingFen()).isEqualTo(new Money(-100_00));
        Assertions.assertThatThrownBy(() -> commit(run(), 300_01)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("budget-overrun");
            assertThat(refusal.findings()).hasSize(1);
            assertThat(refusal.findings().get(0).value()).isEqualTo("-1");
        });
        stands(part, 600_00, 0, 0, 300_00);
    }

    @Test
    void what_no_rule_names_a_line_for_is_named_and_charged_to_none() {
        long line = line("养护补贴", 900_00, null, "BLOCK");
        rule("DL", line, "2025-12");
        Charged charged = commit(run(), 600_00);
        assertThat(charged.unmapped()).containsExactly(new Charged.Unmapped("DL", NOVEMBER, new Money(600_00)));
        stands(line, 0, 0, 0, 900_00);
    }

    @Test
    void a_contract_is_charged_by_hand_and_no_more_is_paid_than_settled() {
        long line = line("监管安全", 600_000_00L, null, "BLOCK");
        charge(line, "COMMITTED", 500_000_00L).statusCode(201);
        charge(line, "COMMITTED", 200_000_00L).statusCode(409).body("code", equalTo("budget-overrun"));
        charge(line, "PAID", 1).statusCode(409).body("code", equalTo("charge-exceeds"));
        charge(line, "COMMITTED", 0).statusCode(422).body("errors[0].code", equalTo("zero"));
        stands(line, 500_000_00L, 0, 0, 100_000_00L);
    }

    @Test
    void a_sum_is_not_charged_and_a_rule_names_a_line_once_a_month() {
        long sum = line("居家养老", 1_000_00, null, "WARN");
        long part = line("养护补贴", 900_00, sum, "BLOCK");
        charge(sum, "COMMITTED", 100).statusCode(409).body("code", equalTo("line-is-a-sum"));
        rule("DL", part, "2025-01");
        town.as(Role.DISTRICT_APPROVER)
                .body(Map.of("policyCode", "DL", "lineId", part, "from", "2026-01"))
                .post("/budget-rules")
                .then()
                .statusCode(409)
                .body("code", equalTo("overlap"));
    }

    @Test
    void a_raised_line_keeps_what_it_was() {
        long line = line("养护补贴", 900_00, null, "BLOCK");
        Map<String, Object> raised = details("养护补贴", 1_000_00, null, "BLOCK");
        raised.put("legalBasis", "预算调整 2025-6");
        town.as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(raised)
                .put("/budget-lines/" + line)
                .then()
                .statusCode(200)
                .body("remainingFen", equalTo(1_000_00));
        assertThat(sql("select count(*) from budget_line_change where budget_line_id = " + line))
                .isEqualTo(2);
    }

    private Charged commit(SettlementId run, long fen) {
        return charges.commit(
                run, areas.get(town.street), List.of(new Charge("DL", NOVEMBER, new Money(fen))), "clerk");
    }

    private io.restassured.response.ValidatableResponse charge(long line, String kind, long fen) {
        return town.as(Role.CLERK)
                .body(Map.of("kind", kind, "amountFen", fen, "text", "合同 2025-17"))
                .post("/budget-lines/" + line + "/charges")
                .then();
    }

    private void stands(long line, long committed, long settled, long paid, long remaining) {
        Map<String, Object> now = town.as(Role.CLERK)
                .get("/budget-lines/" + line)
                .then()
                .extract()
                .path("$");
        assertThat(List.of(
                        number(now.get("committedFen")),
                        number(now.get("settledFen")),
                        number(now.get("paidFen")),
                        number(now.get("remainingFen"))))
                .containsExactly(committed, settled, paid, remaining);
    }

    private void rule(String policy, long line, String from) {
        town.as(Role.DISTRICT_APPROVER)
                .body(Map.of("policyCode", policy, "lineId", line, "from", from))
                .post("/budget-rules")
                .then()
                .statusCode(201);
    }

    private long line(String item, long fen, @Nullable Long parent, String onOverrun) {
        return add(details(item, fen, parent, onOverrun));
    }

    private long line(int year, String item, long fen, @Nullable Long parent) {
        Map<String, Object> line = details(item, fen, parent, "WARN");
        line.put("year", year);
        return add(line);
    }

    private long add(Map<String, Object> line) {
        return number(town.as(Role.DISTRICT_APPROVER)
                .body(line)
                .post("/budget-lines")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Map<String, Object> details(String item, long fen, @Nullable Long parent, String onOverrun) {
        Map<String, Object> line = new HashMap<>();
        line.put("areaId", town.district.value());
        line.put("year", 2025);
        line.put("accountClass", "GENERAL_PUBLIC");
        line.put("item", item);
        line.put("parentId", parent);
        line.put("amountFen", fen);
        line.put("onOverrun", onOverrun);
        line.put("legalBasis", "武昌区 2025 年部门预算");
        return line;
    }

    private static SettlementId run() {
        return new SettlementId(-System.nanoTime()); // of no run of any other test
    }

    private long sql(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
