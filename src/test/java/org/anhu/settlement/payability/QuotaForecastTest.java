package org.anhu.settlement.payability;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.ProvedTown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What runs out, to the fen: vouchers of a month, hours of a week, money on a card. */
@QuarkusTest
class QuotaForecastTest {

    @Inject
    ProvedTown proved;

    @Test
    void half_of_each_visit_is_the_vouchers_until_its_800_a_month_are_used_in_the_middle_of_one() {
        price(30_000);
        publish("V", voucher());
        ElderId elder = awarded("V", "h", "2025-01-01", null);
        for (int day = 3; day <= 5; day++) {
            proved.verified(elder, november(day));
        }
        for (int day = 10; day <= 13; day++) {
            proved.need(elder, november(day));
        }
        forecast("2025-11-10", "2025-11-13")
                .body("judged", equalTo(4))
                .body("notPayable", equalTo(2))
                .body("needs.verdict", contains("PAYABLE", "PAYABLE", "PARTLY", "NOT_PAYABLE"))
                .body("needs.paidFen", contains(15_000, 15_000, 5_000, 0))
                .body("needs.familyFen", contains(15_000, 15_000, 25_000, 30_000))
                .body("needs.reasons.code.flatten()", contains("quota-used", "quota-used"))
                .body("paidFen", equalTo(35_000))
                .body("familyFen", equalTo(85_000))
                .body("awards", hasSize(1))
                .body("awards[0].usedFen", equalTo(45_000))
                .body("awards[0].plannedFen", equalTo(35_000))
                .body("awards[0].expires", equalTo("2025-11-30"))
                .body("awards[0].limits", hasSize(1))
                .body(
                        "awards[0].limits[0]",
                        equalTo(limit("MONTH", "FEN_PAID", "2025-11-01", "2025-11-30", 80_000, 45_000, 35_000, 0)));
        forecast("2025-11-10", "2025-11-10")
                .body("needs.paidFen", contains(15_000))
                .body("awards[0].limits[0].left", equalTo(0)); // what is planned later in the month counts too
    }

    @Test
    void what_is_left_of_a_month_can_be_used_until_the_award_ends() {
        price(30_000);
        publish("V", voucher());
        proved.need(awarded("V", "h", "2025-01-01", "2025-11-20"), november(10));
        forecast("2025-11-10", "2025-11-10")
                .body("awards[0].expires", equalTo("2025-11-20"))
                .body("awards[0].limits[0].left", equalTo(65_000))
                .body("awards[0].limits[0].lastDay", equalTo("2025-11-20"));
    }

    @Test
    void insured_hours_of_a_week_run_out_on_thursday_and_begin_anew_on_monday() {
        price(6_500);
        publish("LTCI", insurance());
        ElderId elder = awarded("LTCI", "h", "2025-01-01", null);
        proved.verified(elder, november(10));
        for (int day = 11; day <= 13; day++) {
            proved.need(elder, november(day));
        }
        proved.need(elder, november(17));
        forecast("2025-11-11", "2025-11-17")
                .body("needs.verdict", contains("PAYABLE", "PAYABLE", "NOT_PAYABLE", "PAYABLE"))
                .body("needs.paidFen", contains(5_850, 5_850, 0, 5_850))
                .body("needs.familyFen", contains(650, 650, 6_500, 650))
                .body("needs[2].reasons.code", contains("quota-used"))
                .body(
                        "awards[0].limits",
                        contains(
                                limit("WEEK", "MINUTES", "2025-11-10", "2025-11-16", 180, 60, 120, 0),
                                limit("WEEK", "MINUTES", "2025-11-17", "2025-11-23", 180, 0, 60, 120)));
    }

    @Test
    void a_week_that_began_in_the_month_before_is_used_up_by_what_is_planned_there() {
        price(6_500);
        publish("LTCI", insurance());
        ElderId elder = awarded("LTCI", "h", "2025-01-01", null);
        proved.verified(elder, LocalDate.of(2025, 10, 27));
        proved.need(elder, LocalDate.of(2025, 10, 30));
        proved.need(elder, LocalDate.of(2025, 10, 31));
        proved.need(elder, november(1));
        forecast("2025-11-01", "2025-11-01")
                .body("needs.verdict", contains("NOT_PAYABLE"))
                .body("needs[0].reasons.code", contains("quota-used"))
                .body(
                        "awards[0].limits",
                        contains(limit("WEEK", "MINUTES", "2025-10-27", "2025-11-02", 180, 60, 120, 0)));
    }

    @Test
    void a_card_shows_what_is_on_it_until_it_expires_and_what_the_plans_until_then_use() {
        price(10_000);
        publish("CARD", card(60_000));
        ElderId elder = awarded("CARD", "h", "2025-10-01", null);
        proved.verified(elder, november(3));
        proved.need(elder, november(20));
        proved.need(elder, LocalDate.of(2025, 12, 2));
        proved.need(elder, LocalDate.of(2026, 1, 5));
        proved.need(elder, LocalDate.of(2026, 2, 3)); // too late for it
        forecast("2025-11-20", "2025-11-20")
                .body("needs.verdict", contains("PAYABLE"))
                .body("needs.paidFen", contains(10_000))
                .body("awards[0].expires", equalTo("2026-01-31"))
                .body("awards[0].limits", hasSize(0))
                .body(
                        "awards[0].card",
                        contains(Map.of(
                                "issued", "2025-11",
                                "balanceFen", 60_000,
                                "usedFen", 10_000,
                                "plannedFen", 30_000,
                                "leftFen", 20_000,
                                "lastDay", "2026-01-31")));
        forecast("2025-12-02", "2025-12-02")
                .body("awards[0].card[0].balanceFen", equalTo(50_000))
                .body("awards[0].card[0].usedFen", equalTo(0))
                .body("awards[0].card[0].plannedFen", equalTo(30_000))
                .body("awards[0].card[0].leftFen", equalTo(20_000));
        forecast("2026-02-03", "2026-02-03")
                .body("needs.verdict", contains("NOT_PAYABLE"))
                .body("needs[0].reasons.code", contains("quota-used"))
                .body("needs[0].familyFen", equalTo(10_000));
    }

    @Test
    void what_an_unsettled_month_before_uses_of_a_card_is_gone() {
        price(10_000);
        publish("CARD", card(15_000));
        ElderId elder = awarded("CARD", "h", "2025-10-01", null);
        proved.verified(elder, november(3));
        proved.need(elder, LocalDate.of(2025, 12, 2));
        forecast("2025-12-02", "2025-12-02")
                .body("needs.verdict", contains("PARTLY"))
                .body("needs.paidFen", contains(5_000))
                .body("needs.familyFen", contains(5_000))
                .body("awards[0].card[0].balanceFen", equalTo(5_000))
                .body("awards[0].card[0].leftFen", equalTo(0));
    }

    @Test
    void what_an_unsettled_month_before_uses_of_a_years_limit_is_gone() {
        price(10_000);
        publish("AID", share("SUBSIDY", 15, "REMAINDER", 400, limitOf("YEAR", "FEN_PAID", 10_000)));
        ElderId elder = awarded("AID", "h", "2025-10-01", null);
        proved.verified(elder, november(3));
        proved.need(elder, november(20));
        proved.need(elder, LocalDate.of(2025, 12, 2));
        forecast("2025-12-02", "2025-12-02")
                .body("needs.verdict", contains("PARTLY"))
                .body("needs.paidFen", contains(2_000))
                .body("needs.familyFen", contains(8_000))
                .body(
                        "awards[0].limits",
                        contains(limit("YEAR", "FEN_PAID", "2025-01-01", "2025-12-31", 10_000, 4_000, 6_000, 0)));
    }

    @Test
    void what_one_visit_alone_has_above_a_days_limit_is_the_familys_and_a_second_is_all_of_it() {
        price(6_000);
        publish("DAILY", share("INSURANCE", 10, "GROSS", 900, limitOf("DAY", "FEN_PAID", 4_500)));
        ElderId elder = awarded("DAILY", "h", "2025-01-01", null);
        proved.need(elder, november(10));
        proved.need(elder, november(10));
        proved.need(elder, november(12));
        forecast("2025-11-10", "2025-11-12")
                .body("needs.verdict", contains("PAYABLE", "NOT_PAYABLE", "PAYABLE"))
                .body("needs.paidFen", contains(4_500, 0, 4_500))
                .body("needs.familyFen", contains(1_500, 6_000, 1_500))
                .body(
                        "awards[0].limits",
                        contains(
                                limit("DAY", "FEN_PAID", "2025-11-10", "2025-11-10", 4_500, 0, 4_500, 0),
                                limit("DAY", "FEN_PAID", "2025-11-12", "2025-11-12", 4_500, 0, 4_500, 0)));
    }

    @Test
    void a_second_carer_is_paid_for_and_uses_up_as_much_as_the_first() {
        price(30_000);
        publish("V", voucher());
        long need = proved.need(awarded("V", "h", "2025-01-01", null), november(10));
        proved.sql("update need set carers_needed = 2 where id = ?", need);
        forecast("2025-11-10", "2025-11-10")
                .body("judged", equalTo(1))
                .body("needs.paidFen", contains(30_000))
                .body("needs.familyFen", contains(30_000));
    }

    @Test
    void one_need_is_judged_after_what_is_proved_and_planned_in_its_month_before_it() {
        price(30_000);
        publish("V", voucher());
        ElderId elder = awarded("V", "h", "2025-01-01", null);
        for (int day = 3; day <= 6; day++) {
            proved.verified(elder, november(day));
        }
        proved.need(elder, november(10));
        long sixth = proved.need(elder, november(12));
        proved.need(elder, november(14));
        proved.need(awarded("V", "other", "2025-01-01", null), november(12));
        need(sixth)
                .statusCode(200)
                .body("from", equalTo("2025-11-12"))
                .body("judged", equalTo(1))
                .body("needs.needId", contains((int) sixth))
                .body("needs.verdict", contains("PARTLY"))
                .body("needs.paidFen", contains(5_000))
                .body("needs.familyFen", contains(25_000))
                .body("awards", hasSize(1))
                .body("awards[0].usedFen", equalTo(60_000))
                .body("awards[0].limits[0].planned", equalTo(20_000));
        proved.sql("update need set status = 'CANCELLED' where id = ?", sixth);
        need(sixth).statusCode(409).body("code", equalTo("need-not-open"));
        need(sixth + 1_000_000).statusCode(404);
    }

    private ValidatableResponse need(long id) {
        return proved.town
                .as(Role.DISPATCHER)
                .get("/needs/" + id + "/payability")
                .then();
    }

    private ValidatableResponse forecast(String from, String to) {
        return proved.town
                .as(Role.DISPATCHER)
                .get("/needs/payability?from=" + from + "&to=" + to + "&all=true")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> limit(
            String per, String of, String from, String to, int most, int used, int planned, int left) {
        Map<String, Object> limit = new HashMap<>();
        limit.put("per", per);
        limit.put("of", of);
        limit.put("from", from);
        limit.put("to", to);
        limit.put("most", most);
        limit.put("used", used);
        limit.put("planned", planned);
        limit.put("left", left);
        limit.put("lastDay", to);
        return limit;
    }

    private static Map<String, Object> voucher() {
        return share("VOUCHER", 20, "REMAINDER", 500, limitOf("MONTH", "FEN_PAID", 80_000));
    }

    private static Map<String, Object> insurance() {
        return share("INSURANCE", 10, "GROSS", 900, limitOf("WEEK", "MINUTES", 180));
    }

    private static Map<String, Object> limitOf(String per, String of, int most) {
        return Map.of("per", per, "of", of, "byTier", Map.of("L2", most));
    }

    private static Map<String, Object> share(
            String payer, int order, String base, int permille, Map<String, Object> limit) {
        return Map.of(
                "kind",
                "SHARE",
                "payer",
                payer,
                "order",
                order,
                "base",
                base,
                "ratios",
                List.of(Map.of("setting", "HOME", "permille", permille)),
                "limits",
                List.of(limit));
    }

    private static Map<String, Object> card(int fen) {
        return Map.of(
                "kind",
                "CARD",
                "payer",
                "VOUCHER",
                "order",
                30,
                "issuedIn",
                List.of(11),
                "validMonths",
                3,
                "byTier",
                Map.of("L2", fen));
    }

    private void publish(String code, Map<String, Object> benefit) {
        Map<String, Object> policy = proved.entitled.dalian();
        policy.put("code", proved.town.name + "-" + code);
        policy.put("rates", List.of(Entitled.rate("L2", 0)));
        policy.put("benefit", benefit);
        proved.entitled.publish(policy);
    }

    private void price(int fen) {
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .body(Map.of(
                        "serviceCode", proved.town.name,
                        "setting", "HOME",
                        "unit", "HOUR",
                        "fen", fen,
                        "rounding", "EXACT",
                        "validFrom", "2025-01-01"))
                .post("/prices")
                .then()
                .statusCode(201);
    }

    private ElderId awarded(String code, String name, String from, @Nullable String to) {
        HouseholdId household = proved.entitled.household(name);
        ElderId elder = proved.elder(household);
        Map<String, Object> award = proved.entitled.award("aw-" + name, household, "L2", from, to);
        award.put("policyCode", proved.town.name + "-" + code);
        award.put("elderId", elder.value());
        proved.entitled.decide(award);
        return elder;
    }

    private static LocalDate november(int day) {
        return LocalDate.of(2025, 11, day);
    }
}
