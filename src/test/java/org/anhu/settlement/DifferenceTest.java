package org.anhu.settlement;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clerk sees before a month is closed: who gets something else, why, and which visits are not in it. */
@QuarkusTest
class DifferenceTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Inject
    ProvedTown proved;

    @BeforeEach
    void a_policy() {
        proved.entitled.publish(proved.entitled.dalian());
    }

    @Test
    void against_the_month_before_each_household_is_told_with_its_reason() {
        proved.entitled.awarded("1-same", "A");
        HouseholdId changes = proved.entitled.household("2-changes");
        proved.entitled.decide(proved.entitled.award("aw-2a", changes, "A", "2025-01-01", "2025-10-31"));
        proved.entitled.decide(proved.entitled.award("aw-2b", changes, "B", "2025-11-01", null));
        HouseholdId ends = proved.entitled.household("3-ends");
        proved.entitled.decide(proved.entitled.award("aw-3", ends, "C", "2025-01-01", "2025-10-31"));
        HouseholdId begins = proved.entitled.household("4-begins");
        proved.entitled.decide(proved.entitled.award("aw-4", begins, "C", "2025-11-02", null));
        settleAndApprove(OCTOBER);
        difference(NOVEMBER, "MONTH_BEFORE")
                .body("totalFen", equalTo(60_000))
                .body("before.month", equalTo("2025-10"))
                .body("households.unchanged", equalTo(1))
                .body("households.changes.household", equalTo(named("2-changes", "3-ends", "4-begins")))
                .body("households.changes.kind", equalTo(List.of("CHANGED", "GONE", "NEW")))
                .body("households.changes.changeFen", equalTo(List.of(-10_000, -10_000, 10_000)))
                .body("households.changes[0].why.join(' ')", containsString("tier A -> B"))
                .body("households.changes[1].why[0]", containsString("no award"))
                .body("adjustments", equalTo(List.of()));
    }

    @Test
    void against_the_last_run_of_the_month_a_withdrawn_one_is_compared() {
        HouseholdId household = proved.entitled.awarded("h", "A");
        difference(NOVEMBER, "LAST_RUN")
                .body("before", nullValue())
                .body("households.changes.kind", equalTo(List.of("NEW")));
        long run = settle(NOVEMBER);
        proved.town
                .as(Role.CLERK)
                .body(Map.of("reason", "待核实"))
                .post("/settlements/" + run + "/withdrawal")
                .then()
                .statusCode(200);
        difference(NOVEMBER, "LAST_RUN")
                .body("before.id", equalTo((int) run))
                .body("households.unchanged", equalTo(1))
                .body("households.changes", equalTo(List.of()));
        proved.entitled.decide(
                proved.entitled.award("aw-more", proved.entitled.household("more"), "B", "2025-01-01", null));
        assertThat(household).isNotNull();
        difference(NOVEMBER, "LAST_RUN").body("households.changes.nowFen", equalTo(List.of(20_000)));
    }

    @Test
    void every_visit_of_the_month_stands_in_exactly_one_bucket() {
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        proved.verified(elder, NOVEMBER.atDay(1));
        proved.verified(elder, NOVEMBER.atDay(2));
        proved.visit(elder, NOVEMBER.atDay(3), "DONE", "EXCEPTION");
        proved.visit(elder, NOVEMBER.atDay(4), "UNDER_WAY", "EXCEPTION");
        proved.visit(elder, NOVEMBER.atDay(5), "MISSED", "UNVERIFIED");
        proved.visit(elder, NOVEMBER.atDay(6), "PLANNED", "UNVERIFIED");
        proved.visit(elder, NOVEMBER.atDay(7), "DONE", "REJECTED");
        proved.visit(elder, NOVEMBER.atDay(8), "CANCELLED", "UNVERIFIED");
        proved.verified(elder, OCTOBER.atDay(8));
        proved.verified(proved.elder(proved.entitled.household("without")), NOVEMBER.atDay(9));
        difference(NOVEMBER, "MONTH_BEFORE")
                .body(
                        "visits.kind",
                        equalTo(List.of(
                                "COUNTED",
                                "WITHOUT_AWARD",
                                "UNDECIDED",
                                "UNPROVED",
                                "MISSED",
                                "REJECTED",
                                "CANCELLED")))
                .body("visits.visits", equalTo(List.of(2, 1, 2, 1, 1, 1, 1)))
                .body("visits.examples.flatten().unique().size()", equalTo(9));
    }

    @Test
    void adjustments_of_closed_months_are_told_apart() {
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        settleAndApprove(OCTOBER);
        proved.verified(elder, OCTOBER.atDay(8));
        difference(NOVEMBER, "MONTH_BEFORE")
                .body("households.unchanged", equalTo(1))
                .body("adjustments.month", equalTo(List.of("2025-10")))
                .body("adjustments.visitsVerified", equalTo(List.of(1)))
                .body("adjustments.amountFen", equalTo(List.of(0)));
        proved.town
                .as(Role.CLERK)
                .queryParam("areaId", proved.town.district.value())
                .queryParam("month", "2025-11")
                .get("/settlements/difference")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-a-street"));
    }

    private List<String> named(String... households) {
        return java.util.Arrays.stream(households)
                .map(household -> proved.town.name + "-" + household)
                .toList();
    }

    private ValidatableResponse difference(YearMonth month, String against) {
        return proved.town
                .as(Role.CLERK)
                .queryParam("areaId", proved.town.street.value())
                .queryParam("month", month.toString())
                .queryParam("against", against)
                .get("/settlements/difference")
                .then()
                .statusCode(200);
    }

    private long settle(YearMonth month) {
        return number(proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.street.value(), "month", month.toString()))
                .post("/settlements")
                .then()
                .statusCode(201)
                .extract()
                .path("runs[0].id"));
    }

    private void settleAndApprove(YearMonth month) {
        settle(month);
        proved.approve(month);
    }
}
