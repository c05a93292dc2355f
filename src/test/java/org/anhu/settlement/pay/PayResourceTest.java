package org.anhu.settlement.pay;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.settlement.ProvedTown;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayResourceTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    ProvedTown proved;

    @Inject
    Town otherTown;

    CaregiverId caregiver;

    @BeforeEach
    void rates_and_a_caregiver_with_a_visit() {
        rule("BASE", null, 200_000);
        rule("POST", "组长", 30_000);
        rule("SENIORITY", null, 2_000);
        rule("PERFORMANCE", "A", 45_000);
        rule("TRAVEL_TIME", null, 2_000);
        caregiver = visited(3);
        fact("POST", "组长", null);
        fact("PERFORMANCE", "A", "2025-11");
    }

    @Test
    void a_month_is_prepared_once_and_again_only_when_something_changed() {
        prepare().statusCode(201).body("made", equalTo(1)).body("differenceFen", equalTo(285_000));
        prepare().statusCode(200).body("made", equalTo(0)).body("unchanged", equalTo(1));
        rule("ONE_OFF", "优秀护理员", 50_000);
        fact("ONE_OFF", "优秀护理员", null);
        prepare().statusCode(201).body("differenceFen", equalTo(50_000));
        list(Role.CLERK)
                .body("total", equalTo(2))
                .body("items.revision", equalTo(List.of(2, 1)))
                .body("items[0].totalFen", equalTo(335_000))
                .body("items[0].differenceFen", equalTo(50_000))
                .body(
                        "items[0].lines.component",
                        equalTo(List.of("BASE", "POST", "SENIORITY", "PERFORMANCE", "ONE_OFF")))
                .body("items[0].lines[2].values.years", equalTo("5"))
                .body("items[0].visits", hasSize(1))
                .body("items[0].visits[0].travelSeconds", equalTo(0));
        assertThatThrownBy(() -> proved.sql("update pay_statement set total_fen = 0"))
                .hasMessageContaining("is append-only");
    }

    @Test
    void a_caregiver_sees_the_own_pay_and_nobody_elses() {
        prepare().statusCode(201);
        int draft = list(Role.CLERK)
                .body("items[0].state", equalTo("DRAFT"))
                .extract()
                .path("items[0].id");
        proved.town.as(caregiver).get("/me/pay").then().statusCode(200).body("total", equalTo(0));
        for (String ending : List.of("pdf", "csv", "xlsx")) {
            String slip = "/pay-statements/" + draft + "/slip." + ending;
            proved.town.as(caregiver).get(slip).then().statusCode(404);
            proved.town.as(Role.STREET_MANAGER).get(slip).then().statusCode(200);
        }
        approve(Role.DISTRICT_APPROVER).statusCode(200).body("approved", equalTo(1));
        proved.town
                .as(caregiver)
                .get("/me/pay")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("APPROVED")));
        for (String ending : List.of("pdf", "csv", "xlsx")) {
            String slip = "/pay-statements/" + draft + "/slip." + ending;
            proved.town.as(caregiver).get(slip).then().statusCode(200);
            otherTown.as(Role.CLERK).get(slip).then().statusCode(404);
        }
        proved.town.as(caregiver).get("/pay-statements").then().statusCode(403);
        int id = list(Role.SUPERVISOR).extract().path("items[0].id");
        otherTown.as(Role.CLERK).get("/pay-statements/" + id).then().statusCode(404);
        otherTown.as(Role.CLERK).get("/pay-statements").then().body("total", equalTo(0));
    }

    @Test
    void who_makes_a_months_pay_does_not_approve_it_and_the_database_says_so_too() {
        prepare().statusCode(201);
        approve(Role.CLERK).statusCode(403).body("code", equalTo("maker-is-checker"));
        approve(Role.STREET_MANAGER).statusCode(403);
        assertThatThrownBy(
                        () -> proved.sql("insert into pay_approval (statement_id, created_by, approved_by, approved_at)"
                                + " select id, created_by, created_by, now() from pay_statement"))
                .hasMessageContaining("pay_maker_is_not_checker");
        approve(Role.DISTRICT_APPROVER)
                .statusCode(200)
                .body("approved", equalTo(1))
                .body("differenceFen", equalTo(285_000));
        approve(Role.DISTRICT_APPROVER).statusCode(200).body("approved", equalTo(0));
        assertThatThrownBy(() -> proved.sql("update pay_approval set approved_by = 'nobody'"))
                .hasMessageContaining("is append-only");
        rule("ONE_OFF", "优秀护理员", 50_000);
        fact("ONE_OFF", "优秀护理员", null);
        prepare().statusCode(201);
        list(Role.CLERK).body("items.state", equalTo(List.of("DRAFT", "APPROVED")));
        approve(Role.DISTRICT_APPROVER).body("differenceFen", equalTo(50_000));
    }

    @Test
    void approved_pay_is_booked_once_from_its_fund_to_the_caregiver() {
        prepare().statusCode(201);
        int id = list(Role.CLERK).extract().path("items[0].id");
        String payable = "payable/caregiver/" + list(Role.CLERK).extract().<String>path("items[0].caregiver");
        booked(payable).body("total", equalTo(0));
        approve(Role.DISTRICT_APPROVER).statusCode(200);
        approve(Role.DISTRICT_APPROVER).statusCode(200);
        booked(payable).body("items.amountFen", equalTo(List.of(-285_000)));
        Map<String, Object> donated = details("ONE_OFF", "优秀护理员", 50_000);
        donated.put("fund", "CHARITY");
        approver(donated).statusCode(201);
        fact("ONE_OFF", "优秀护理员", null);
        proved.sql("update pay_rule set amount_fen = 40000 where component = 'PERFORMANCE'");
        prepare().statusCode(201);
        approve(Role.DISTRICT_APPROVER).body("differenceFen", equalTo(45_000));
        booked(payable).body("items.amountFen", equalTo(List.of(-285_000, -45_000)));
        booked("expense/pay/fiscal").body("items.amountFen", equalTo(List.of(285_000, -5_000)));
        int last = booked("expense/pay/charity")
                .body("items.amountFen", equalTo(List.of(50_000)))
                .extract()
                .path("items[0].transactionId");
        proved.town
                .as(Role.CLERK)
                .get("/ledger/" + last)
                .then()
                .body("source", equalTo("pay/" + (id + 1)))
                .body("bookedBy", equalTo(list(Role.CLERK).extract().<String>path("items[0].approvedBy")));
        proved.town.as(Role.SUPERVISOR).get("/books/check").then().body("ok", equalTo(true));
    }

    private ValidatableResponse booked(String account) {
        return proved.town
                .as(Role.CLERK)
                .queryParam("account", account)
                .get("/ledger")
                .then()
                .statusCode(200);
    }

    @Test
    void a_months_list_has_a_row_for_each_revision_and_a_slip_one_for_each_component() throws IOException {
        prepare().statusCode(201);
        String month = text("/pay-statements/month.csv?month=" + NOVEMBER);
        assertThat(month.lines()).hasSize(2);
        assertThat(month.strip())
                .contains(",STAFF,2025-11,")
                .contains(",1,DRAFT,1,60,0,2000.00,300.00,100.00,0.00,450.00,")
                .endsWith(",285000,285000,2850.00,2850.00");
        int id = list(Role.CLERK).extract().path("items[0].id");
        String slip = text("/pay-statements/" + id + "/slip.csv");
        assertThat(slip.lines()).hasSize(5);
        assertThat(slip).contains(",DRAFT,SENIORITY,,FISCAL,YEAR_OF_SERVICE,20.00,5,1,10000,100.00,");
        byte[] workbook = bytes("/pay-statements/" + id + "/slip.xlsx");
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.findSheet("工资单").orElseThrow().read();
            assertThat(rows.get(3).getCellText(5)).isEqualTo("服务年限补贴");
            assertThat(rows.get(3).getCellText(4)).isEqualTo("待审核");
            assertThat(read.findSheet("服务明细").orElseThrow().read()).hasSize(2);
        }
        assertThat(bytes("/pay-statements/month.xlsx?month=" + NOVEMBER)).isNotEmpty();
        proved.town.as(Role.CLERK).get("/pay-statements/month.csv").then().statusCode(400);
        proved.town
                .as(caregiver)
                .get("/pay-statements/month.csv?month=" + NOVEMBER)
                .then()
                .statusCode(403);
        assertThat(new String(
                                otherTown
                                        .as(Role.CLERK)
                                        .get("/pay-statements/month.csv?month=" + NOVEMBER)
                                        .asByteArray(),
                                StandardCharsets.UTF_8)
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_volunteers_minutes_go_to_the_time_bank() {
        proved.sql("update caregiver set kind = 'VOLUNTEER' where id = ?", caregiver.value());
        prepare().statusCode(201).body("differenceFen", equalTo(0));
        list(Role.CLERK).body("items[0].totalFen", equalTo(0)).body("items[0].timeBankMinutes", equalTo(60));
    }

    @Test
    void who_stands_in_for_one_on_leave_is_paid_for_it() {
        rule("SUBSTITUTE", null, 600);
        CaregiverId primary = visited(20);
        proved.sql(
                "update household set primary_caregiver_id = ? where id in (select e.household_id from elder e join"
                        + " visit v on v.elder_id = e.id where v.caregiver_id = ?)",
                primary.value(),
                caregiver.value());
        proved.sql(
                "insert into leave (external_id, caregiver_id, from_date, to_date, reason, status)"
                        + " values (?, ?, date '2025-11-01', date '2025-11-10', '病假', 'APPROVED')",
                proved.town.unique("lv"),
                primary.value());
        prepare().statusCode(201);
        proved.town
                .as(Role.CLERK)
                .queryParam("caregiverId", caregiver.value())
                .get("/pay-statements")
                .then()
                .body("items[0].lines[4].component", equalTo("SUBSTITUTE"))
                .body("items[0].lines[4].amountFen", equalTo(600));
    }

    @Test
    void a_month_that_is_not_over_a_wrong_key_and_a_second_rate_are_refused() {
        request("2999-01").statusCode(409).body("code", equalTo("month-not-over"));
        approver(details("BASE", "A", 1)).statusCode(422).body("errors[0].code", equalTo("wrong-key"));
        approver(details("BASE", null, 1)).statusCode(409).body("code", equalTo("overlap"));
        Map<String, Object> volunteer = details("VISIT_TIME", null, 1);
        volunteer.put("kind", "VOLUNTEER");
        approver(volunteer).statusCode(422).body("errors[0].code", equalTo("volunteers-are-unpaid"));
    }

    private CaregiverId visited(int day) {
        ElderId elder = proved.elder(proved.entitled.household("h" + day));
        long visit = proved.verified(elder, NOVEMBER.atDay(day));
        return new CaregiverId(proved.number("select caregiver_id from visit where id = ?", visit));
    }

    private ValidatableResponse prepare() {
        return request(NOVEMBER.toString());
    }

    private ValidatableResponse approve(String role) {
        return proved.town
                .as(role)
                .body(Map.of("areaId", proved.town.district.value(), "month", NOVEMBER.toString()))
                .post("/pay-statements/approval")
                .then();
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        return proved.town
                .as(Role.CLERK)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse request(String month) {
        return proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.district.value(), "month", month))
                .post("/pay-statements")
                .then();
    }

    private ValidatableResponse list(String role) {
        return proved.town
                .as(role)
                .queryParam("month", NOVEMBER.toString())
                .get("/pay-statements")
                .then()
                .statusCode(200);
    }

    private void rule(String component, @Nullable String key, long fen) {
        approver(details(component, key, fen)).statusCode(201);
    }

    private ValidatableResponse approver(Map<String, Object> rule) {
        return proved.town
                .as(Role.DISTRICT_APPROVER)
                .body(rule)
                .post("/pay-rules")
                .then();
    }

    private Map<String, Object> details(String component, @Nullable String key, long fen) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("areaId", proved.town.district.value());
        rule.put("component", component);
        rule.put("kind", "STAFF");
        rule.put("key", key);
        rule.put("amountFen", fen);
        rule.put("fund", "FISCAL");
        rule.put("from", "2025-01");
        rule.put("legalBasis", "武昌区养老护理员岗位补贴办法");
        return rule;
    }

    private long fact(String component, String key, @Nullable String to) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("caregiverId", caregiver.value());
        fact.put("component", component);
        fact.put("key", key);
        fact.put("from", "2025-11");
        fact.put("to", to);
        fact.put("basis", "2025 年 11 月考核");
        return number(proved.town
                .as(Role.STREET_MANAGER)
                .body(fact)
                .post("/pay-facts")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
