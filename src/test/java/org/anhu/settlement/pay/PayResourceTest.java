package org.anhu.settlement.pay;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.settlement.ProvedTown;
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
        proved.town.as(caregiver).get("/me/pay").then().statusCode(200).body("total", equalTo(1));
        proved.town.as(caregiver).get("/pay-statements").then().statusCode(403);
        int id = list(Role.SUPERVISOR).extract().path("items[0].id");
        otherTown.as(Role.CLERK).get("/pay-statements/" + id).then().statusCode(404);
        otherTown.as(Role.CLERK).get("/pay-statements").then().body("total", equalTo(0));
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
