package org.anhu.planning.run;

import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.area.Role;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what a plan is judged. */
@QuarkusTest
class PlanProfileTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    PlanTown here;

    @Inject
    Plans plans;

    @BeforeEach
    void settle() {
        here.settled();
    }

    @Test
    void fair_first_spreads_the_work_that_travel_first_gives_to_one() {
        here.caregiver();
        here.caregiver();
        for (int i = 0; i < 6; i++) {
            here.carePlan(here.elder(), "08:00", "16:00");
        }
        String travel = propose("travel", "travel-first");
        String fair = propose("fair", "fair-first");
        plan(fair)
                .body("profile.code", equalTo("fair-first"))
                .body("profile.version", equalTo(1))
                .body("profile.areaId", nullValue());
        here.town
                .as(Role.DISPATCHER)
                .get(fair + "/score")
                .then()
                .body("find { it.rule == 'fairness' }.weight", equalTo(20));
        assertThat(mostVisits(fair)).isLessThan(mostVisits(travel));
    }

    @Test
    void a_plan_that_asks_for_no_profile_takes_the_default_of_its_area_in_the_version_of_that_moment() {
        String profiles = "/areas/" + here.town.district.value() + "/weight-profiles";
        Map<String, Object> ours =
                new HashMap<>(Map.of("code", "ours", "name", "我们的", "weights", Map.of(), "areaDefault", true));
        here.town.as(Role.DISPATCHER).body(ours).post(profiles).then().statusCode(201);
        String before = propose("before", null);
        ours.put("weights", Map.of("travel", 9));
        here.town
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v1\"")
                .body(ours)
                .put(profiles + "/ours")
                .then()
                .statusCode(200);
        String after = propose("after", null);
        plan(before).body("profile.version", equalTo(1)).body("profile.areaId", equalTo((int)
                here.town.district.value()));
        plan(after).body("profile.code", equalTo("ours")).body("profile.version", equalTo(2));
        request("before", null).statusCode(200).body("profile.version", equalTo(1));
        request("before", "fair-first").statusCode(422).body("code", equalTo("idempotency-key-reused"));

        ours.put("active", false);
        ours.put("areaDefault", false);
        here.town
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v2\"")
                .body(ours)
                .put(profiles + "/ours")
                .then()
                .statusCode(200);
        request("retired", "ours").statusCode(422).body("errors[0].code", equalTo("unknown-profile"));
        plan(propose("standard", null)).body("profile.code", equalTo("standard"));
    }

    @Test
    void an_unknown_profile_is_refused_with_those_there_are() {
        request("unknown", "fastest")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/profile"))
                .body("errors[0].value", equalTo("fastest"))
                .body("detail", containsString("travel-first, continuity-first, fair-first"));
        request("foreign", "\u0000").statusCode(422);
    }

    /** The most that one caregiver has. */
    private long mostVisits(String plan) {
        List<PlanAssignment> all =
                plans.assignments(id(plan), PageRequest.of(0, 500)).items();
        assertThat(all).hasSize(6);
        return all.stream()
                .collect(Collectors.groupingBy(PlanAssignment::caregiverId, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    private ValidatableResponse plan(String plan) {
        return here.town.as(Role.SUPERVISOR).get(plan).then().statusCode(200);
    }

    private static PlanId id(String plan) {
        return PlanId.fromString(plan.substring(plan.lastIndexOf('/') + 1));
    }

    private String propose(String key, String profile) {
        String plan = request(key, profile).statusCode(201).extract().header("Location");
        String state = eventually(
                SOON,
                () -> plan(plan).extract().path("state"),
                seen -> !seen.equals("REQUESTED") && !seen.equals("SOLVING"));
        assertThat(state).isEqualTo("PROPOSED");
        return plan;
    }

    private ValidatableResponse request(String key, String profile) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "areaId", here.town.district.value(),
                "from", PlanTown.DAY.toString(),
                "to", PlanTown.DAY.toString(),
                "seconds", 2));
        wish.put("profile", profile);
        return here.town
                .as(Role.DISPATCHER)
                .header("Idempotency-Key", here.town.name + key)
                .body(wish)
                .post("/plans")
                .then();
    }
}
