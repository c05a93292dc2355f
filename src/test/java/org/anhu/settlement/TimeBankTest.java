package org.anhu.settlement;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

/** Minutes of volunteers: credited when a month is closed, corrected with a later one, spent once. */
@QuarkusTest
class TimeBankTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    @Inject
    ProvedTown proved;

    @Test
    void minutes_are_credited_at_the_close_and_spent_no_further_than_there_are() {
        proved.entitled.publish(proved.entitled.dalian());
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        long volunteer = volunteer(proved.verified(elder, OCTOBER.atDay(1)));
        proved.verified(elder, OCTOBER.atDay(2)); // staff
        settleAndApprove(OCTOBER);
        balance(volunteer, 60);
        long late = proved.verified(elder, OCTOBER.atDay(3));
        proved.sql("update visit set caregiver_id = ? where id = ?", volunteer, late);
        settleAndApprove(OCTOBER.plusMonths(1));
        balance(volunteer, 120);
        spend(volunteer, "one", 90).statusCode(201).body("entries.minutes", equalTo(List.of(90, -90)));
        spend(volunteer, "one", 90).statusCode(201); // the same again
        balance(volunteer, 30);
        spend(volunteer, "two", 31).statusCode(409).body("code", equalTo("too-few-minutes"));
        proved.town
                .as(Role.STREET_MANAGER)
                .body(Map.of("reason", "回访不实"))
                .post("/visits/" + late + "/rejection")
                .then()
                .statusCode(200);
        settleAndApprove(OCTOBER.plusMonths(2));
        balance(volunteer, -30);
        proved.town
                .as(Role.CLERK)
                .get("/books/check")
                .then()
                .body("checks.findAll { it.violations > 0 }", equalTo(List.of()));
    }

    /** Makes the visit's caregiver a volunteer. */
    private long volunteer(long visit) {
        proved.sql(
                "update caregiver set kind = 'VOLUNTEER' where id = (select caregiver_id from visit where id = ?)",
                visit);
        return proved.number("select caregiver_id from visit where id = ?", visit);
    }

    private void balance(long volunteer, int minutes) {
        proved.town
                .as(Role.CLERK)
                .get("/time-bank/" + volunteer)
                .then()
                .statusCode(200)
                .body("minutes", equalTo(minutes));
    }

    private ValidatableResponse spend(long volunteer, String key, int minutes) {
        return proved.town
                .as(Role.STREET_MANAGER)
                .body(Map.of("key", key, "minutes", minutes, "reason", "本人康复期陪护"))
                .post("/time-bank/" + volunteer + "/spendings")
                .then();
    }

    private void settleAndApprove(YearMonth month) {
        long run = number(proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.street.value(), "month", month.toString()))
                .post("/settlements")
                .then()
                .statusCode(201)
                .extract()
                .path("runs[0].id"));
        assertThat(run).isPositive();
        proved.approve(month);
    }
}
