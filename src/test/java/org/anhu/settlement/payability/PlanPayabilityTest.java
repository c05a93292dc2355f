package org.anhu.settlement.payability;

import static org.anhu.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.planning.run.PlanTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proposal of the planner's own, judged before anybody publishes it. */
@QuarkusTest
class PlanPayabilityTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String DAY = PlanTown.DAY.toString();

    @Inject
    PlanTown here;

    @Inject
    Entitled entitled;

    @Inject
    Town otherTown;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void a_voucher_that_pays_half_of_visits_of_300_yuan() {
        here.settled();
        Map<String, Object> policy = entitled.dalian();
        policy.put("code", here.town.name);
        policy.put("rates", List.of(Entitled.rate("SMALL", 0), Entitled.rate("LARGE", 0)));
        policy.put(
                "benefit",
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
                        List.of(Map.of(
                                "per",
                                "MONTH",
                                "of",
                                "FEN_PAID",
                                "byTier",
                                Map.of("SMALL", 20_000, "LARGE", 80_000)))));
        here.town
                .as(Role.DISTRICT_APPROVER)
                .body(policy)
                .post("/policies")
                .then()
                .statusCode(201);
        here.town
                .as(Role.DISTRICT_APPROVER)
                .body(Map.of(
                        "serviceCode", here.town.name + "-service",
                        "setting", "HOME",
                        "unit", "HOUR",
                        "fen", 30_000,
                        "rounding", "EXACT",
                        "validFrom", "2025-01-01"))
                .post("/prices")
                .then()
                .statusCode(201);
    }

    @Test
    void a_proposal_is_judged_by_the_times_and_caregivers_that_it_gives() throws SQLException {
        CaregiverId one = here.caregiver();
        CaregiverId two = here.caregiver();
        here.certificate(one, PlanTown.DAY.plusYears(1));
        here.certificate(two, PlanTown.DAY.plusYears(1));
        ElderId twice = awarded("SMALL");
        here.carePlan(twice, "13:00", "13:30");
        here.carePlan(twice, "08:00", "08:30");
        long pair = here.carePlan(awarded("LARGE"), "09:30", "11:00");
        here.twoCarers(pair);
        here.needsSkill(pair);
        long forMen = here.carePlan(here.elder(), "09:30", "11:00");
        sql("update care_plan set carer_sex = 'MALE' where id = ?", forMen);
        String plan = propose();
        payability(plan)
                .statusCode(200)
                .body("judged", equalTo(4))
                .body("needs.verdict", contains("PAYABLE", "PARTLY", "PAYABLE", "NOT_PAYABLE"))
                .body("needs.paidFen", contains(15_000, 5_000, 30_000, 0))
                .body("needs.familyFen", contains(15_000, 25_000, 30_000, 0))
                .body("needs[1].reasons.code", contains("quota-used"))
                .body("needs[3].reasons.code", contains("no-award")) // it waits, and is judged without a caregiver
                .body("awards.plannedFen", contains(20_000, 30_000))
                .body("awards.limits.flatten().left", contains(0, 50_000));
        sql("delete from certificate where caregiver_id = ?", two.value());
        int carer = (int) number(
                "select carer_no from plan_assignment where plan_id = ? and caregiver_id = ? and need_id in"
                        + " (select id from need where care_plan_id = ?)",
                id(plan),
                two.value(),
                pair);
        payability(plan)
                .body("needs.verdict", contains("PAYABLE", "PARTLY", "NOT_PAYABLE", "NOT_PAYABLE"))
                .body("needs[2].reasons.code", contains("certificate-expired"))
                .body("needs[2].reasons[0].detail", startsWith("Carer " + carer + ","));
        here.town
                .as(Role.DISPATCHER)
                .get("/needs/payability?all=true&from=" + DAY + "&to=" + DAY)
                .then()
                .body("needs", hasSize(4)) // of the same needs, nothing is published: nobody's certificate counts
                .body("needs[2].verdict", equalTo("PAYABLE"));
        otherTown.as(Role.DISPATCHER).get(plan + "/payability").then().statusCode(404);
    }

    @Test
    void a_plan_without_a_proposal_is_refused() throws SQLException {
        long plan = number("""
                insert into plan_run (idempotency_key, area_id, from_date, to_date, state, seconds, requested_by,
                    requested_at, profile, profile_version)
                values (?, ?, ?, ?, 'FAILED', 1, 'nobody', now(), 'standard', 1) returning id""", here.town.unique("key"), here.town.street.value(), PlanTown.DAY, PlanTown.DAY);
        payability("/plans/" + plan).statusCode(409).body("code", equalTo("plan-state"));
        payability("/plans/" + (plan + 1_000_000)).statusCode(404);
    }

    private ElderId awarded(String tier) throws SQLException {
        ElderId elder = here.elder();
        Map<String, Object> award = new HashMap<>();
        award.put("externalId", here.town.unique("aw"));
        award.put("householdId", number("select household_id from elder where id = ?", elder.value()));
        award.put("elderId", elder.value());
        award.put("policyCode", here.town.name);
        award.put("tier", tier);
        award.put("from", "2030-01-01");
        award.put("reason", "入户调查属实");
        here.town.as(Role.DISTRICT_APPROVER).body(award).post("/awards").then().statusCode(201);
        return elder;
    }

    private ValidatableResponse payability(String plan) {
        return here.town.as(Role.DISPATCHER).get(plan + "/payability?all=true").then();
    }

    private String propose() {
        String plan = here.town
                .as(Role.DISPATCHER)
                .body(Map.of("areaId", here.town.street.value(), "from", DAY, "to", DAY, "seconds", 1))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        eventually(
                SOON,
                () -> here.town.as(Role.DISPATCHER).get(plan).then().extract().path("state"),
                "PROPOSED"::equals);
        return plan;
    }

    private static long id(String plan) {
        return Long.parseLong(plan.substring(plan.lastIndexOf('/') + 1));
    }

    private void sql(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            prepared.execute();
        }
    }

    private long number(String query, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, query, values);
                ResultSet row = prepared.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
