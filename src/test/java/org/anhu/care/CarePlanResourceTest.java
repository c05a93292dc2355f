package org.anhu.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CarePlanResourceTest {

    private static final LocalDate MONDAY = Care.MONDAY;

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Inject
    Care care;

    @Test
    void what_is_left_out_comes_from_the_service() {
        String skill = care.skill(town);
        Map<String, Object> plan = care.plan(town, care.elder(town), care.service(town, skill, 2));
        CaregiverId preferred = care.caregiver(town);
        plan.put("preferredCaregivers", List.of(preferred.value()));
        String location = care.save(town, plan);
        town.as(Role.SUPERVISOR)
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("minutes", equalTo(30))
                .body("carersNeeded", equalTo(1))
                .body("skillCode", equalTo(skill))
                .body("skillLevel", equalTo(2))
                .body("pairMode", nullValue())
                .body("preferredCaregivers", contains((int) preferred.value()))
                .body("windows[0].closes", equalTo("11:00:00"));
        town.as(Role.DISPATCHER)
                .queryParam("externalId", plan.get("externalId"))
                .get("/care-plans")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].daysOfWeek", hasSize(7));
        plan.put("skillLevel", 1);
        refused(plan).body("errors.code", contains("below-service"));
    }

    @Test
    void a_change_touches_coming_needs_and_neither_the_past_nor_what_is_promised() {
        LocalDate past = LocalDate.of(2026, 2, 2);
        ElderId elder = care.elder(town);
        care.agreement(town, elder);
        Map<String, Object> plan = care.plan(town, elder, care.service(town));
        String location = care.save(town, plan);
        care.make(town, past, past).body("made", equalTo(1));
        care.make(town, MONDAY, MONDAY.plusDays(6)).body("made", equalTo(7));
        care.promise(town, MONDAY.plusDays(1));

        plan.put("daysOfWeek", List.of("MONDAY", "TUESDAY"));
        plan.put("minutes", 45);
        change(location, "\"v0\"", plan)
                .body("needs.cancelled", equalTo(5))
                .body("needs.changed", equalTo(1))
                .body("needs.committed.date", contains(MONDAY.plusDays(1).toString()));
        needs("DUE", past, past).body("items.minutes", contains(30));
        needs("DUE", MONDAY, MONDAY.plusDays(6)).body("items.minutes", contains(45, 30));

        plan.put("daysOfWeek", List.of("MONDAY", "TUESDAY", "SUNDAY"));
        change(location, "\"v1\"", plan).body("needs.changed", equalTo(1)).body("needs.made", equalTo(0));
        needs("DUE", MONDAY, MONDAY.plusDays(6)).body("items.minutes", contains(45, 30, 45));
        needs("CANCELLED", MONDAY, MONDAY.plusDays(6)).body("total", equalTo(4));
        change(location, "\"v2\"", plan).header("ETag", "\"v2\"").body("needs.changed", equalTo(0));
    }

    @Test
    void a_new_plan_joins_the_days_that_are_made_already() {
        ElderId elder = care.elder(town);
        care.agreement(town, elder);
        String service = care.service(town);
        care.save(town, care.plan(town, elder, service));
        care.make(town, MONDAY, MONDAY).body("made", equalTo(1));
        Map<String, Object> second = care.plan(town, elder, service);
        town.as(Role.DISPATCHER)
                .body(second)
                .post("/care-plans")
                .then()
                .statusCode(201)
                .body("needs.made", equalTo(1));
    }

    @Test
    void every_broken_field_is_named_at_once_and_nothing_is_stored() {
        Map<String, Object> plan = care.plan(town, care.elder(town), care.service(town));
        plan.put("minutes", 1500);
        plan.put("daysOfWeek", List.of());
        plan.put("priority", "6OO");
        plan.put("everyWeeks", 0);
        plan.put("toDate", "2025-12-31");
        plan.put("windows", List.of(Care.window(1, "22:00", "02:00")));
        refused(plan)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/minutes", "/daysOfWeek", "/priority", "/everyWeeks", "/toDate", "/windows/0/closes"));
        town.as(Role.DISPATCHER)
                .queryParam("externalId", plan.get("externalId"))
                .get("/care-plans")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void what_a_plan_names_must_exist() {
        Map<String, Object> plan = care.plan(town, care.elder(town), "NO_SUCH_SERVICE");
        plan.put("skillCode", "NO_SUCH_SKILL");
        plan.put("requiredCaregiverId", 999_999_999);
        refused(plan).body("errors.code", hasItems("unknown-service", "unknown-skill", "unknown-caregiver"));
        plan.put("elderId", care.elder(otherTown).value());
        refused(plan).body("errors.code", contains("unknown-elder"));
    }

    @Test
    void a_plan_is_seen_by_those_who_see_the_elder_and_may_know_of_the_care() {
        String location = care.save(town, care.plan(town, care.elder(town), care.service(town)));
        otherTown.as(Role.DISPATCHER).get(location).then().statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/care-plans").then().body("items.id", not(hasItem(id(location))));
        town.as(Role.CLERK).get(location).then().statusCode(403);
        town.as(Role.SUPERVISOR).body(Map.of()).post("/care-plans").then().statusCode(403);
    }

    @Test
    void a_change_needs_the_version_that_was_seen_and_keeps_the_elder() {
        Map<String, Object> plan = care.plan(town, care.elder(town), care.service(town));
        String location = care.save(town, plan);
        town.as(Role.DISPATCHER).body(plan).put(location).then().statusCode(428);
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v7\"")
                .body(plan)
                .put(location)
                .then()
                .statusCode(412);
        plan.put("elderId", care.elder(town).value());
        town.as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(plan)
                .put(location)
                .then()
                .statusCode(422)
                .body("errors.code", contains("elder-changes"));
    }

    @Test
    void a_service_of_the_catalogue_is_made_changed_and_listed_by_group() {
        String code = care.service(town);
        Map<String, Object> item = new java.util.HashMap<>(
                Map.of("code", code, "serviceGroup", "健康管理", "nameZh", "体检", "nameEn", "Health check", "minutes", 20));
        town.as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(item)
                .put("/services/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"");
        town.as(Role.CLERK)
                .queryParam("group", "健康管理")
                .queryParam("size", 500)
                .get("/services")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
        item.put("minutes", 0);
        item.put("serviceGroup", "美容");
        item.put("skillLevel", 3);
        town.as(Role.DISTRICT_APPROVER)
                .body(item)
                .post("/services")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/minutes", "/serviceGroup", "/skillCode"));
        town.as(Role.DISPATCHER).body(item).post("/services").then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse refused(Map<String, Object> plan) {
        return town.as(Role.DISPATCHER).body(plan).post("/care-plans").then().statusCode(422);
    }

    private io.restassured.response.ValidatableResponse change(
            String location, String version, Map<String, Object> plan) {
        return town.as(Role.STREET_MANAGER)
                .header("If-Match", version)
                .body(plan)
                .put(location)
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse needs(String status, LocalDate from, LocalDate to) {
        return town.as(Role.DISPATCHER)
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("status", status)
                .get("/needs")
                .then()
                .statusCode(200);
    }

    private static int id(String location) {
        return Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
    }
}
