package org.anhu.planning.run;

import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relative is sent to nobody but by a permission that is in force on that day (S3-09). */
@QuarkusTest
class RelativePlanTest {

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
    void a_relative_goes_to_the_own_elder_from_the_first_day_of_the_permission_and_to_nobody_else() {
        CaregiverId son = here.caregiver();
        here.relative(son);
        ElderId mother = here.elder();
        ElderId neighbour = here.elder();
        here.carePlan(mother, "08:00", "11:00");
        here.carePlan(neighbour, "12:00", "15:00");
        PlanId before = propose("before");
        assertThat(assignments(before)).isEmpty();
        get("/plans/" + before.value() + "/waiting")
                .body("total", equalTo(2))
                .body("items[0].reasons.code", contains("blocked"));
        here.permit(son, mother, PlanTown.DAY.plusDays(1));
        assertThat(assignments(propose("tomorrow"))).isEmpty();
        ElderId father = here.elder();
        here.carePlan(father, "08:00", "16:00");
        here.permit(son, father, PlanTown.DAY);
        assertThat(assignments(propose("permitted")))
                .singleElement()
                .satisfies(visit -> assertThat(visit.caregiverId()).isEqualTo(son));
    }

    @Test
    void who_turns_out_to_be_a_relative_is_not_published_not_offered_and_not_kept_in_a_repair() {
        CaregiverId first = here.caregiver();
        CaregiverId second = here.caregiver();
        ElderId elder = here.elder();
        here.carePlan(elder, "08:00", "15:00");
        PlanId plan = propose("staff");
        CaregiverId planned = assignments(plan).get(0).caregiverId();
        CaregiverId other = planned.equals(first) ? second : first;
        here.relative(other);
        publish(plan).statusCode(409).body("code", equalTo("world-changed"));
        PlanId again = propose("one relative");
        assertThat(assignments(again)).extracting(PlanAssignment::caregiverId).containsExactly(planned);
        publish(again).statusCode(200);
        int visit = get("/visits?date=" + PlanTown.DAY).extract().path("items[0].id");
        get("/visits/" + visit + "/replacements").body("total", equalTo(0));
        here.permit(other, elder, PlanTown.DAY);
        get("/visits/" + visit + "/replacements").body("items.caregiverId", contains((int) other.value()));
        here.relative(planned);
        PlanId repair = new PlanId(number(here.town
                .as(Role.DISPATCHER)
                .body(Map.of("areaId", here.town.district.value(), "date", PlanTown.DAY.toString()))
                .post("/plans/repairs")
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
        assertThat(assignments(repair)).extracting(PlanAssignment::caregiverId).containsExactly(other);
    }

    private static long number(Object json) {
        return ((Number) json).longValue();
    }

    private ValidatableResponse get(String path) {
        return here.town.as(Role.DISPATCHER).get(path).then().statusCode(200);
    }

    private ValidatableResponse publish(PlanId plan) {
        return here.town
                .as(Role.DISPATCHER)
                .post("/plans/" + plan.value() + "/publish")
                .then();
    }

    private List<PlanAssignment> assignments(PlanId plan) {
        return plans.assignments(plan, PageRequest.of(0, 50)).items();
    }

    private PlanId propose(String key) {
        PlanId plan = new PlanId(number(here.town
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
                .path("id")));
        PlanState state = eventually(SOON, () -> plans.get(plan).state(), PlanState::isSolved);
        assertThat(state).isEqualTo(PlanState.PROPOSED);
        return plan;
    }
}
