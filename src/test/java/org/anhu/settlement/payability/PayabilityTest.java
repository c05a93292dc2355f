package org.anhu.settlement.payability;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.ProvedTown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayabilityTest {

    private static final LocalDate TENTH = LocalDate.of(2025, 11, 10);

    @Inject
    ProvedTown proved;

    @Test
    void an_award_that_has_ended_or_not_begun_is_named_and_one_in_force_is_payable() {
        proved.entitled.publish(proved.entitled.dalian());
        need(proved.entitled.awarded("covered", "A"), TENTH);
        need(awarded("ended", "2025-01-01", "2025-11-05"), TENTH);
        need(awarded("later", "2025-11-20", null), TENTH);
        need(proved.entitled.household("none"), TENTH);
        forecast("2025-11-10", "2025-11-12", false)
                .body("judged", equalTo(4))
                .body("notPayable", equalTo(3))
                .body("needs.verdict", equalTo(List.of("NOT_PAYABLE", "NOT_PAYABLE", "NOT_PAYABLE")))
                .body("needs.reasons.code.flatten()", equalTo(List.of("award-ended", "award-not-begun", "no-award")));
        forecast("2025-11-10", "2025-11-12", true).body("needs", hasSize(4));
        forecast("2025-11-11", "2025-11-12", true).body("judged", equalTo(0));
    }

    @Test
    void the_use_of_each_award_is_forecast_to_its_last_day() {
        proved.entitled.publish(proved.entitled.dalian());
        HouseholdId household = proved.entitled.awarded("h", "A");
        need(household, TENTH);
        forecast("2025-11-10", "2025-11-10", false)
                .body("awards", hasSize(1))
                .body("awards[0].usedFen", equalTo(30_000))
                .body("awards[0].plannedFen", equalTo(0))
                .body("awards[0].expires", equalTo("2025-11-30"));
    }

    @Test
    void an_expired_certificate_of_the_planned_caregiver_is_named() {
        proved.entitled.publish(proved.entitled.dalian());
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        long visit = proved.visit(elder, TENTH, "PLANNED", "UNVERIFIED");
        proved.sql(
                "insert into skill (code, name_zh, name_en) values ('NURSING', '护理', 'nursing') on conflict do nothing");
        proved.sql(
                "update need set skill_code = 'NURSING', skill_level = 2 where id = (select need_id from visit where id = ?)",
                visit);
        forecast("2025-11-10", "2025-11-10", false)
                .body("needs[0].reasons.code", equalTo(List.of("certificate-expired")));
        proved.sql(
                "insert into certificate (external_id, caregiver_id, skill_code, level, valid_from, valid_to) select ?,"
                        + " caregiver_id, 'NURSING', 3, date '2025-01-01', date '2025-11-10' from visit where id = ?",
                proved.town.unique("ce"),
                visit);
        forecast("2025-11-10", "2025-11-10", false).body("needs", hasSize(0));
    }

    @Test
    void a_period_that_is_too_long_is_refused() {
        proved.town
                .as(Role.DISPATCHER)
                .get("/needs/payability?from=2025-11-01&to=2026-11-01")
                .then()
                .statusCode(400);
    }

    private HouseholdId awarded(String name, String from, @Nullable String to) {
        HouseholdId household = proved.entitled.household(name);
        proved.entitled.decide(proved.entitled.award("aw-" + name, household, "A", from, to));
        return household;
    }

    private void need(HouseholdId household, LocalDate day) {
        proved.need(proved.elder(household), day);
    }

    private ValidatableResponse forecast(String from, String to, boolean all) {
        return proved.town
                .as(Role.DISPATCHER)
                .get("/needs/payability?from=" + from + "&to=" + to + "&all=" + all)
                .then()
                .statusCode(200);
    }
}
