package org.anhu.planning.run;

import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.PlanId;
import org.junit.jupiter.api.Test;

/** The life of a run in a town without needs: what happens to it does not depend on what is planned. */
@QuarkusTest
class PlanLifeTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Inject
    Clock clock;

    @Inject
    PlanSteps steps;

    @Inject
    PlanRunRepository runs;

    @Test
    void a_plan_of_nothing_is_proposed_at_once_and_published_once() {
        String plan = request("once", wish());
        assertThat(solved(plan)).isEqualTo("PROPOSED");
        town.as(Role.DISPATCHER)
                .get(plan)
                .then()
                .statusCode(200)
                .body("score", equalTo("0hard/0medium/0soft"))
                .body("waiting", equalTo(0))
                .body("attempt", equalTo(1));
        town.as(Role.DISPATCHER).get(plan + "/assignments").then().body("total", equalTo(0));
        town.as(Role.DISPATCHER).get(plan + "/waiting").then().body("total", equalTo(0));
        town.as(Role.STREET_MANAGER)
                .post(plan + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        town.as(Role.STREET_MANAGER)
                .post(plan + "/publish")
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-state"));
        town.as(Role.STREET_MANAGER).post(plan + "/discard").then().statusCode(409);
    }

    @Test
    void the_same_key_is_the_same_run_and_another_wish_needs_another_key() {
        String first = request("again", wish());
        String key = town.name + "again";
        town.as(Role.DISPATCHER)
                .header("Idempotency-Key", key)
                .body(wish())
                .post("/plans")
                .then()
                .statusCode(200)
                .body("id", equalTo(Integer.parseInt(first.substring(first.lastIndexOf('/') + 1))));
        Map<String, Object> longer = wish();
        longer.put("seconds", 2);
        town.as(Role.DISPATCHER)
                .header("Idempotency-Key", key)
                .body(longer)
                .post("/plans")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        town.as(Role.DISPATCHER).get("/plans").then().body("total", equalTo(1));
        solved(first);
    }

    @Test
    void a_discarded_plan_is_not_published() {
        String plan = request("discarded", wish());
        solved(plan);
        town.as(Role.DISPATCHER).post(plan + "/discard").then().statusCode(200).body("state", equalTo("DISCARDED"));
        town.as(Role.DISPATCHER).post(plan + "/publish").then().statusCode(409).body("code", equalTo("plan-state"));
    }

    @Test
    void a_plan_may_publish_itself() {
        Map<String, Object> wish = wish();
        wish.put("publishItself", true);
        String plan = request("itself", wish);
        eventually(SOON, () -> state(plan), "PUBLISHED"::equals);
        town.as(Role.SUPERVISOR)
                .queryParam("state", "published")
                .queryParam("date", wish.get("from"))
                .get("/plans")
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
    }

    @Test
    void progress_is_told_to_the_end() {
        String plan = request("told", wish());
        String events = town.as(Role.DISPATCHER)
                .accept("text/event-stream")
                .get(plan + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(events).contains("event:end").contains("\"state\":\"PROPOSED\"");
    }

    @Test
    void a_node_that_was_thought_dead_writes_nothing() {
        PlanId id = new PlanId(unqueued());
        TakenRun first = steps.takeUp(id, "first").orElseThrow();
        TakenRun second = steps.takeUp(id, "second").orElseThrow();
        Proposal proposal = new Proposal(
                "0hard/0medium/0soft",
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                Fingerprint.of(Map.of()));
        assertThat(steps.progress(first, 1, "0hard/0medium/0soft", 0)).isFalse();
        assertThat(steps.propose(first, proposal)).isFalse();
        assertThat(steps.progress(second, 1, "0hard/0medium/0soft", 0)).isTrue();
        assertThat(steps.propose(second, proposal)).isTrue();
        assertThat(steps.takeUp(id, "third")).isEmpty();
        town.as(Role.DISPATCHER)
                .get("/plans/" + id.value())
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("node", equalTo("second"))
                .body("attempt", equalTo(2));
    }

    @Test
    void a_run_that_nobody_could_finish_has_failed_and_says_why() {
        PlanId id = new PlanId(unqueued());
        for (int attempt = 1; attempt <= 5; attempt++) {
            TakenRun taken = steps.takeUp(id, "node " + attempt).orElseThrow();
            steps.stumbled(taken, "out of ideas");
        }
        assertThat(steps.takeUp(id, "one too many")).isEmpty();
        town.as(Role.DISPATCHER)
                .get("/plans/" + id.value())
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("given up after 5 attempts, the last on node 5: out of ideas"));
    }

    @Test
    void every_broken_field_of_a_wish_is_named() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> broken = wish();
        broken.put("seconds", 0);
        broken.put("to", today.plusDays(40).toString());
        broken.remove("areaId");
        town.as(Role.DISPATCHER)
                .body(broken)
                .post("/plans")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/seconds", "/to", "/areaId"));
        Map<String, Object> old = wish();
        old.put("from", today.minusDays(4).toString());
        old.put("to", today.minusDays(4).toString());
        town.as(Role.DISPATCHER)
                .body(old)
                .post("/plans")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-old"));
    }

    @Test
    void another_area_is_not_planned_nor_seen_and_roles_go_no_further_than_their_own() {
        String plan = request("mine", wish());
        solved(plan);
        otherTown.as(Role.DISPATCHER).body(wish()).post("/plans").then().statusCode(404);
        for (String part : new String[] {"", "/assignments", "/waiting", "/score", "/progress"}) {
            otherTown.as(Role.DISPATCHER).get(plan + part).then().statusCode(404);
        }
        otherTown.as(Role.DISPATCHER).post(plan + "/publish").then().statusCode(404);
        otherTown.as(Role.DISPATCHER).post(plan + "/discard").then().statusCode(404);
        otherTown.as(Role.DISPATCHER).get("/plans").then().body("items.id", not(hasItem(plan)));
        town.as(Role.SUPERVISOR).body(wish()).post("/plans").then().statusCode(403);
        town.as(Role.SUPERVISOR).post(plan + "/publish").then().statusCode(403);
        town.as(Role.CLERK).get(plan).then().statusCode(403);
        town.as(Role.SUPERVISOR)
                .queryParam("state", "lost")
                .get("/plans")
                .then()
                .statusCode(400);
    }

    /** A run that no node hears of, so that the test can be the nodes. */
    private long unqueued() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> {
            PlanRunEntity run = new PlanRunEntity();
            run.idempotencyKey = town.unique("unqueued");
            run.areaId = town.district.value();
            run.fromDate = LocalDate.now(clock);
            run.toDate = run.fromDate;
            run.state = PlanState.REQUESTED;
            run.seconds = 1;
            run.requestedBy = "test";
            run.requestedAt = clock.instant();
            runs.persist(run);
            return run.id;
        });
    }

    private String request(String key, Map<String, Object> wish) {
        return town.as(Role.DISPATCHER)
                .header("Idempotency-Key", town.name + key)
                .body(wish)
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String solved(String plan) {
        return eventually(SOON, () -> state(plan), state -> !state.equals("REQUESTED") && !state.equals("SOLVING"));
    }

    private String state(String plan) {
        return town.as(Role.DISPATCHER)
                .get(plan)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private Map<String, Object> wish() {
        Map<String, Object> wish = new HashMap<>();
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        wish.put("areaId", town.district.value());
        wish.put("from", tomorrow);
        wish.put("to", tomorrow);
        wish.put("seconds", 1);
        return wish;
    }
}
