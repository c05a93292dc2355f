package org.anhu.planning.run;

import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.PlanId;
import org.anhu.visits.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may repair what and when, two repairs at once, and when a repair comes too late. */
@QuarkusTest
class RepairLifeTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    BegunDay day;

    @Inject
    Town otherTown;

    private PlanTown here;
    private CaregiverId ill;
    private Visit first;
    private Visit second;

    @BeforeEach
    void someone_is_ill_at_twenty_past_ten() {
        here = day.settled();
        otherTown.as(Role.DISPATCHER);
        ill = here.caregiver();
        CaregiverId well = here.caregiver();
        first = day.visit(ill, "08:00", "16:00", "11:00");
        second = day.visit(well, "08:00", "16:00", "12:30");
        day.itIs("10:20");
        here.leave(ill, PlanTown.DAY);
    }

    @AfterEach
    void reset() {
        day.over();
    }

    @Test
    void of_two_repairs_at_once_one_is_published() throws Exception {
        List<Response> answers = together("one", "other");
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        List<PlanId> plans = answers.stream()
                .map(answer -> new PlanId(answer.<Integer>path("id")))
                .toList();
        assertThat(plans)
                .doesNotHaveDuplicates()
                .allSatisfy(plan -> assertThat(day.changes(plan))
                        .extracting(PlanChange::visitId)
                        .containsExactly(first.id()));
        day.publish(plans.get(0)).statusCode(200);
        day.publish(plans.get(1))
                .statusCode(409)
                .body("code", equalTo("world-changed"))
                .body("errors.value", contains("visit " + first.id().value()));
    }

    @Test
    void the_same_key_is_the_same_repair() throws Exception {
        List<Response> answers = together("same", "same");
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 201);
        assertThat(answers.get(0).<Integer>path("id")).isEqualTo(answers.get(1).path("id"));
    }

    @Test
    void a_repair_passes_a_plan_that_takes_its_time() {
        Map<String, Object> wish = new HashMap<>(day.wish());
        wish.put("from", PlanTown.DAY.toString());
        wish.put("to", PlanTown.DAY.toString());
        wish.put("seconds", 600);
        String slow = day.dispatcher()
                .body(wish)
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        eventually(SOON, () -> day.dispatcher().get(slow).path("state"), "SOLVING"::equals);
        day.repair();
        day.dispatcher().get(slow).then().body("state", equalTo("SOLVING"));
        day.dispatcher().post(slow + "/discard").then().statusCode(200);
    }

    @Test
    void what_starts_meanwhile_stands_in_the_way_only_if_it_was_to_move() {
        PlanId plan = day.repair();
        here.begin(second.id().value());
        day.publish(plan).statusCode(200);

        CaregiverId back = here.caregiver();
        Visit third = day.visit(back, "08:00", "16:00", "14:00");
        here.leave(back, PlanTown.DAY);
        PlanId next = day.repair();
        assertThat(day.changes(next)).extracting(PlanChange::visitId).containsExactly(third.id());
        here.begin(third.id().value());
        day.publish(next)
                .statusCode(409)
                .body("code", equalTo("visits-fixed"))
                .body("errors.value", contains(Long.toString(third.id().value())));
    }

    @Test
    void an_overrun_that_became_known_meanwhile_asks_for_another_repair() {
        Visit started = day.visit(here.caregiver(), "08:00", "16:00", "10:00");
        here.begin(started.id().value());
        PlanId plan = day.repair();
        day.overrun(started, BegunDay.at("12:00")).statusCode(200);
        day.publish(plan)
                .statusCode(409)
                .body("code", equalTo("world-changed"))
                .body("errors.value", contains("visit " + started.id().value()));
    }

    @Test
    void nobody_is_told_of_a_change_when_its_time_has_passed() {
        PlanId plan = day.repair();
        day.itIs("11:05");
        day.publish(plan)
                .statusCode(409)
                .body("code", equalTo("overtaken"))
                .body("errors.value", contains(Long.toString(first.needId().value())));
    }

    @Test
    void tomorrow_is_repaired_without_anything_frozen_but_no_day_that_is_over() {
        day.dispatcher()
                .body(Map.of(
                        "areaId", here.town.district.value(),
                        "date", PlanTown.DAY.minusDays(1).toString()))
                .post("/plans/repairs")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("day-over"));
        day.dispatcher()
                .body(Map.of(
                        "areaId", here.town.district.value(),
                        "date", PlanTown.DAY.plusDays(1).toString()))
                .post("/plans/repairs")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString("/plans/"))
                .body("from", equalTo(PlanTown.DAY.plusDays(1).toString()))
                .body("frozenUntil", startsWith(PlanTown.DAY.toString()));
    }

    @Test
    void another_area_is_neither_repaired_nor_read_and_roles_go_no_further_than_their_own() {
        PlanId plan = day.repair();
        otherTown
                .as(Role.DISPATCHER)
                .body(day.wish())
                .post("/plans/repairs")
                .then()
                .statusCode(404);
        otherTown
                .as(Role.DISPATCHER)
                .get("/plans/" + plan.value() + "/changes")
                .then()
                .statusCode(404);
        here.town
                .as(Role.SUPERVISOR)
                .body(day.wish())
                .post("/plans/repairs")
                .then()
                .statusCode(403);
        here.town
                .as(Role.SUPERVISOR)
                .get("/plans/" + plan.value() + "/changes")
                .then()
                .statusCode(200);
        here.town
                .as(Role.CLERK)
                .get("/plans/" + plan.value() + "/changes")
                .then()
                .statusCode(403);
        day.dispatcher()
                .body(Map.of())
                .post("/plans/repairs")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/areaId"));
    }

    private List<Response> together(String... keys) throws Exception {
        ExecutorService dispatchers = Executors.newFixedThreadPool(keys.length);
        List<Future<Response>> asked = new ArrayList<>();
        for (String key : keys) {
            var request = day.dispatcher()
                    .header("Idempotency-Key", here.town.name + key)
                    .body(day.wish());
            asked.add(dispatchers.submit(() -> request.post("/plans/repairs")));
        }
        List<Response> answers = new ArrayList<>();
        for (Future<Response> one : asked) {
            answers.add(one.get());
        }
        dispatchers.shutdown();
        return answers;
    }
}
