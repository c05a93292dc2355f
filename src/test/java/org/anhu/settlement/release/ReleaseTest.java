package org.anhu.settlement.release;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.ProvedTown;
import org.anhu.settlement.pack.VerifyPackage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month from its draft to what is paid for it, over REST. */
@QuarkusTest
class ReleaseTest {

    @Inject
    ProvedTown proved;

    @Inject
    Town otherTown;

    @Test
    void a_family_disputes_its_draft_and_nothing_is_approved_before_that_is_decided() {
        HouseholdId household = household();
        long run = settle("2025-11");
        ValidatableResponse raised = dispute(run, household, 1).statusCode(201);
        raised.body("reason", equalTo("11 月 14 日以后没有来过")).body("outcome", equalTo(null));
        as(Role.DISTRICT_APPROVER, "/settlements/" + run + "/approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("disputed"))
                .body("errors[0].code", equalTo("dispute-open"));
        String decision =
                "/settlements/" + run + "/disputes/" + number(raised.extract().path("id")) + "/decision";
        as(Role.DISPATCHER, decision, Map.of("outcome", "REJECTED", "reason", "有签到记录"))
                .statusCode(403);
        as(Role.CLERK, decision, Map.of("outcome", "REJECTED", "reason", " "))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        as(Role.CLERK, decision, Map.of("outcome", "REJECTED", "reason", "有签到记录"))
                .statusCode(200)
                .body("decisionReason", equalTo("有签到记录"));
        as(Role.CLERK, decision, Map.of("outcome", "UPHELD", "reason", "有签到记录")).statusCode(409);
        approve(run);
        dispute(run, household, 1).statusCode(409).body("code", equalTo("not-a-draft"));
    }

    @Test
    void an_upheld_dispute_leaves_only_the_way_back() {
        HouseholdId household = household();
        long run = settle("2025-11");
        dispute(run, household, 7).statusCode(422).body("errors[0].code", equalTo("not-in-run"));
        long dispute =
                number(dispute(run, household, null).statusCode(201).extract().path("id"));
        as(
                        Role.CLERK,
                        "/settlements/" + run + "/disputes/" + dispute + "/decision",
                        Map.of("outcome", "UPHELD", "reason", "记录有误"))
                .statusCode(200);
        as(Role.DISTRICT_APPROVER, "/settlements/" + run + "/approval", Map.of())
                .statusCode(409)
                .body("errors[0].code", equalTo("dispute-upheld"));
        as(Role.CLERK, "/settlements/" + run + "/withdrawal", Map.of("reason", "更正后重做"))
                .statusCode(200);
        assertThat(settle("2025-11")).isNotEqualTo(run);
    }

    @Test
    void the_budget_follows_the_run_from_draft_to_payment() {
        household();
        long line = budgetLine();
        long run = settle("2025-11");
        budget(line, 30_000, 0, 0);
        approve(run);
        budget(line, 0, 30_000, 0);
        publish(run);
        account();
        as(Role.CLERK, files(run) + "/payment-order", Map.of()).statusCode(201);
        budget(line, 0, 30_000, 30_000);
        settle("2025-12");
        budget(line, 30_000, 30_000, 30_000);
    }

    @Test
    void a_payment_order_is_made_once_and_names_who_has_no_account() {
        household();
        long run = settle("2025-11");
        approve(run);
        as(Role.CLERK, files(run) + "/payment-order", Map.of()).statusCode(409).body("code", equalTo("not-published"));
        publish(run);
        as(Role.CLERK, files(run) + "/payment-order", Map.of())
                .statusCode(409)
                .body("code", equalTo("payees-without-account"))
                .body("errors.value", hasItem("household/" + proved.town.name + "-h"));
        account();
        String hash = as(Role.CLERK, files(run) + "/payment-order", Map.of())
                .statusCode(201)
                .body("payees", equalTo(1))
                .body("totalFen", equalTo(30_000))
                .extract()
                .path("sha256");
        as(Role.CLERK, files(run) + "/payment-order", Map.of()).statusCode(200).body("sha256", equalTo(hash));
        String csv = new String(get(Role.CLERK, files(run) + "/payment-order.csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("household/" + proved.town.name + "-h,NH-0001,30000,300.00")
                .contains("TOTAL,1,30000,300.00");
    }

    @Test
    void the_packages_of_two_months_hold_and_make_a_chain() {
        household();
        long november = settle("2025-11");
        proved.town.as(Role.CLERK).get(files(november) + "/package.zip").then().statusCode(409);
        approve(november);
        long december = settle("2025-12");
        approve(december);
        byte[] second = get(Role.SUPERVISOR, files(december) + "/package.zip");
        byte[] first = get(Role.SUPERVISOR, files(november) + "/package.zip");
        assertThat(get(Role.CLERK, files(december) + "/package.zip")).isEqualTo(second);
        List<VerifyPackage.Result> chain = List.of(VerifyPackage.verify(first), VerifyPackage.verify(second));
        assertThat(chain).allSatisfy(result -> assertThat(result.findings()).isEmpty());
        assertThat(chain).extracting(VerifyPackage.Result::derived).containsExactly(1, 1);
        assertThat(VerifyPackage.chain(chain, chain.get(1).seal())).isEmpty();
        otherTown.as(Role.CLERK).get(files(december) + "/package.zip").then().statusCode(404);
    }

    @Test
    void statements_are_papers_of_the_household_the_street_and_the_district() {
        HouseholdId household = household();
        long run = settle("2025-11");
        approve(run);
        String ofHousehold = "/settlements/" + run + "/households/" + household.value() + "/statement";
        assertThat(text(get(Role.DISPATCHER, ofHousehold + ".pdf"))).startsWith("%PDF");
        assertThat(new String(get(Role.CLERK, ofHousehold + ".csv"), StandardCharsets.UTF_8))
                .contains(proved.town.name + "-h");
        assertThat(text(get(Role.CLERK, ofHousehold + ".xlsx"))).startsWith("PK");
        assertThat(text(get(Role.CLERK, files(run) + "/statement.pdf"))).startsWith("%PDF");
        for (String ending : List.of("pdf", "csv", "xlsx")) {
            byte[] file = get(Role.DISTRICT_APPROVER, "/district-statement/month." + ending + "?month=2025-11");
            assertThat(file).isNotEmpty();
        }
        proved.town
                .as(Role.CLERK)
                .get("/settlements/" + run + "/households/999999999/statement.pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void an_account_is_a_reference_and_no_card() {
        Map<String, Object> card = new HashMap<>(Map.of(
                "areaId", proved.town.street.value(), "payee", "household/x", "reference", "6222021234567890123"));
        as(Role.CLERK, "/payee-accounts", card).statusCode(422).body("errors[0].code", equalTo("card-number"));
        card.put("reference", "NH-1");
        as(Role.CLERK, "/payee-accounts", card).statusCode(201);
        proved.town.as(Role.CLERK).get("/payee-accounts").then().body("items", hasSize(1));
    }

    private HouseholdId household() {
        proved.entitled.publish(proved.entitled.dalian());
        HouseholdId household = proved.entitled.awarded("h", "A");
        proved.verified(proved.elder(household), java.time.LocalDate.of(2025, 11, 3));
        return household;
    }

    private void account() {
        as(
                        Role.CLERK,
                        "/payee-accounts",
                        Map.of(
                                "areaId",
                                proved.town.street.value(),
                                "payee",
                                "household/" + proved.town.name + "-h",
                                "reference",
                                "NH-0001"))
                .statusCode(201);
    }

    private long budgetLine() {
        long line = number(as(
                        Role.DISTRICT_APPROVER,
                        "/budget-lines",
                        Map.of(
                                "areaId",
                                proved.town.district.value(),
                                "year",
                                2025,
                                "accountClass",
                                "GENERAL_PUBLIC",
                                "item",
                                "养护补贴",
                                "amountFen",
                                100_000,
                                "onOverrun",
                                "BLOCK",
                                "legalBasis",
                                "部门预算"))
                .statusCode(201)
                .extract()
                .path("id"));
        as(
                        Role.DISTRICT_APPROVER,
                        "/budget-rules",
                        Map.of("policyCode", proved.town.name, "lineId", line, "from", "2025-01"))
                .statusCode(201);
        return line;
    }

    private void budget(long line, int committed, int settled, int paid) {
        proved.town
                .as(Role.CLERK)
                .get("/budget-lines/" + line)
                .then()
                .body("committedFen", equalTo(committed))
                .body("settledFen", equalTo(settled))
                .body("paidFen", equalTo(paid));
    }

    private long settle(String month) {
        return number(as(Role.CLERK, "/settlements", Map.of("areaId", proved.town.street.value(), "month", month))
                .statusCode(201)
                .extract()
                .path("runs[0].id"));
    }

    private void approve(long run) {
        as(Role.DISTRICT_APPROVER, "/settlements/" + run + "/approval", Map.of())
                .statusCode(200);
    }

    private void publish(long run) {
        as(Role.DISTRICT_APPROVER, "/settlements/" + run + "/publication", Map.of())
                .statusCode(200);
    }

    private ValidatableResponse dispute(long run, HouseholdId household, @Nullable Integer position) {
        Map<String, Object> said = new HashMap<>();
        said.put("householdId", household.value());
        said.put("position", position);
        said.put("by", "FAMILY");
        said.put("reason", "11 月 14 日以后没有来过");
        return as(Role.DISPATCHER, "/settlements/" + run + "/disputes", said);
    }

    private ValidatableResponse as(String role, String path, Map<String, ?> body) {
        return proved.town.as(role).body(body).post(path).then();
    }

    private byte[] get(String role, String path) {
        return proved.town.as(role).get(path).then().statusCode(200).extract().asByteArray();
    }

    private static String files(long run) {
        return "/settlements/" + run + "/files";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
