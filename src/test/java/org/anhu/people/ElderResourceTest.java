package org.anhu.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ElderResourceTest {

    @Inject
    Town town;

    @Inject
    Town otherTown;

    private People people;
    private int household;

    @BeforeEach
    void make_a_household() {
        people = new People(town);
        household = people.newHousehold();
    }

    @Test
    void an_elder_is_made_read_changed_and_listed() {
        Map<String, Object> body = people.elder(household);
        String location = town.as(Role.STREET_MANAGER)
                .body(body)
                .post("/elders")
                .then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body("birthDate", equalTo("1940-03-05"))
                .body("areaId", equalTo((int) town.community.value()))
                .body("status", equalTo("ACTIVE"))
                .extract()
                .header("Location");
        body.put("selfCare", "NONE");
        body.put("birthDate", "1940-03-05");
        body.remove("residentId");
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(body)
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("selfCare", equalTo("NONE"))
                .body("residentIdMasked", matchesPattern("[0-9]{4}[*]{14}"));
        town.as(Role.DISTRICT_APPROVER)
                .queryParam("externalId", body.get("externalId"))
                .queryParam("householdId", household)
                .queryParam("areaId", town.street.value())
                .queryParam("status", "ACTIVE")
                .get("/elders")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].healthNote", equalTo("高血压"));
        town.as(Role.DISPATCHER)
                .queryParam("status", "DIED")
                .get("/elders")
                .then()
                .body("total", equalTo(0));
        town.as(Role.DISPATCHER)
                .queryParam("areaId", town.station.value())
                .get("/elders")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        Map<String, Object> body = people.elder(household);
        int id = people.add("/elders", body);
        town.as(Role.DISPATCHER).body(body).put("/elders/" + id).then().statusCode(428);
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v3\"")
                .body(body)
                .put("/elders/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void the_resident_id_never_comes_back_whole() {
        Map<String, Object> body = people.elder(household);
        String number = (String) body.get("residentId");
        String stored = town.as(Role.DISPATCHER).body(body).post("/elders").asString();
        String taken = town.as(Role.DISPATCHER)
                .body(with(people.elder(household), "residentId", number))
                .post("/elders")
                .then()
                .statusCode(409)
                .extract()
                .asString();
        String refused = town.as(Role.DISPATCHER)
                .body(with(people.elder(household), "residentId", number.substring(0, 17) + "?"))
                .post("/elders")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        for (String answer : new String[] {stored, taken, refused}) {
            org.assertj.core.api.Assertions.assertThat(answer).doesNotContain(number.substring(4, 17));
        }
    }

    @Test
    void health_is_for_those_who_arrange_care() {
        int id = people.add("/elders", people.elder(household));
        for (String role : new String[] {Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER}) {
            read(role, id).body("healthNote", equalTo("高血压")).body("selfCare", equalTo("PARTIAL"));
        }
        withoutHealth(read(Role.CLERK, id)).body("name", equalTo("李建国"));
        withoutHealth(read(Role.SUPERVISOR, id))
                .body("name", equalTo("李**"))
                .body("phone", nullValue())
                .body("emergencyCard", nullValue());
        for (String role : new String[] {Role.CLERK, Role.SUPERVISOR}) {
            town.as(role)
                    .get("/elders")
                    .then()
                    .statusCode(200)
                    .body("items[0]", not(hasKey("healthNote")))
                    .body("items[0]", not(hasKey("selfCare")));
        }
    }

    @Test
    void caregivers_and_administrators_have_no_list_of_elders() {
        int id = people.add("/elders", people.elder(household));
        CaregiverId caregiver = new CaregiverId(people.newCaregiver());
        town.as(caregiver).get("/elders").then().statusCode(403);
        town.as(caregiver).get("/elders/" + id).then().statusCode(403);
        town.as(Role.ADMIN).get("/elders/" + id).then().statusCode(403);
        town.as(Role.CLERK).body(people.elder(household)).post("/elders").then().statusCode(403);
    }

    @Test
    void another_town_sees_nothing_and_can_name_nothing() {
        int id = people.add("/elders", people.elder(household));
        otherTown.as(Role.DISPATCHER).get("/elders/" + id).then().statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/elders").then().body("total", equalTo(0));
        otherTown
                .as(Role.DISPATCHER)
                .queryParam("areaId", town.street.value())
                .get("/elders")
                .then()
                .statusCode(404);
        otherTown
                .as(Role.DISPATCHER)
                .body(people.elder(household))
                .post("/elders")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/householdId"))
                .body("errors[0].code", equalTo("unknown-reference"));
    }

    @ParameterizedTest
    @CsvSource({
        "residentId, 110105194912310021, /residentId, resident-id-check-digit",
        "residentId, 110105194912310000, /residentId, resident-id-spreadsheet",
        "residentId, 1.1E+17, /residentId, resident-id-spreadsheet",
        "residentId, 1101051949, /residentId, resident-id-shape",
        "birthDate, 1940-03-06, /birthDate, birth-date-differs",
        "birthDate, 1940-02-30, /birthDate, not-local-date",
        "sex, FEMALE, /sex, sex-differs",
        "sex, WOMAN, /sex, not-sex",
        "phone, 1540000O145, /phone, not-a-phone-number",
        "hukouHere, yes, /hukouHere, not-boolean",
        "householdId, 6OO, /householdId, not-long",
        "householdId, -1, /householdId, unknown-reference",
        "status, DIED, /statusSince, required",
        "familyDoctorId, -1, /familyDoctorId, unknown-reference",
        "name, '  ', /name, blank"
    })
    void a_broken_field_is_named(String field, String value, String pointer, String code) {
        town.as(Role.DISPATCHER)
                .body(with(people.elder(household), field, value.equals("-1") ? -1 : value))
                .post("/elders")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        town.as(Role.DISPATCHER).get("/elders").then().body("total", equalTo(0));
    }

    @Test
    void an_empty_body_and_a_missing_field_are_the_senders_fault() {
        town.as(Role.DISPATCHER)
                .body("{}")
                .post("/elders")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/externalId", "/householdId", "/name", "/sex", "/birthDate"));
        town.as(Role.DISPATCHER).body("null").post("/elders").then().statusCode(400);
        town.as(Role.DISPATCHER).post("/elders").then().statusCode(400);
    }

    @Test
    void nobody_is_born_tomorrow() {
        Map<String, Object> body = people.elder(household);
        body.remove("residentId");
        body.put(
                "birthDate",
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(2).toString());
        town.as(Role.DISPATCHER)
                .body(body)
                .post("/elders")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("in-the-future"));
    }

    @Test
    void the_family_doctor_is_a_doctor() {
        int caregiver = people.newCaregiver();
        int doctor = people.add("/caregivers", with(people.caregiver(), "kind", "DOCTOR"));
        town.as(Role.DISPATCHER)
                .body(with(people.elder(household), "familyDoctorId", caregiver))
                .post("/elders")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-a-doctor"));
        people.add("/elders", with(people.elder(household), "familyDoctorId", doctor));
    }

    @Test
    void a_stored_resident_id_still_holds_against_a_changed_birth_date() {
        Map<String, Object> body = people.elder(household);
        int id = people.add("/elders", body);
        body.remove("residentId");
        body.put("birthDate", "1941-03-05");
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(body)
                .put("/elders/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("birth-date-differs"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,DIED,200",
        "ACTIVE,MOVED,200",
        "MOVED,ACTIVE,200",
        "MOVED,DIED,200",
        "DIED,ACTIVE,200",
        "DIED,MOVED,409"
    })
    void the_status_follows_its_table(String from, String to, int answer) {
        Map<String, Object> body = people.elder(household);
        body.put("statusSince", "2026-11-14");
        int id = people.add("/elders", with(body, "status", from));
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(with(body, "status", to))
                .put("/elders/" + id)
                .then()
                .statusCode(answer);
    }

    @Test
    void elders_move_with_their_household() {
        int id = people.add("/elders", people.elder(household));
        Map<String, Object> moved = people.household();
        moved.put("areaId", town.station.value());
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(moved)
                .put("/households/" + household)
                .then()
                .statusCode(200);
        read(Role.DISPATCHER, id).body("areaId", equalTo((int) town.station.value()));
    }

    @Test
    void a_filter_that_cannot_be_read_says_what_to_send() {
        town.as(Role.DISPATCHER)
                .queryParam("status", "GONE")
                .get("/elders")
                .then()
                .statusCode(400)
                .body("detail", containsString("[ACTIVE, DIED, MOVED]"));
    }

    private ValidatableResponse read(String role, int id) {
        return town.as(role).get("/elders/" + id).then().statusCode(200);
    }

    private static ValidatableResponse withoutHealth(ValidatableResponse answer) {
        return answer.body("", not(hasKey("healthNote")))
                .body("", not(hasKey("selfCare")))
                .body("", not(hasKey("familyDoctorId")));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }
}
