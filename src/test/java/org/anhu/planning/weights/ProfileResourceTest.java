package org.anhu.planning.weights;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileResourceTest {

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Inject
    EntityManager database;

    @Test
    void four_profiles_come_along_and_the_standard_is_the_default() {
        town.as(Role.SUPERVISOR)
                .get(profiles(town.street))
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.code", contains("standard", "travel-first", "continuity-first", "fair-first"))
                .body("items.find { it.areaDefault }.code", equalTo("standard"))
                .body("items[0].areaId", nullValue())
                .body("items[0].weights.travel", equalTo(2))
                .body("items[0].weights", not(hasKey("skill")));
        town.as(Role.DISTRICT_APPROVER)
                .get(profiles(town.street) + "/fair-first")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("weights.fairness", equalTo(20));
        town.as(Role.SUPERVISOR).get(profiles(town.street) + "/no-such").then().statusCode(404);
    }

    @Test
    void a_change_is_a_new_version_and_the_old_one_stays_readable() {
        add(town.district, profile("quiet", Map.of("travel", 5)))
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("version", equalTo(1))
                .body("areaId", equalTo((int) town.district.value()))
                .body("weights.travel", equalTo(5))
                .body("weights.late", equalTo(4))
                .body("changedBy", notNullValue());
        change(town.district, "\"v1\"", profile("quiet", Map.of("travel", 7)))
                .statusCode(200)
                .header("ETag", "\"v2\"");
        change(town.district, "\"v2\"", profile("quiet", Map.of("travel", 7)))
                .statusCode(200)
                .header("ETag", "\"v2\"");
        town.as(Role.SUPERVISOR)
                .get(profiles(town.street) + "/quiet/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.weights.travel", contains(7, 5));
        town.as(Role.SUPERVISOR)
                .get(profiles(town.street) + "/standard/history")
                .then()
                .body("items.version", contains(1));
        Assertions.assertThatThrownBy(() -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(
                                        "update weight_profile set name = 'other' where area_id = ?1")
                                .setParameter(1, town.district.value())
                                .executeUpdate()))
                .hasStackTraceContaining("plans name the versions");
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        add(town.district, profile("quiet", Map.of("travel", 5))).statusCode(201);
        change(town.district, "\"v1\"", profile("quiet", Map.of("travel", 6))).statusCode(200);
        change(town.district, "\"v1\"", profile("quiet", Map.of("travel", 7)))
                .statusCode(412)
                .body("code", equalTo("changed-meanwhile"));
        town.as(Role.DISPATCHER)
                .body(profile("quiet", Map.of("travel", 7)))
                .put(profiles(town.district) + "/quiet")
                .then()
                .statusCode(428);
        add(town.district, profile("quiet", Map.of("travel", 7)))
                .statusCode(409)
                .body("code", equalTo("profile-exists"));
    }

    @Test
    void every_broken_weight_is_named() {
        Map<String, Object> weights = new HashMap<>();
        weights.put("trvel", 2);
        weights.put("late", -1);
        weights.put("overtime", 1_000_001);
        weights.put("skill", 0);
        weights.put("waiting", 0);
        weights.put("continuity", null);
        add(town.district, profile("broken", weights))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/weights/trvel",
                                "/weights/late",
                                "/weights/overtime",
                                "/weights/skill",
                                "/weights/waiting",
                                "/weights/continuity"))
                .body("errors.find { it.pointer == '/weights/trvel' }.code", equalTo("unknown-rule"))
                .body("errors.find { it.pointer == '/weights/trvel' }.detail", containsString("caregiver-wait"))
                .body("errors.find { it.pointer == '/weights/skill' }.code", equalTo("hard-rule"))
                .body("errors.find { it.pointer == '/weights/late' }.code", equalTo("out-of-range"));
        Map<String, Object> nameless = profile("No Code", Map.of());
        nameless.remove("name");
        nameless.remove("weights");
        add(town.district, nameless).statusCode(422).body("errors.pointer", hasItems("/code", "/name", "/weights"));
        Map<String, Object> idle = profile("idle", Map.of());
        idle.put("active", false);
        idle.put("areaDefault", true);
        add(town.district, idle).statusCode(422).body("errors[0].pointer", equalTo("/areaDefault"));
        town.as(Role.SUPERVISOR).get(profiles(town.district)).then().body("total", equalTo(4));
    }

    @Test
    void an_area_without_its_own_takes_those_around_it() {
        Map<String, Object> ours = profile("ours", Map.of("travel", 3));
        ours.put("areaDefault", true);
        add(town.district, ours).statusCode(201);
        isDefault(town.community, "ours", town.district);

        Map<String, Object> streets = profile("fair-first", Map.of("fairness", 9));
        streets.put("areaDefault", true);
        add(town.street, streets).statusCode(201);
        isDefault(town.community, "fair-first", town.street);
        isDefault(town.district, "ours", town.district);
        change(town.street, "\"v1\"", profile("ours", Map.of()))
                .statusCode(409)
                .body("code", equalTo("not-of-this-area"));
        change(town.street, "\"v1\"", profile("standard", Map.of()))
                .statusCode(409)
                .body("detail", containsString("comes along"));

        Map<String, Object> second = profile("second", Map.of());
        second.put("areaDefault", true);
        add(town.street, second).statusCode(201);
        isDefault(town.community, "second", town.street);
        town.as(Role.SUPERVISOR)
                .get(profiles(town.street) + "/fair-first")
                .then()
                .header("ETag", "\"v2\"")
                .body("areaDefault", equalTo(false));
    }

    @Test
    void another_district_sees_nothing_of_it() {
        add(town.district, profile("quiet", Map.of())).statusCode(201);
        otherTown.as(Role.DISPATCHER).get(profiles(town.district)).then().statusCode(404);
        otherTown
                .as(Role.DISPATCHER)
                .body(profile("quiet", Map.of()))
                .post(profiles(town.district))
                .then()
                .statusCode(404);
        otherTown
                .as(Role.DISPATCHER)
                .get(profiles(otherTown.district))
                .then()
                .body("items.code", not(hasItem("quiet")));
        town.as(Role.SUPERVISOR)
                .body(profile("mine", Map.of()))
                .post(profiles(town.district))
                .then()
                .statusCode(403);
    }

    private void isDefault(AreaId area, String code, AreaId owner) {
        town.as(Role.SUPERVISOR)
                .get(profiles(area))
                .then()
                .body("items.findAll { it.areaDefault }.code", contains(code))
                .body("items.find { it.areaDefault }.areaId", equalTo((int) owner.value()));
    }

    private ValidatableResponse add(AreaId area, Map<String, Object> profile) {
        return town.as(Role.STREET_MANAGER).body(profile).post(profiles(area)).then();
    }

    private ValidatableResponse change(AreaId area, String seen, Map<String, Object> profile) {
        return town.as(Role.DISPATCHER)
                .header("If-Match", seen)
                .body(profile)
                .put(profiles(area) + "/" + profile.get("code"))
                .then();
    }

    private static String profiles(AreaId area) {
        return "/areas/" + area.value() + "/weight-profiles";
    }

    private static Map<String, Object> profile(String code, Map<String, Object> weights) {
        return new HashMap<>(Map.of("code", code, "name", "安静", "weights", weights));
    }
}
