package org.anhu.people;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseholdResourceTest {

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Test
    void a_household_is_made_read_changed_and_listed() {
        String location = town.as(Role.DISPATCHER)
                .body(household("hh"))
                .post("/households")
                .then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .extract()
                .header("Location");
        Map<String, Object> moved = household("hh");
        moved.put("address", "解放路 2 号");
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(moved)
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("address", equalTo("解放路 2 号"));
        town.as(Role.SUPERVISOR)
                .queryParam("externalId", town.name + "-hh")
                .get("/households")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].address", equalTo("解放路 2 号"));
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        String location = town.as(Role.DISPATCHER)
                .body(household("etag"))
                .post("/households")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        town.as(Role.DISPATCHER)
                .body(household("etag"))
                .put(location)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v7\"")
                .body(household("etag"))
                .put(location)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @Test
    void every_broken_field_is_named_at_once() {
        Map<String, Object> broken = household("broken");
        broken.put("address", "  ");
        broken.put("place", Map.of("latitude", "6OO", "longitude", 114.3));
        broken.put("colour", "red");
        broken.remove("areaId");
        town.as(Role.DISPATCHER)
                .body(broken)
                .post("/households")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/address", "/place/latitude", "/colour", "/areaId"))
                .body("errors.find { it.pointer == '/place/latitude' }.value", equalTo("6OO"));
    }

    @Test
    void half_a_place_is_none() {
        Map<String, Object> half = household("half");
        half.put("place", Map.of("longitude", 114.3));
        half.put("address", 5);
        town.as(Role.DISPATCHER)
                .body(half)
                .post("/households")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/place/latitude"))
                .body("errors.code", hasItem("required"));
    }

    @Test
    void swapped_coordinates_are_recognised() {
        Map<String, Object> swapped = household("swapped");
        swapped.put("place", Map.of("latitude", 30.5, "longitude", 20.1));
        town.as(Role.DISPATCHER)
                .body(swapped)
                .post("/households")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("coordinates-outside-country"));
        swapped.put("place", Map.of("latitude", 78.2, "longitude", 30.5));
        town.as(Role.DISPATCHER)
                .body(swapped)
                .post("/households")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("coordinates-swapped"));
    }

    @Test
    void another_area_is_not_there_to_be_seen() {
        String location = town.as(Role.DISPATCHER)
                .body(household("own"))
                .post("/households")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        otherTown.as(Role.DISPATCHER).get(location).then().statusCode(404);
        otherTown
                .as(Role.DISPATCHER)
                .get("/households")
                .then()
                .statusCode(200)
                .body("items.externalId", not(hasItem(town.name + "-own")));
        otherTown
                .as(Role.DISPATCHER)
                .body(household("foreign"))
                .post("/households")
                .then()
                .statusCode(404);
    }

    @Test
    void an_external_id_is_taken_once() {
        town.as(Role.DISPATCHER)
                .body(household("twice"))
                .post("/households")
                .then()
                .statusCode(201);
        town.as(Role.DISPATCHER)
                .body(household("twice"))
                .post("/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("exists-already"));
    }

    @Test
    void nobody_comes_in_without_a_token_and_no_role_goes_further_than_its_own() {
        RestAssured.get("/households").then().statusCode(401).body("code", equalTo("login-required"));
        town.as(Role.ADMIN).get("/households").then().statusCode(403).body("code", equalTo("role-may-not"));
        town.as(Role.DISPATCHER)
                .queryParam("size", "lots")
                .get("/households")
                .then()
                .statusCode(400)
                .body("errors", equalTo(null));
        town.as(Role.DISPATCHER)
                .body("{\"externalId\": ")
                .post("/households")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-json"));
        town.as(Role.DISPATCHER).get("/areas").then().statusCode(200).body("$", hasSize(4));
    }

    private Map<String, Object> household(String externalId) {
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", town.name + "-" + externalId);
        body.put("areaId", town.community.value());
        body.put("address", "解放路 1 号");
        body.put("place", Map.of("latitude", Town.CENTRE.latitude(), "longitude", Town.CENTRE.longitude()));
        return body;
    }
}
