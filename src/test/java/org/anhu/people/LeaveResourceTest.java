package org.anhu.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LeaveResourceTest {

    @Inject
    Town town;

    @Inject
    Town otherTown;

    private People people;
    private int caregiver;

    @BeforeEach
    void make_a_caregiver() {
        people = new People(town);
        caregiver = people.newCaregiver();
    }

    @Test
    void a_caregiver_asks_and_the_station_decides() {
        String location = town.as(new CaregiverId(caregiver))
                .body(leave())
                .post("/leave")
                .then()
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("externalId", not(emptyOrNullString()))
                .extract()
                .header("Location");
        town.as(new CaregiverId(caregiver))
                .header("If-Match", "\"v0\"")
                .body(Map.of("status", "APPROVED"))
                .put(location + "/status")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-decision"));
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(Map.of("status", "APPROVED"))
                .put(location + "/status")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("status", equalTo("APPROVED"));
        town.as(Role.STREET_MANAGER)
                .get(location + "/moves")
                .then()
                .statusCode(200)
                .body("status", contains("REQUESTED", "APPROVED"));
        town.as(new CaregiverId(caregiver))
                .header("If-Match", "\"v1\"")
                .body(Map.of("status", "WITHDRAWN"))
                .put(location + "/status")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, REQUESTED, 409",
        "REQUESTED, APPROVED, 200",
        "REQUESTED, REFUSED, 200",
        "REQUESTED, WITHDRAWN, 200",
        "APPROVED, REQUESTED, 409",
        "APPROVED, APPROVED, 409",
        "APPROVED, REFUSED, 409",
        "APPROVED, WITHDRAWN, 200",
        "REFUSED, REQUESTED, 409",
        "REFUSED, APPROVED, 409",
        "REFUSED, REFUSED, 409",
        "REFUSED, WITHDRAWN, 409",
        "WITHDRAWN, REQUESTED, 409",
        "WITHDRAWN, APPROVED, 409",
        "WITHDRAWN, REFUSED, 409",
        "WITHDRAWN, WITHDRAWN, 409"
    })
    void a_status_follows_on_another_as_the_table_says(String from, String to, int answer) {
        int id = people.add("/leave", leave());
        int version = 0;
        if (!from.equals("REQUESTED")) {
            move(id, version++, from).statusCode(200);
        }
        move(id, version, to).statusCode(answer);
    }

    @Test
    void what_is_asked_can_be_changed_until_it_is_decided() {
        int id = people.add("/leave", leave());
        Map<String, Object> longer = leave();
        longer.put("to", "2026-11-30");
        town.as(Role.DISPATCHER).body(longer).put("/leave/" + id).then().statusCode(428);
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v9\"")
                .body(longer)
                .put("/leave/" + id)
                .then()
                .statusCode(412);
        town.as(new CaregiverId(caregiver))
                .header("If-Match", "\"v0\"")
                .body(longer)
                .put("/leave/" + id)
                .then()
                .statusCode(200)
                .body("to", equalTo("2026-11-30"));
        longer.put("caregiverId", people.newCaregiver());
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v1\"")
                .body(longer)
                .put("/leave/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("caregiver-changes"));
        move(id, 1, "REFUSED").statusCode(200);
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v2\"")
                .body(leave())
                .put("/leave/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("leave-decided"));
    }

    @Test
    void leave_is_listed_by_status_day_and_caregiver() {
        int asked = people.add("/leave", leave());
        int approved = people.add("/leave", leave());
        move(approved, 0, "APPROVED").statusCode(200);
        list("status", "APPROVED").body("items.id", contains(approved));
        list("status", "REQUESTED").body("items.id", contains(asked));
        list("on", "2026-11-25").body("total", equalTo(2));
        list("on", "2026-11-26").body("total", equalTo(0));
        list("caregiverId", caregiver).body("total", equalTo(2));
        list("caregiverId", people.newCaregiver()).body("total", equalTo(0));
    }

    @Test
    void a_caregiver_sees_and_asks_for_nobody_elses_leave() {
        int id = people.add("/leave", leave());
        CaregiverId other = new CaregiverId(people.newCaregiver());
        town.as(other).get("/leave/" + id).then().statusCode(404);
        town.as(other)
                .queryParam("caregiverId", caregiver)
                .get("/leave")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        town.as(other).body(leave()).post("/leave").then().statusCode(422);
        town.as(other)
                .header("If-Match", "\"v0\"")
                .body(Map.of("status", "WITHDRAWN"))
                .put("/leave/" + id + "/status")
                .then()
                .statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/leave/" + id).then().statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/leave").then().body("total", equalTo(0));
        otherTown.as(Role.DISPATCHER).body(leave()).post("/leave").then().statusCode(422);
        town.as(Role.CLERK).get("/leave/" + id).then().statusCode(403);
    }

    @Test
    void a_leave_that_ends_before_it_starts_is_refused() {
        Map<String, Object> backwards = leave();
        backwards.put("to", "2026-11-22");
        town.as(Role.DISPATCHER)
                .body(backwards)
                .post("/leave")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"))
                .body("errors[0].code", equalTo("ends-before-start"));
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body("{}")
                .put("/leave/" + people.add("/leave", leave()) + "/status")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"));
    }

    private Map<String, Object> leave() {
        return People.body(Map.of("caregiverId", caregiver, "from", "2026-11-23", "to", "2026-11-25", "reason", "事假"));
    }

    private ValidatableResponse move(int id, int version, String status) {
        return town.as(Role.DISPATCHER)
                .header("If-Match", "\"v" + version + "\"")
                .body(Map.of("status", status))
                .put("/leave/" + id + "/status")
                .then();
    }

    private ValidatableResponse list(String filter, Object value) {
        return town.as(Role.DISPATCHER)
                .queryParam(filter, value)
                .get("/leave")
                .then()
                .statusCode(200);
    }
}
