package org.anhu.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldResourceTest {

    private static final LocalDate MONDAY = Care.MONDAY;

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Inject
    Care care;

    @Test
    void a_hold_stops_needs_from_its_day_on_and_names_what_is_promised() {
        ElderId elder = weekOfNeeds();
        care.promise(town, MONDAY.plusDays(3));
        hold(elder, MONDAY.plusDays(2), null)
                .body("needs.changed", equalTo(4))
                .body("needs.committed.date", contains(MONDAY.plusDays(3).toString()));
        due().body("items.date", contains(day(0), day(1), day(3)));
        care.make(town, MONDAY, MONDAY.plusDays(8))
                .body("made", equalTo(2))
                .body("held", equalTo(6))
                .body("committed", hasSize(1));
        due().body("total", equalTo(3));
    }

    @Test
    void a_hold_that_is_taken_back_lets_needs_come_back_from_that_day() {
        ElderId elder = weekOfNeeds();
        String location = hold(elder, MONDAY, null)
                .body("needs.changed", equalTo(7))
                .extract()
                .header("Location");
        hold(elder, MONDAY.plusDays(5), MONDAY.plusDays(5)).body("needs.changed", equalTo(0));
        takeBack(location, MONDAY.minusDays(1), 422).body("errors.code", contains("not-in-hold"));
        takeBack(location, MONDAY.plusDays(4), 200)
                .body("needs.changed", equalTo(2))
                .body("takenBackFrom", equalTo(day(4)));
        due().body("items.date", contains(day(4), day(6)));
        takeBack(location, MONDAY.plusDays(4), 409).body("code", equalTo("taken-back-already"));
        care.make(town, MONDAY, MONDAY.plusDays(6)).body("changed", equalTo(0)).body("held", equalTo(5));
        town.as(Role.SUPERVISOR)
                .queryParam("elderId", elder.value())
                .get("/holds")
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
    }

    @Test
    void an_agreement_that_ends_takes_the_coming_needs_along() {
        ElderId elder = care.elder(town);
        Map<String, Object> agreement = new HashMap<>(Map.of(
                "externalId",
                town.unique("ag"),
                "elderId",
                elder.value(),
                "fromDate",
                "2026-01-01",
                "signedOn",
                "2025-12-20"));
        String location = town.as(Role.STREET_MANAGER)
                .body(agreement)
                .post("/agreements")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        care.save(town, care.plan(town, elder, care.service(town)));
        care.make(town, MONDAY, MONDAY.plusDays(6)).body("made", equalTo(7));
        agreement.put("toDate", day(1));
        town.as(Role.STREET_MANAGER)
                .header("If-Match", "\"v0\"")
                .body(agreement)
                .put(location)
                .then()
                .statusCode(200)
                .body("needs.cancelled", equalTo(5))
                .body("toDate", equalTo(day(1)));
        due().body("total", equalTo(2));
        agreement.put("signedOn", "2026-01-02");
        town.as(Role.STREET_MANAGER)
                .body(agreement)
                .post("/agreements")
                .then()
                .statusCode(422)
                .body("errors.code", contains("signed-after-start"));
        otherTown.as(Role.DISPATCHER).get(location).then().statusCode(404);
    }

    private ElderId weekOfNeeds() {
        ElderId elder = care.elder(town);
        care.agreement(town, elder);
        care.save(town, care.plan(town, elder, care.service(town)));
        care.make(town, MONDAY, MONDAY.plusDays(6)).body("made", equalTo(7));
        return elder;
    }

    private ValidatableResponse hold(ElderId elder, LocalDate from, LocalDate to) {
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", town.unique("ho"));
        body.put("elderId", elder.value());
        body.put("fromDate", from.toString());
        body.put("toDate", to == null ? null : to.toString());
        body.put("reason", "住院治疗");
        return town.as(Role.DISPATCHER).body(body).post("/holds").then().statusCode(201);
    }

    private ValidatableResponse takeBack(String hold, LocalDate from, int status) {
        return town.as(Role.DISPATCHER)
                .body(Map.of("from", from.toString()))
                .post(hold + "/take-back")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse due() {
        return town.as(Role.DISPATCHER)
                .queryParam("from", day(0))
                .queryParam("to", day(8))
                .queryParam("status", "DUE")
                .get("/needs")
                .then()
                .statusCode(200);
    }

    private static String day(int after) {
        return MONDAY.plusDays(after).toString();
    }
}
