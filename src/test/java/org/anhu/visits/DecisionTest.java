package org.anhu.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.VisitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionTest {

    @Inject
    VisitTown here;

    @Inject
    VisitTown elsewhere;

    @Inject
    Visits visits;

    private CaregiverId caregiver;
    private Visit visit;

    @BeforeEach
    void someone_has_a_visit_that_began_an_hour_ago() {
        caregiver = here.caregiver();
        visit = here.visit(caregiver, Instant.now().minus(Duration.ofMinutes(61)));
    }

    @Test
    void a_visit_is_verified_when_the_last_exception_is_accepted() {
        shortVisitFromFarAway();
        List<Integer> open = open();
        assertThat(open).hasSize(2);
        decide(open.get(0), "ACCEPTED").statusCode(200).header("ETag", "\"v1\"");
        assertThat(visits.get(visit.id()).proof()).isEqualTo(Proof.EXCEPTION);
        decide(open.get(1), "ACCEPTED")
                .statusCode(200)
                .body("decidedBy", equalTo(here.town.name + "-DISPATCHER-" + here.town.district.value()));
        assertThat(visits.get(visit.id()).proof()).isEqualTo(Proof.VERIFIED);
        assertThat(open()).isEmpty();
    }

    @Test
    void a_visit_is_rejected_with_one_exception_and_nothing_else_waits_any_more() {
        shortVisitFromFarAway();
        decide(open().get(0), "REJECTED").statusCode(200);
        assertThat(visits.get(visit.id()).proof()).isEqualTo(Proof.REJECTED);
        assertThat(open()).isEmpty();
        here.send(caregiver, visit.id(), VisitTown.punch("OUT", visit.endsAt()))
                .statusCode(201)
                .body("proof", equalTo("REJECTED"))
                .body("exceptions", contains("AFTER_DECISION"));
    }

    @Test
    void a_decision_is_taken_once_on_what_was_seen_with_a_reason_and_not_by_everybody() {
        shortVisitFromFarAway();
        String address = "/exceptions/" + open().get(0) + "/decision";
        Map<String, String> decision = Map.of("decision", "ACCEPTED", "reason", "电话核实");
        here.town.as(Role.DISPATCHER).body(decision).post(address).then().statusCode(428);
        here.town
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v9\"")
                .body(decision)
                .post(address)
                .then()
                .statusCode(412);
        here.town
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(Map.of("decision", "PERHAPS"))
                .post(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/decision"))
                .body("errors.pointer", hasItem("/reason"));
        here.town.as(caregiver).body(decision).post(address).then().statusCode(403);
        here.town.as(Role.SUPERVISOR).body(decision).post(address).then().statusCode(403);
        elsewhere
                .town
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(decision)
                .post(address)
                .then()
                .statusCode(404);
        elsewhere
                .town
                .as(Role.DISPATCHER)
                .get("/exceptions")
                .then()
                .statusCode(200)
                .body("items", empty());
        decide(open().get(0), "ACCEPTED").statusCode(200);
        here.town
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v1\"")
                .body(decision)
                .post(address)
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-decide"));
    }

    @Test
    void a_visit_nobody_came_to_is_missed_until_a_late_punch_tells_otherwise() {
        Visit forgotten = here.visit(caregiver, Instant.now().minus(Duration.ofHours(5)));
        markOverdue();
        assertThat(visits.get(forgotten.id()).doing()).isEqualTo(Doing.MISSED);
        assertThat(visits.get(visit.id()).doing()).isEqualTo(Doing.PLANNED);
        here.send(caregiver, forgotten.id(), VisitTown.punch("IN", forgotten.startsAt()));
        here.send(caregiver, forgotten.id(), VisitTown.punch("OUT", forgotten.endsAt()))
                .body("doing", equalTo("DONE"))
                .body("proof", equalTo("VERIFIED"));
    }

    @Test
    void a_forgotten_check_out_is_never_paid_by_itself_but_by_a_person() {
        Visit open = here.visit(caregiver, Instant.now().minus(Duration.ofHours(6)));
        here.send(caregiver, open.id(), VisitTown.punch("IN", open.startsAt())).statusCode(201);
        markOverdue();
        assertThat(visits.get(open.id()).proof()).isEqualTo(Proof.EXCEPTION);
        assertThat(visits.get(open.id()).doing()).isEqualTo(Doing.UNDER_WAY);
        decide(open(open.id()).get(0), "ACCEPTED").statusCode(200);
        assertThat(visits.get(open.id()).proof()).isEqualTo(Proof.VERIFIED);
        assertThat(visits.get(open.id()).doing()).isEqualTo(Doing.DONE);
    }

    @Test
    void an_exception_that_a_later_punch_explains_is_withdrawn() {
        Visit open = here.visit(caregiver, Instant.now().minus(Duration.ofHours(6)));
        here.send(caregiver, open.id(), VisitTown.punch("IN", open.startsAt())).statusCode(201);
        markOverdue();
        int exception = open(open.id()).get(0);
        here.send(caregiver, open.id(), VisitTown.punch("OUT", open.endsAt()))
                .statusCode(201)
                .body("proof", equalTo("VERIFIED"));
        decide(exception, "1", "ACCEPTED").statusCode(409);
    }

    @Test
    void a_dispatcher_pins_cancels_and_marks_as_missed_by_the_table_of_moves() {
        String address = "/visits/" + visit.id().value();
        Map<String, String> reason = Map.of("reason", "住院");
        act(address + "/pin", Map.of()).statusCode(200).body("pinned", equalTo(true));
        act(address + "/unpin", Map.of()).statusCode(200).body("pinned", equalTo(false));
        act(address + "/cancel", Map.of("reason", " ")).statusCode(422);
        act(address + "/missed", reason).statusCode(200).body("doing", equalTo("MISSED"));
        act(address + "/pin", Map.of()).statusCode(409);
        act(address + "/cancel", reason).statusCode(200).body("doing", equalTo("CANCELLED"));
        act(address + "/missed", reason).statusCode(409).body("code", equalTo("visit-state"));
        here.town
                .as(Role.SUPERVISOR)
                .get(address + "/file")
                .then()
                .statusCode(200)
                .body("changes.what", contains("pinned", "pinned", "doing", "doing"))
                .body("changes[3].reason", equalTo("住院"));
        here.town.as(Role.SUPERVISOR).post(address + "/pin").then().statusCode(403);
        here.town
                .as(Role.DISPATCHER)
                .queryParam("date", visit.date().toString())
                .queryParam("caregiver", caregiver.value())
                .queryParam("doing", "CANCELLED")
                .queryParam("proof", "UNVERIFIED")
                .get("/visits")
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
        here.town
                .as(Role.DISPATCHER)
                .queryParam("doing", "SLEEPING")
                .get("/visits")
                .then()
                .statusCode(400);
    }

    @Test
    void punches_of_a_cancelled_visit_wait_for_a_person_who_brings_it_back() {
        act("/visits/" + visit.id().value() + "/cancel", Map.of("reason", "误操作"))
                .statusCode(200);
        here.send(caregiver, visit.id(), VisitTown.punch("IN", visit.startsAt()))
                .statusCode(201);
        here.send(caregiver, visit.id(), VisitTown.punch("OUT", visit.endsAt()))
                .statusCode(201)
                .body("doing", equalTo("CANCELLED"))
                .body("exceptions", contains("CANCELLED_VISIT"));
        decide(open().get(0), "ACCEPTED").statusCode(200);
        assertThat(visits.get(visit.id()).doing()).isEqualTo(Doing.DONE);
        assertThat(visits.get(visit.id()).proof()).isEqualTo(Proof.VERIFIED);
    }

    private void shortVisitFromFarAway() {
        here.send(caregiver, visit.id(), VisitTown.punch("IN", visit.startsAt()))
                .statusCode(201);
        Map<String, Object> out = VisitTown.punch("OUT", visit.startsAt().plus(Duration.ofMinutes(10)));
        out.put("latitude", 30.60);
        here.send(caregiver, visit.id(), out).statusCode(201);
    }

    private void markOverdue() {
        QuarkusTransaction.requiringNew().run(() -> visits.markOverdue(Instant.now()));
    }

    private List<Integer> open() {
        return open(visit.id());
    }

    private List<Integer> open(VisitId id) {
        return here.town
                .as(Role.DISPATCHER)
                .queryParam("visit", id.value())
                .get("/exceptions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private ValidatableResponse decide(int exception, String decision) {
        return decide(exception, "0", decision);
    }

    private ValidatableResponse decide(int exception, String version, String decision) {
        return here.town
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v" + version + "\"")
                .body(Map.of("decision", decision, "reason", "电话核实"))
                .post("/exceptions/" + exception + "/decision")
                .then();
    }

    private ValidatableResponse act(String address, Map<String, String> body) {
        return here.town.as(Role.DISPATCHER).body(body).post(address).then();
    }
}
