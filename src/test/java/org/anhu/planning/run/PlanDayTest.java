package org.anhu.planning.run;

import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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

/** A small day from needs to visits. */
@QuarkusTest
class PlanDayTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    PlanTown here;

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
    void a_day_is_planned_published_and_planned_again_around_what_has_begun() {
        CaregiverId first = here.caregiver();
        CaregiverId second = here.caregiver();
        for (int i = 0; i < 4; i++) {
            here.carePlan(here.elder(), "08:00", "11:00");
        }
        here.twoCarers(here.carePlan(here.elder(), "09:00", "15:00"));
        String plan = propose("day");
        here.town
                .as(Role.SUPERVISOR)
                .get(plan)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("score", startsWith("0hard/0medium/"))
                .body("waiting", equalTo(0))
                .body("progress.sequence", greaterThan(0));
        List<PlanAssignment> assignments = assignments(plan);
        assertThat(assignments).hasSize(6);
        List<PlanAssignment> pair = assignments.stream()
                .filter(one -> assignments.stream()
                        .anyMatch(other -> other.needId().equals(one.needId()) && !other.equals(one)))
                .toList();
        assertThat(pair).hasSize(2);
        assertThat(pair).extracting(PlanAssignment::caregiverId).containsExactlyInAnyOrder(first, second);
        assertThat(pair.get(0).startsAt()).isEqualTo(pair.get(1).startsAt());
        here.town
                .as(Role.DISPATCHER)
                .get(plan + "/score")
                .then()
                .body("rule", hasItem("travel"))
                .body("level", not(hasItem("HARD")));

        here.town.as(Role.DISPATCHER).post(plan + "/publish").then().statusCode(200);
        List<Visit> published = visits();
        assertThat(published).hasSize(6);
        assertThat(plans.latestPublished(here.town.community, PlanTown.DAY))
                .get()
                .extracting(Plan::id)
                .isEqualTo(id(plan));

        Visit begun = published.get(0);
        here.begin(begun.id().value());
        here.carePlan(here.elder(), "08:00", "11:00");
        String next = propose("again");
        assertThat(assignments(next))
                .hasSize(7)
                .filteredOn(PlanAssignment::fixed)
                .singleElement()
                .satisfies(fixed -> {
                    assertThat(fixed.needId()).isEqualTo(begun.needId());
                    assertThat(fixed.caregiverId()).isEqualTo(begun.caregiverId());
                    assertThat(fixed.startsAt()).isEqualTo(begun.startsAt());
                });
        here.town.as(Role.DISPATCHER).post(next + "/publish").then().statusCode(200);
        assertThat(visits()).hasSize(7).anySatisfy(visit -> {
            assertThat(visit.id()).isEqualTo(begun.id());
            assertThat(visit.startsAt()).isEqualTo(begun.startsAt());
        });
    }

    @Test
    void what_cannot_be_placed_waits_and_says_why() {
        CaregiverId unskilled = here.caregiver();
        CaregiverId expired = here.caregiver();
        here.certificate(expired, PlanTown.DAY.minusDays(1));
        here.needsSkill(here.carePlan(here.elder(), "08:00", "11:00"));
        String plan = propose("waits");
        assertThat(assignments(plan)).isEmpty();
        here.town
                .as(Role.DISPATCHER)
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .get(plan + "/waiting")
                .then()
                .body("total", equalTo(1))
                .body("items[0].reasons.code", hasItem("skill"))
                .body("items[0].reasons.find { it.code == 'certificate' }.text", equalTo("1 人的证书当日无效"));
        here.town
                .as(Role.DISPATCHER)
                .get(plan + "/waiting")
                .then()
                .body("items[0].reasons.find { it.code == 'skill' }.text", equalTo("1 lack the skill"));
        assertThat(unskilled).isNotEqualTo(expired);
    }

    @Test
    void with_nobody_on_duty_everything_waits_at_once() {
        here.carePlan(here.elder(), "08:00", "11:00");
        String plan = propose("nobody");
        assertThat(plans.waiting(id(plan), Locale.ENGLISH, PageRequest.of(0, 10))
                        .items())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.reasons())
                        .extracting(WaitingReason::code)
                        .containsExactly("no-shift"));
    }

    @Test
    void a_plan_is_not_published_when_the_world_has_moved_on() {
        CaregiverId caregiver = here.caregiver();
        here.carePlan(here.elder(), "08:00", "11:00");
        String plan = propose("moved");
        here.leave(caregiver, PlanTown.DAY);
        here.town
                .as(Role.DISPATCHER)
                .post(plan + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("world-changed"))
                .body("errors[0].code", equalTo("added"))
                .body("errors[0].value", startsWith("leave "));
        assertThat(visits()).isEmpty();
        here.town.as(Role.DISPATCHER).get(plan).then().body("state", equalTo("PROPOSED"));
    }

    private List<Visit> visits() {
        return visits.planned(areas.get(here.town.district), PlanTown.DAY, PlanTown.DAY);
    }

    private List<PlanAssignment> assignments(String plan) {
        return plans.assignments(id(plan), PageRequest.of(0, 500)).items();
    }

    private static PlanId id(String plan) {
        return PlanId.fromString(plan.substring(plan.lastIndexOf('/') + 1));
    }

    /** Asks for the plan of the day and waits until it is solved. */
    private String propose(String key) {
        String plan = here.town
                .as(Role.DISPATCHER)
                .header("Idempotency-Key", here.town.name + key)
                .body(Map.of(
                        "areaId", here.town.district.value(),
                        "from", PlanTown.DAY.toString(),
                        "to", PlanTown.DAY.toString(),
                        "seconds", 3))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        PlanState state = eventually(SOON, () -> plans.get(id(plan)).state(), PlanState::isSolved);
        assertThat(state).as(() -> plans.get(id(plan)).toString()).isEqualTo(PlanState.PROPOSED);
        return plan;
    }
}
