package org.anhu.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CaregiverResourceTest {

    @Inject
    Town town;

    @Inject
    Town otherTown;

    private People people;

    @BeforeEach
    void take_right_bodies() {
        people = new People(town);
    }

    @Test
    void a_caregiver_is_made_read_changed_and_listed() {
        Map<String, Object> body = people.caregiver();
        String location = town.as(Role.STREET_MANAGER)
                .body(body)
                .post("/caregivers")
                .then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body("spans.from", contains("08:00:00", "14:00:00", "08:00:00"))
                .body("streets", contains((int) town.street.value()))
                .body("startsFrom", equalTo("HOME"))
                .body("residentIdMasked", nullValue())
                .extract()
                .header("Location");
        body.put("spans", List.of(People.span(2, "08:00", "16:00"), People.span(3, "08:00", "16:00")));
        body.put("streets", List.of());
        body.put("dailyBreak", null);
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(body)
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("spans.dayOfWeek", contains(2, 3))
                .body("dailyBreak", nullValue());
        town.as(Role.SUPERVISOR)
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("spans.dayOfWeek", contains(2, 3))
                .body("streets", equalTo(List.of()));
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        int id = people.newCaregiver();
        town.as(Role.DISPATCHER)
                .body(people.caregiver())
                .put("/caregivers/" + id)
                .then()
                .statusCode(428);
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v1\"")
                .body(people.caregiver())
                .put("/caregivers/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void caregivers_are_filtered_by_kind_skill_and_day_on_duty_and_come_in_pages() {
        int nurse = people.add("/caregivers", with(people.caregiver(), "kind", "NURSE"));
        int bather = people.newCaregiver();
        String skill = people.newSkill();
        people.add(
                "/certificates",
                Map.of(
                        "externalId",
                        town.unique("ce"),
                        "caregiverId",
                        bather,
                        "skillCode",
                        skill,
                        "level",
                        3,
                        "validFrom",
                        "2026-01-01"));
        list("kind", "NURSE").body("items.id", contains(nurse));
        list("skill", skill).body("items.id", contains(bather));
        list("onDuty", "2026-02-01").body("items.id", containsInAnyOrder(nurse, bather));
        list("onDuty", "2026-01-31").body("total", equalTo(0));
        list("onDuty", "2027-01-01").body("total", equalTo(0));
        list("size", "1").body("items.id", contains(nurse)).body("total", equalTo(2));
        town.as(Role.DISPATCHER)
                .queryParam("onDuty", "tomorrow")
                .get("/caregivers")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"));
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, ends-before-start",
        "12:00, 12:00, ends-before-start",
        "08:00, 24:00, not-local-time",
        "8 am, 12:00, not-local-time"
    })
    void times_that_are_none_or_cross_midnight_are_refused(String from, String to, String code) {
        refused(with(people.caregiver(), "spans", List.of(People.span(1, "00:00", "06:00"), People.span(2, from, to))))
                .body(
                        "errors.pointer",
                        hasItem(code.startsWith("not") && to.equals("12:00") ? "/spans/1/from" : "/spans/1/to"))
                .body("errors.code", hasItem(code));
    }

    @Test
    void working_spans_of_a_day_must_not_overlap_but_may_touch() {
        refused(with(
                        people.caregiver(),
                        "spans",
                        List.of(People.span(1, "08:00", "12:00"), People.span(1, "11:59", "14:00"))))
                .body("errors.pointer", contains("/spans/1"))
                .body("errors[0].code", equalTo("overlap"));
        people.add(
                "/caregivers",
                with(
                        people.caregiver(),
                        "spans",
                        List.of(
                                People.span(1, "08:00", "12:00"),
                                People.span(1, "12:00", "14:00"),
                                People.span(2, "08:00", "12:00"))));
    }

    @Test
    void every_broken_field_of_the_whole_document_is_named() {
        Map<String, Object> body = people.caregiver();
        body.put("spans", List.of(People.span(8, "08:00", "12:00"), People.span(0, "12:00", "08:00")));
        body.put("limits", Map.of("dayMinutes", "48O", "weekMinutes", 6721, "overtimeMinutes", 181));
        body.put("contract", Map.of("from", "2026-12-31", "to", "2026-01-01", "onDutyFrom", "2026-12-31"));
        body.put("dailyBreak", Map.of("minutes", 241, "from", "10:30", "to", "12:00"));
        body.put("travelMode", "HORSE");
        body.remove("streets");
        refused(body)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/spans/0/dayOfWeek",
                                "/spans/1/dayOfWeek",
                                "/spans/1/to",
                                "/limits/dayMinutes",
                                "/limits/weekMinutes",
                                "/limits/overtimeMinutes",
                                "/contract/to",
                                "/dailyBreak/minutes",
                                "/travelMode",
                                "/streets"))
                .body("errors.find { it.pointer == '/limits/dayMinutes' }.value", equalTo("48O"))
                .body("errors.find { it.pointer == '/contract' }", nullValue());
        body = people.caregiver();
        body.put("limits", Map.of("dayMinutes", 480, "weekMinutes", 2640, "overtimeMinutes", 1.5));
        refused(body).body("errors.pointer", contains("/limits/overtimeMinutes"));
    }

    @Test
    void the_break_fits_its_window_and_the_window_a_working_span() {
        Map<String, Object> body = people.caregiver();
        body.put("dailyBreak", Map.of("minutes", 91, "from", "10:30", "to", "12:00", "hard", true));
        refused(body).body("errors.pointer", contains("/dailyBreak/minutes"));
        body.put("dailyBreak", Map.of("minutes", 30, "from", "16:30", "to", "18:30", "hard", true));
        refused(body).body("errors.pointer", contains("/dailyBreak")).body("errors[0].code", equalTo("outside-spans"));
        body.put("dailyBreak", Map.of("minutes", 0, "from", "10:30", "to", "12:00", "hard", true));
        refused(body).body("errors.pointer", contains("/dailyBreak/minutes"));
    }

    @Test
    void a_contract_ends_after_it_starts_and_after_the_first_day_on_duty() {
        Map<String, Object> body = people.caregiver();
        body.put("contract", Map.of("from", "2026-03-01", "to", "2026-02-28", "onDutyFrom", "2026-02-01"));
        refused(body)
                .body("errors.pointer", contains("/contract/to"))
                .body("errors[0].code", equalTo("ends-before-start"));
        body.put("contract", Map.of("from", "2026-03-01", "to", "2026-03-31", "onDutyFrom", "2026-04-01"));
        refused(body).body("errors.pointer", contains("/contract/onDutyFrom"));
    }

    @Test
    void the_home_lies_in_the_country() {
        refused(with(people.caregiver(), "home", Map.of("latitude", 114.3, "longitude", 30.5)))
                .body("errors.pointer", contains("/home/latitude"));
        refused(with(people.caregiver(), "home", Map.of("latitude", 78.2, "longitude", 30.5)))
                .body("errors.pointer", contains("/home"))
                .body("errors[0].code", equalTo("coordinates-swapped"));
        refused(with(people.caregiver(), "home", Map.of("latitude", 48.9, "longitude", 2.3)))
                .body("errors[0].code", equalTo("coordinates-outside-country"));
    }

    @Test
    void streets_are_streets_of_the_own_area() {
        refused(with(people.caregiver(), "streets", List.of(town.street.value(), town.community.value())))
                .body("errors.pointer", contains("/streets/1"))
                .body("errors[0].code", equalTo("not-a-street"));
        refused(with(people.caregiver(), "streets", List.of(otherTown.street.value(), -1)))
                .body("errors.pointer", contains("/streets/0", "/streets/1"))
                .body("errors.code", hasItem("unknown-reference"));
    }

    @Test
    void the_external_id_is_taken_once() {
        Map<String, Object> body = people.caregiver();
        people.add("/caregivers", body);
        town.as(Role.DISPATCHER).body(body).post("/caregivers").then().statusCode(409);
    }

    @Test
    void another_town_sees_nothing() {
        int id = people.newCaregiver();
        otherTown.as(Role.DISPATCHER).get("/caregivers/" + id).then().statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/caregivers").then().body("total", equalTo(0));
        otherTown
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(people.caregiver())
                .put("/caregivers/" + id)
                .then()
                .statusCode(404);
        otherTown
                .as(Role.DISPATCHER)
                .body(people.caregiver())
                .post("/caregivers")
                .then()
                .statusCode(404);
        town.as(new CaregiverId(id)).get("/caregivers").then().statusCode(403);
    }

    @Test
    void a_household_names_a_primary_caregiver_of_its_own_town() {
        int caregiver = people.newCaregiver();
        int household = people.add("/households", with(people.household(), "primaryCaregiverId", caregiver));
        town.as(Role.DISPATCHER)
                .queryParam("primaryCaregiverId", caregiver)
                .get("/households")
                .then()
                .body("items.id", contains(household));
        Map<String, Object> foreign = new HashMap<>(new People(otherTown).household());
        foreign.put("primaryCaregiverId", caregiver);
        otherTown
                .as(Role.DISPATCHER)
                .body(foreign)
                .post("/households")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/primaryCaregiverId"));
    }

    private ValidatableResponse list(String filter, String value) {
        return town.as(Role.DISPATCHER)
                .queryParam(filter, value)
                .get("/caregivers")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse refused(Map<String, Object> body) {
        return town.as(Role.DISPATCHER).body(body).post("/caregivers").then().statusCode(422);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }
}
