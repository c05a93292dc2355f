package org.anhu.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.junit.jupiter.api.Test;

/** Insurance, voucher and family in one month, from the policies and prices to the statement, over REST. */
@QuarkusTest
class BenefitSettlementTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    ProvedTown proved;

    @Test
    void of_nine_insured_visits_of_65_the_fund_pays_526_50_and_voucher_and_elder_29_25_each() {
        publish(
                "LTCI",
                Map.of(
                        "kind",
                        "SHARE",
                        "payer",
                        "INSURANCE",
                        "order",
                        10,
                        "base",
                        "GROSS",
                        "ratios",
                        List.of(Map.of("setting", "HOME", "permille", 900)),
                        "limits",
                        List.of(Map.of("per", "WEEK", "of", "MINUTES", "byTier", Map.of("L2", 180)))));
        publish(
                "VOUCHER",
                Map.of(
                        "kind",
                        "SHARE",
                        "payer",
                        "VOUCHER",
                        "order",
                        20,
                        "base",
                        "REMAINDER",
                        "ratios",
                        List.of(Map.of("setting", "HOME", "permille", 500)),
                        "limits",
                        List.of(Map.of("per", "MONTH", "of", "FEN_PAID", "byTier", Map.of("L2", 80_000)))));
        town().as(Role.DISTRICT_APPROVER)
                .body(Map.of(
                        "serviceCode", town().name,
                        "setting", "HOME",
                        "unit", "HOUR",
                        "fen", 6_500,
                        "rounding", "EXACT",
                        "validFrom", "2025-01-01"))
                .post("/prices")
                .then()
                .statusCode(201);
        HouseholdId household = proved.entitled.household("insured");
        ElderId elder = proved.elder(household);
        award("LTCI", household, elder);
        award("VOUCHER", household, elder);
        for (int day = 3; day <= 27; day += 3) {
            proved.verified(elder, NOVEMBER.atDay(day));
        }
        town().as(Role.CLERK)
                .queryParam("areaId", town().street.value())
                .queryParam("month", NOVEMBER.toString())
                .get("/settlements/preview")
                .then()
                .statusCode(200)
                .body("streets[0].lines.payer", equalTo(List.of("INSURANCE", "VOUCHER", "FAMILY")))
                .body("streets[0].lines.amountFen", equalTo(List.of(52_650, 2_925, 2_925)))
                .body("streets[0].lines.grossFen", equalTo(List.of(58_500, 58_500, 58_500)))
                .body("totalFen", equalTo(55_575));
    }

    @Test
    void a_benefit_that_contradicts_itself_is_refused_with_its_place_and_value() {
        Map<String, Object> share = new LinkedHashMap<>(); // with its kind first, the place of what is wrong is known
        share.put("kind", "SHARE");
        share.put("payer", "VOUCHER");
        share.put("order", 20);
        share.put("base", "REMAINDER");
        share.put("ratios", List.of(Map.of("permille", 1_001)));
        send("BAD", share)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/benefit/ratios/0/permille"))
                .body("errors[0].code", equalTo("ratio-over-100-percent"))
                .body("errors[0].value", equalTo("1001"));
        share.put("ratios", List.of(Map.of("permille", 500)));
        share.put("limits", List.of(Map.of("per", "MONTH", "of", "FEN_PAID", "byTier", Map.of("L9", 1))));
        send("BAD", share).statusCode(422).body("errors.code", equalTo(List.of("unknown-tier", "tier-missing")));
        share.put("kind", "LOTTERY");
        send("BAD", share).statusCode(greaterThanOrEqualTo(400)).statusCode(lessThan(500));
        share.put("kind", "SHARE");
        share.put("payer", "UNCLE");
        send("BAD", share).statusCode(422).body("errors[0].value", equalTo("UNCLE"));
    }

    private void publish(String code, Map<String, Object> benefit) {
        send(code, benefit).statusCode(201).body("benefit.kind", equalTo(benefit.get("kind")));
    }

    private io.restassured.response.ValidatableResponse send(String code, Map<String, Object> benefit) {
        Map<String, Object> policy = proved.entitled.dalian();
        policy.put("code", town().name + "-" + code);
        policy.put("rates", List.of(Entitled.rate("L2", 0)));
        policy.put("benefit", benefit);
        return town().as(Role.DISTRICT_APPROVER).body(policy).post("/policies").then();
    }

    private void award(String code, HouseholdId household, ElderId elder) {
        Map<String, Object> award = proved.entitled.award("aw-" + code, household, "L2", "2025-01-01", null);
        award.put("policyCode", town().name + "-" + code);
        award.put("elderId", elder.value());
        proved.entitled.decide(award);
    }

    private Town town() {
        return proved.town;
    }
}
