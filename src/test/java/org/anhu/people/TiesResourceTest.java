package org.anhu.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Skills, certificates and blocked pairs. */
@QuarkusTest
class TiesResourceTest {

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
    void a_skill_is_made_read_renamed_and_listed_but_keeps_its_code() {
        String code = people.newSkill();
        Map<String, Object> renamed = People.body(Map.of("code", code, "nameZh", "洗浴", "nameEn", "Bathing"));
        town.as(Role.DISTRICT_APPROVER)
                .body(renamed)
                .put("/skills/" + code)
                .then()
                .statusCode(428);
        town.as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(renamed)
                .put("/skills/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"");
        town.as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(renamed)
                .put("/skills/" + code)
                .then()
                .statusCode(412);
        town.as(Role.DISPATCHER).get("/skills/" + code).then().body("nameZh", equalTo("洗浴"));
        town.as(Role.SUPERVISOR).get("/skills").then().statusCode(200).body("code", hasItem(code));
        town.as(Role.DISTRICT_APPROVER).body(renamed).post("/skills").then().statusCode(409);
        renamed.put("code", code + "_2");
        town.as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v1\"")
                .body(renamed)
                .put("/skills/" + code)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("code-changes"));
        renamed.put("code", "lower case");
        town.as(Role.DISTRICT_APPROVER).body(renamed).post("/skills").then().statusCode(422);
        town.as(Role.DISPATCHER).body(renamed).post("/skills").then().statusCode(403);
        town.as(Role.DISPATCHER).get("/skills/NO_SUCH").then().statusCode(404);
    }

    @Test
    void a_certificate_is_made_read_changed_and_listed() {
        String skill = people.newSkill();
        int id = people.add("/certificates", certificate(skill));
        Map<String, Object> longer = certificate(skill);
        longer.put("validTo", "2029-12-31");
        town.as(Role.DISPATCHER).body(longer).put("/certificates/" + id).then().statusCode(428);
        change("/certificates/" + id, "\"v7\"", longer).statusCode(412);
        change("/certificates/" + id, "\"v0\"", longer).statusCode(200).header("ETag", "\"v1\"");
        list("/certificates", "caregiverId", caregiver).body("items.id", contains(id));
        list("/certificates", "skill", skill).body("items.id", contains(id));
        list("/certificates", "validOn", "2029-12-31").body("items.id", contains(id));
        list("/certificates", "validOn", "2030-01-01").body("total", equalTo(0));
        list("/certificates", "endsBy", "2029-12-31").body("items.id", contains(id));
        list("/certificates", "endsBy", "2029-12-30").body("total", equalTo(0));
        otherTown.as(Role.DISPATCHER).get("/certificates/" + id).then().statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/certificates").then().body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "level, 6, /level, out-of-range",
        "level, 3.5, /level, not-integer",
        "skillCode, NO_SUCH_SKILL, /skillCode, unknown-skill",
        "validTo, 2025-12-31, /validTo, ends-before-start",
        "caregiverId, -1, /caregiverId, unknown-reference",
        "validFrom, 31.12.2026, /validFrom, not-local-date"
    })
    void a_broken_field_of_a_certificate_is_named(String field, String value, String pointer, String code) {
        Map<String, Object> body = certificate(people.newSkill());
        body.put(field, value.matches("-?[0-9]") ? Integer.valueOf(value) : value);
        town.as(Role.DISPATCHER)
                .body(body)
                .post("/certificates")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void a_blocked_pair_is_made_read_changed_and_listed() {
        int elder = people.newElder();
        int id = people.add("/blocked-pairs", pair(elder));
        Map<String, Object> ended = pair(elder);
        ended.put("to", "2026-12-31");
        town.as(Role.DISPATCHER).body(ended).put("/blocked-pairs/" + id).then().statusCode(428);
        change("/blocked-pairs/" + id, "\"v7\"", ended).statusCode(412);
        change("/blocked-pairs/" + id, "\"v0\"", ended).statusCode(200).header("ETag", "\"v1\"");
        list("/blocked-pairs", "elderId", elder).body("items.id", contains(id));
        list("/blocked-pairs", "caregiverId", caregiver).body("items.id", contains(id));
        list("/blocked-pairs", "activeOn", "2026-12-31").body("items.id", contains(id));
        list("/blocked-pairs", "activeOn", "2027-01-01").body("total", equalTo(0));
        otherTown.as(Role.DISPATCHER).get("/blocked-pairs/" + id).then().statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/blocked-pairs").then().body("total", equalTo(0));
    }

    @Test
    void a_blocked_pair_names_two_people_who_are_there_and_a_period_that_runs_forward() {
        Map<String, Object> backwards = pair(people.newElder());
        backwards.put("to", "2026-11-14");
        refusedPair(town, backwards).body("errors.pointer", contains("/to"));
        refusedPair(town, pair(-1)).body("errors.pointer", contains("/elderId"));
        refusedPair(otherTown, pair(new People(otherTown).newElder())).body("errors.pointer", contains("/caregiverId"));
        refusedPair(town, Map.of()).body("errors.pointer", hasItems("/elderId", "/caregiverId", "/from", "/reason"));
    }

    private Map<String, Object> certificate(String skill) {
        return People.body(Map.of(
                "externalId",
                town.unique("ce"),
                "caregiverId",
                caregiver,
                "skillCode",
                skill,
                "level",
                3,
                "validFrom",
                "2026-01-01",
                "validTo",
                "2028-12-31"));
    }

    private Map<String, Object> pair(int elder) {
        return People.body(Map.of(
                "externalId",
                town.unique("bp"),
                "elderId",
                elder,
                "caregiverId",
                caregiver,
                "from",
                "2026-11-15",
                "reason",
                "老人要求更换养护员"));
    }

    private ValidatableResponse change(String address, String version, Map<String, Object> body) {
        return town.as(Role.DISPATCHER)
                .header("If-Match", version)
                .body(body)
                .put(address)
                .then();
    }

    private ValidatableResponse list(String path, String filter, Object value) {
        return town.as(Role.DISPATCHER)
                .queryParam(filter, value)
                .get(path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refusedPair(Town town, Map<String, Object> body) {
        return town.as(Role.DISPATCHER).body(body).post("/blocked-pairs").then().statusCode(422);
    }
}
