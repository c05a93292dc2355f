package org.anhu.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.anhu.Town;
import org.anhu.area.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardResourceTest {

    @Inject
    Town town;

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
