package org.anhu.board;

import static org.anhu.Eventually.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.planning.run.PlanTown;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardResourceTest {

    @Inject
    Town town;

    @Inject
    PlanTown here;

    @Test
    void a_day_without_visits_is_an_empty_page_and_not_an_error() {
        town.as(Role.DISPATCHER)
                .queryParam("date", "2026-11-30")
                .get("/board/day")
                .then()
                .statusCode(200)
                .body("date", equalTo("2026-11-30"))
                .body("demo", equalTo(false))
                .body("totals.needs", equalTo(0))
                .body("routes", empty())
                .body("waiting", empty());
    }

    @Test
    void a_proposal_that_nobody_publishes_does_not_hide_the_next_published_day() {
        here.settled();
        here.caregiver();
        here.carePlan(here.elder(), "09:00", "10:00");
        LocalDate day = PlanTown.DAY;
        plan(day.minusDays(1), false, "PROPOSED");
        shown().body("date", equalTo(day.minusDays(1).toString())).body("planning.status", equalTo("PROPOSED"));
        plan(day, true, "PUBLISHED");
        shown().body("date", equalTo(day.toString())).body("totals.planned", equalTo(1));
    }

    private ValidatableResponse shown() {
        return here.town.as(Role.DISPATCHER).get("/board/day").then().statusCode(200);
    }

    private void plan(LocalDate day, boolean publishItself, String becomes) {
        String plan = here.town
                .as(Role.DISPATCHER)
                .body(Map.of(
                        "areaId", here.town.street.value(),
                        "from", day.toString(),
                        "to", day.toString(),
                        "seconds", 1,
                        "publishItself", publishItself))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        eventually(
                Duration.ofSeconds(90),
                () -> here.town.as(Role.DISPATCHER).get(plan).then().extract().path("state"),
                becomes::equals);
    }

    @Test
    void the_page_of_real_people_asks_for_a_login() {
        RestAssured.get("/").then().statusCode(200).body(containsString("board.mjs"));
        RestAssured.get("/board/day").then().statusCode(401).body("code", equalTo("login-required"));
        town.as(Role.CLERK).get("/board/day").then().statusCode(403);
    }

    @Test
    void an_unreadable_day_is_answered_with_what_to_send() {
        town.as(Role.DISPATCHER)
                .queryParam("date", "tomorrow")
                .get("/board/day")
                .then()
                .statusCode(400)
                .body("detail", containsString("2026-11-30"));
    }
}
