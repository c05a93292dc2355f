package org.anhu.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PunchTest {

    @Inject
    VisitTown here;

    @Inject
    VisitTown elsewhere;

    @Inject
    Visits visits;

    private CaregiverId caregiver;
    private Visit visit;
    private Instant start;

    @BeforeEach
    void someone_has_a_visit_that_began_an_hour_ago() {
        caregiver = here.caregiver();
        visit = here.visit(caregiver, Instant.now().minus(Duration.ofMinutes(61)));
        start = visit.startsAt();
    }

    @Test
    void a_visit_that_fits_is_verified_by_itself() {
        send(VisitTown.punch("IN", start))
                .statusCode(201)
                .body("doing", equalTo("UNDER_WAY"))
                .body("proof", equalTo("UNVERIFIED"))
                .body("punch.kind", equalTo("IN"));
        send(VisitTown.punch("OUT", start.plus(Duration.ofMinutes(60))))
                .statusCode(201)
                .body("doing", equalTo("DONE"))
                .body("proof", equalTo("VERIFIED"))
                .body("exceptions", empty());
    }

    @Test
    void a_punch_that_does_not_fit_is_kept_and_waits_for_a_person() {
        Map<String, Object> in = VisitTown.punch("IN", start);
        in.put("latitude", 30.60);
        send(in).statusCode(201);
        Map<String, Object> out = VisitTown.punch("OUT", start.plus(Duration.ofMinutes(20)));
        out.put("latitude", null);
        out.put("longitude", null);
        send(out)
                .statusCode(201)
                .body("proof", equalTo("EXCEPTION"))
                .body("exceptions", containsInAnyOrder("FAR_AWAY", "NO_POSITION", "TOO_SHORT"));
    }

    @Test
    void punches_in_any_order_come_to_the_same_end() {
        send(VisitTown.punch("OUT", start.plus(Duration.ofMinutes(60))))
                .statusCode(201)
                .body("doing", equalTo("DONE"))
                .body("exceptions", contains("NO_CHECK_IN"));
        send(VisitTown.punch("IN", start))
                .statusCode(201)
                .body("proof", equalTo("VERIFIED"))
                .body("exceptions", empty());
    }

    @Test
    void a_second_check_in_under_another_id_is_kept_and_waits_for_a_person() {
        send(VisitTown.punch("IN", start)).statusCode(201);
        send(VisitTown.punch("IN", start.plusSeconds(9))).statusCode(201);
        send(VisitTown.punch("OUT", start.plus(Duration.ofMinutes(60))))
                .statusCode(201)
                .body("exceptions", contains("SEVERAL_CHECK_INS"));
        assertThat(here.count(
                        "select count(*) from punch where visit_id = ?",
                        visit.id().value()))
                .isEqualTo(3);
    }

    @Test
    void the_same_punch_again_is_answered_with_the_stored_one_and_another_under_its_id_is_refused() {
        Map<String, Object> punch = VisitTown.punch("IN", start);
        String location = send(punch).statusCode(201).extract().header("Location");
        punch.put("sentAt", Instant.now().plusSeconds(30).toString()); // sent again later
        send(punch).statusCode(200).body("punch.id", equalTo(punch.get("id")));
        punch.put("deviceTime", start.plusSeconds(1).toString());
        send(punch).statusCode(409).body("code", equalTo("id-used"));
        here.town
                .as(caregiver)
                .get(location)
                .then()
                .statusCode(200)
                .body("punch.deviceTime", equalTo(start.toString()));
    }

    /** trust.md, invariant 2. */
    @Test
    void sixteen_phones_that_send_everything_five_times_are_heard_once() throws Exception {
        List<Map<String, Object>> deliveries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> punch = VisitTown.punch(i % 2 == 0 ? "IN" : "OUT", start.plusSeconds(i));
            deliveries.addAll(Collections.nCopies(5, punch));
        }
        Collections.shuffle(deliveries, new Random(16));
        RequestSpecification phone = here.town.as(caregiver);
        String address = "/me/visits/" + visit.id().value() + "/punches";
        ExecutorService phones = Executors.newFixedThreadPool(16);
        List<Future<Integer>> answers = new ArrayList<>();
        for (Map<String, Object> punch : deliveries) {
            answers.add(phones.submit(() -> io.restassured.RestAssured.given()
                    .spec(phone)
                    .body(punch)
                    .post(address)
                    .statusCode()));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        phones.shutdown();
        assertThat(codes.stream().filter(code -> code == 201)).hasSize(12);
        assertThat(codes.stream().filter(code -> code == 200)).hasSize(48);
        assertThat(here.count(
                        "select count(*) from punch where visit_id = ?",
                        visit.id().value()))
                .isEqualTo(12);
    }

    @Test
    void a_punch_that_was_offline_for_days_is_accepted_and_flagged() {
        Visit old = here.visit(caregiver, Instant.now().minus(Duration.ofDays(4)));
        here.setDoing(old.id(), Doing.MISSED);
        here.send(caregiver, old.id(), VisitTown.punch("IN", old.startsAt())).statusCode(201);
        here.send(caregiver, old.id(), VisitTown.punch("OUT", old.endsAt()))
                .statusCode(201)
                .body("doing", equalTo("DONE"))
                .body("exceptions", contains("LATE_DELIVERY"));
    }

    @Test
    void a_wrong_clock_is_corrected_and_flagged() {
        for (String kind : List.of("IN", "OUT")) {
            Instant time = kind.equals("IN") ? start : start.plus(Duration.ofMinutes(60));
            Map<String, Object> punch = VisitTown.punch(kind, time.minus(Duration.ofHours(24)));
            punch.put("sentAt", Instant.now().minus(Duration.ofHours(24)).toString());
            send(punch).statusCode(201);
        }
        here.town
                .as(Role.DISPATCHER)
                .queryParam("visit", visit.id().value())
                .get("/exceptions")
                .then()
                .statusCode(200)
                .body("items.code", contains("CLOCK_SKEW"));
    }

    @Test
    void what_no_honest_phone_sends_is_refused_with_every_broken_field() {
        Map<String, Object> future = VisitTown.punch("IN", Instant.now().plus(Duration.ofMinutes(5)));
        send(future).statusCode(422).body("errors[0].code", equalTo("in-the-future"));
        Map<String, Object> old = VisitTown.punch("IN", Instant.now().minus(Duration.ofDays(32)));
        send(old).statusCode(422).body("errors[0].code", equalTo("too-old"));
        Map<String, Object> broken = VisitTown.punch("MAYBE", start);
        broken.put("id", "one");
        broken.put("latitude", 91);
        broken.remove("longitude");
        broken.put("accuracyMetres", -1);
        broken.put("deviceId", " ");
        broken.put("sentAt", "yesterday");
        send(broken)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/id", "/kind", "/latitude", "/longitude", "/accuracyMetres", "/deviceId", "/sentAt"));
        assertThat(here.count(
                        "select count(*) from punch where visit_id = ?",
                        visit.id().value()))
                .isZero();
    }

    @Test
    void a_caregiver_sees_and_punches_only_the_own_visits() {
        CaregiverId other = here.caregiver();
        here.send(other, visit.id(), VisitTown.punch("IN", start)).statusCode(404);
        here.town.as(other).get("/me/schedule").then().statusCode(200).body("$", empty());
        here.town
                .as(caregiver)
                .queryParam("from", visit.date().toString()) // yesterday's, in the hour after midnight
                .get("/me/schedule")
                .then()
                .statusCode(200)
                .body("id", contains((int) visit.id().value()))
                .body("[0].elderName", equalTo("李大明"))
                .body("[0].address", equalTo("解放路 1 号"))
                .body("[0].minutes", equalTo(60))
                .body("[0].tasks", contains("助洁"));
        here.town.as(caregiver).get("/visits").then().statusCode(403);
        here.town.as(Role.DISPATCHER).get("/me/schedule").then().statusCode(403);
    }

    @Test
    void a_schedule_is_asked_for_by_day() {
        RequestSpecification phone = here.town.as(caregiver);
        phone.queryParam("from", visit.date().plusDays(1).toString())
                .get("/me/schedule")
                .then()
                .statusCode(200)
                .body("$", empty());
        here.town
                .as(caregiver)
                .queryParam("from", "tomorrow")
                .get("/me/schedule")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-parameter"));
        here.town
                .as(caregiver)
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-12-31")
                .get("/me/schedule")
                .then()
                .statusCode(400);
    }

    @Test
    void a_phone_that_did_not_hear_of_a_change_of_caregiver_is_not_turned_away() {
        CaregiverId second = here.caregiver();
        ElderId elder = visit.elderId();
        NeedId need = visit.needId();
        visits.publish(null, "test", List.of(need), List.of(here.planned(need, elder, second, start)));
        send(VisitTown.punch("IN", start))
                .statusCode(201)
                .body("doing", equalTo("PLANNED"))
                .body("exceptions", contains("FORMER_CAREGIVER"));
        here.send(second, visit.id(), VisitTown.punch("IN", start)).statusCode(201);
        here.send(second, visit.id(), VisitTown.punch("OUT", start.plus(Duration.ofMinutes(60))))
                .statusCode(201)
                .body("proof", equalTo("VERIFIED"));
    }

    @Test
    void nobody_is_believed_to_be_at_two_visits_at_once() {
        Visit other = here.visit(caregiver, start.plus(Duration.ofHours(1)));
        here.send(caregiver, other.id(), VisitTown.punch("IN", start.plus(Duration.ofMinutes(30))))
                .statusCode(201);
        here.send(caregiver, other.id(), VisitTown.punch("OUT", start.plus(Duration.ofMinutes(61))))
                .statusCode(201);
        send(VisitTown.punch("IN", start)).statusCode(201);
        send(VisitTown.punch("OUT", start.plus(Duration.ofMinutes(60))))
                .statusCode(201)
                .body("exceptions", contains("CAREGIVER_ELSEWHERE"));
    }

    @Test
    void a_note_is_kept_once_and_never_changed() {
        Map<String, Object> note = new java.util.HashMap<>(
                Map.of("id", UUID.randomUUID().toString(), "tasksDone", List.of("助洁"), "diary", "一切都好"));
        note(note).statusCode(201).body("diary", equalTo("一切都好"));
        note(note).statusCode(200);
        note.put("diary", "另一篇");
        note(note).statusCode(409);
        here.town
                .as(Role.DISPATCHER)
                .get("/visits/" + visit.id().value() + "/file")
                .then()
                .statusCode(200)
                .body("notes.diary", contains("一切都好"))
                .body("notes[0].tasksDone", contains("助洁"));
        here.town
                .as(Role.CLERK)
                .get("/visits/" + visit.id().value() + "/file")
                .then()
                .statusCode(403);
    }

    @Test
    void the_database_refuses_to_change_what_was_punched_or_written() {
        Map<String, Object> punch = VisitTown.punch("IN", start);
        send(punch).statusCode(201);
        for (String statement : List.of(
                "update punch set kind = 'OUT' where id = '" + punch.get("id") + "'",
                "delete from punch where id = '" + punch.get("id") + "'",
                "truncate punch",
                "truncate visit_note",
                "truncate visit_change")) {
            IllegalStateException refused =
                    catchThrowableOfType(IllegalStateException.class, () -> here.sql(statement));
            assertThat(((SQLException) refused.getCause()).getSQLState())
                    .as(statement)
                    .isEqualTo("23001");
        }
    }

    @Test
    void another_area_is_not_there_to_be_seen() {
        String address = "/visits/" + visit.id().value();
        here.town.as(Role.DISPATCHER).get(address).then().statusCode(200);
        elsewhere.town.as(Role.DISPATCHER).get(address).then().statusCode(404);
        elsewhere.town.as(Role.DISPATCHER).post(address + "/pin").then().statusCode(404);
        elsewhere.town.as(Role.DISPATCHER).get("/visits").then().statusCode(200).body("items", empty());
    }

    private io.restassured.response.ValidatableResponse send(Map<String, Object> punch) {
        return here.send(caregiver, visit.id(), punch);
    }

    private io.restassured.response.ValidatableResponse note(Map<String, Object> note) {
        return here.town
                .as(caregiver)
                .body(note)
                .post("/me/visits/" + visit.id().value() + "/notes")
                .then();
    }
}
