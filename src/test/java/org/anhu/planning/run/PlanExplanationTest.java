package org.anhu.planning.run;

import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.visits.Visit;
import org.anhu.visits.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a plan is as it is, and who could come instead. */
@QuarkusTest
class PlanExplanationTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    PlanTown here;

    @Inject
    org.anhu.Town otherTown;

    @Inject
    Plans plans;

    @Inject
    Visits visits;

    @Inject
    Areas areas;

    @BeforeEach
    void settle() {
        here.settled();
    }

    @Test
    void an_assignment_says_what_it_costs_and_who_could_come_instead() {
        for (int i = 0; i < 5; i++) {
            here.caregiver();
        }
        here.carePlan(here.elder(), "08:00", "16:00");
        here.carePlan(here.elder(), "08:00", "16:00");
        String plan = propose("costs");
        PlanAssignment one = assignments(plan).get(0);
        get(plan + address(one))
                .statusCode(200)
                .body("assignment.needId", equalTo((int) one.needId().value()))
                .body("moves", equalTo(true))
                .body("goes.caregiverId", equalTo((int) one.caregiverId().value()))
                .body("asOf", notNullValue())
                .body("costs", hasKey("travel"))
                .body("candidates", hasSize(3))
                .body("candidates.rank", equalTo(List.of(1, 2, 3)))
                .body("candidates[0].startsAt", startsWith("2031-03-0"))
                .body("candidates[0].differenceByRule", notNullValue());
        List<Integer> differences = get(plan + address(one)).extract().path("candidates.costDifference");
        assertThat(differences).isSorted();
        List<Integer> who = get(plan + address(one)).extract().path("candidates.caregiverId");
        assertThat(who).doesNotHaveDuplicates().doesNotContain((int)
                one.caregiverId().value());
        get(plan + address(one) + "/replacements?size=2")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items", hasSize(2))
                .body("items[0].caregiverId", equalTo(who.get(0)));
        get(plan + address(one) + "/pin-cost").statusCode(409).body("code", equalTo("not-pinned"));
        get(plan + "/assignments/999999999/1").statusCode(404);
    }

    @Test
    void a_proposal_is_not_explained_by_a_world_that_it_was_not_made_for() {
        CaregiverId first = here.caregiver();
        here.caregiver();
        here.carePlan(here.elder(), "08:00", "16:00");
        String plan = propose("moved");
        String address = plan + address(assignments(plan).get(0));
        get(address).statusCode(200);
        here.leave(first, PlanTown.DAY);
        get(address)
                .statusCode(409)
                .body("code", equalTo("world-changed"))
                .body("errors[0].value", startsWith("leave "));
    }

    @Test
    void what_is_published_is_explained_as_it_is_now() {
        CaregiverId first = here.caregiver();
        CaregiverId second = here.caregiver();
        here.carePlan(here.elder(), "08:00", "16:00");
        String plan = propose("published");
        publish(plan);
        PlanAssignment one = assignments(plan).get(0);
        CaregiverId other = one.caregiverId().equals(first) ? second : first;
        Visit visit = visits().get(0);
        String replacements = "/visits/" + visit.id().value() + "/replacements";
        get(replacements)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].caregiverId", equalTo((int) other.value()))
                .body("items[0].costDifference", greaterThan(0))
                .body("items[0].moved", hasSize(0))
                .body("items[0].differenceByRule.changed-caregiver", equalTo(7200));
        get(plan + address(one)).statusCode(200).body("candidates", hasSize(1));

        here.leave(one.caregiverId(), PlanTown.DAY);
        get(replacements).body("items.caregiverId", equalTo(List.of((int) other.value())));
        here.leave(other, PlanTown.DAY);
        get(replacements).statusCode(200).body("total", equalTo(0));

        here.begin(visit.id().value());
        get(replacements).statusCode(409).body("code", equalTo("visit-state"));
        get(plan + address(one)).body("moves", equalTo(false)).body("candidates", hasSize(0));
    }

    @Test
    void a_pin_costs_what_the_plan_could_save_without_it() {
        CaregiverId first = here.caregiver();
        CaregiverId second = here.caregiver();
        here.carePlan(here.elder(), "08:00", "16:00");
        here.carePlan(here.elder(), "08:00", "16:00");
        here.town
                .as(Role.DISPATCHER)
                .body(Map.of(
                        "code", "known", "name", "熟人", "weights", Map.of("continuity", 100_000), "areaDefault", true))
                .post("/areas/" + here.town.district.value() + "/weight-profiles")
                .then()
                .statusCode(201);
        String plan = propose("pinned");
        publish(plan);
        Visit visit = visits().get(0);
        CaregiverId other = visit.caregiverId().equals(first) ? second : first;
        pin(visit);
        PlanAssignment one = assignment(plan, visit);
        get(plan + address(one) + "/pin-cost")
                .statusCode(200)
                .body("caregiverId", equalTo((int) visit.caregiverId().value()))
                .body("cost", equalTo(0))
                .body("without", nullValue());
        get("/visits/" + visit.id().value() + "/replacements")
                .statusCode(200)
                .body("items.caregiverId", equalTo(List.of((int) other.value())));

        // From now on somebody else is the one they know.
        here.primary(visit.elderId(), other);
        get(plan + address(one) + "/pin-cost")
                .statusCode(200)
                .body("cost", greaterThan(0))
                .body("without.caregiverId", equalTo((int) other.value()))
                .body("costByRule.continuity", greaterThan(0));
        here.town
                .as(Role.DISPATCHER, here.town.street) // who may not see the district's plan
                .get("/visits/" + visit.id().value() + "/pin-cost")
                .then()
                .statusCode(200)
                .body("cost", greaterThan(0));
    }

    @Test
    void what_waits_says_the_cheapest_way_out() {
        CaregiverId unskilled = here.caregiver();
        here.needsSkill(here.carePlan(here.elder(), "08:00", "11:00"));
        String plan = propose("way-out");
        get(plan + "/waiting")
                .body("items[0].wayOut.caregiverId", equalTo((int) unskilled.value()))
                .body("items[0].wayOut.rule", equalTo("skill"))
                .body("items[0].wayOut.date", equalTo(PlanTown.DAY.toString()))
                .body("items[0].wayOut.text", containsString("if the skill were not needed"));
        here.town
                .as(Role.DISPATCHER)
                .header("Accept-Language", "zh")
                .get(plan + "/waiting")
                .then()
                .body("items[0].wayOut.text", containsString("如不要求该技能"));
    }

    @Test
    void another_district_hears_nothing() {
        here.caregiver();
        here.carePlan(here.elder(), "08:00", "16:00");
        String plan = propose("ours");
        String address = plan + address(assignments(plan).get(0));
        for (String part : new String[] {"", "/replacements", "/pin-cost"}) {
            otherTown.as(Role.DISPATCHER).get(address + part).then().statusCode(404);
            here.town.as(Role.CLERK).get(address + part).then().statusCode(403);
        }
        publish(plan);
        otherTown
                .as(Role.DISPATCHER)
                .get("/visits/" + visits().get(0).id().value() + "/replacements")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse get(String address) {
        return here.town.as(Role.DISPATCHER).get(address).then();
    }

    private static String address(PlanAssignment one) {
        return "/assignments/" + one.needId().value() + "/" + one.carerNo();
    }

    private void publish(String plan) {
        here.town.as(Role.DISPATCHER).post(plan + "/publish").then().statusCode(200);
    }

    private void pin(Visit visit) {
        here.town
                .as(Role.DISPATCHER)
                .post("/visits/" + visit.id().value() + "/pin")
                .then()
                .statusCode(200);
    }

    private List<Visit> visits() {
        return visits.planned(areas.get(here.town.district), PlanTown.DAY, PlanTown.DAY);
    }

    private PlanAssignment assignment(String plan, Visit visit) {
        return assignments(plan).stream()
                .filter(one -> one.needId().equals(visit.needId()))
                .findFirst()
                .orElseThrow();
    }

    private List<PlanAssignment> assignments(String plan) {
        PlanId id = PlanId.fromString(plan.substring(plan.lastIndexOf('/') + 1));
        return plans.assignments(id, PageRequest.of(0, 500)).items();
    }

    private String propose(String key) {
        String plan = here.town
                .as(Role.DISPATCHER)
                .header("Idempotency-Key", here.town.name + key)
                .body(Map.of(
                        "areaId", here.town.district.value(),
                        "from", PlanTown.DAY.toString(),
                        "to", PlanTown.DAY.toString(),
                        "seconds", 1))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String state = eventually(
                SOON,
                () -> get(plan).extract().path("state"),
                seen -> !seen.equals("REQUESTED") && !seen.equals("SOLVING"));
        assertThat(state).isEqualTo("PROPOSED");
        return plan;
    }
}
