package org.anhu.planning.run;

import static org.anhu.planning.run.BegunDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.PlanId;
import org.anhu.visits.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day that has begun does not go as planned. The freeze is 30 minutes, the notice 15, the tolerance 15. */
@QuarkusTest
class RepairTest {

    @Inject
    BegunDay day;

    private PlanTown here;

    @BeforeEach
    void settle() {
        here = day.settled();
    }

    @AfterEach
    void reset() {
        day.over();
    }

    @Test
    void two_are_ill_at_six_and_the_third_takes_their_visits() {
        CaregiverId ill = here.caregiver();
        CaregiverId illToo = here.caregiver();
        CaregiverId well = here.caregiver();
        Visit first = day.visit(ill, "08:00", "16:00", "09:00");
        Visit second = day.visit(ill, "08:00", "16:00", "11:00");
        Visit third = day.visit(illToo, "08:00", "16:00", "09:00");
        Visit own = day.visit(well, "08:00", "16:00", "14:00");
        day.itIs("06:00");
        day.callInIll(ill);
        day.callInIll(illToo);
        PlanId plan = day.repair();
        List<PlanChange> changes = day.changes(plan);
        assertThat(changes)
                .extracting(PlanChange::visitId)
                .containsExactlyInAnyOrder(first.id(), second.id(), third.id());
        assertThat(changes)
                .filteredOn(change -> second.id().equals(change.visitId()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(ChangeKind.MOVED);
                    assertThat(change.fromCaregiverId()).isEqualTo(ill);
                    assertThat(change.fromStartsAt()).isEqualTo(second.startsAt());
                    assertThat(change.fromEndsAt()).isEqualTo(second.endsAt());
                    assertThat(change.toCaregiverId()).isEqualTo(well);
                });
        day.dispatcher()
                .get("/plans/" + plan.value() + "/changes")
                .then()
                .body("total", equalTo(3))
                .body("items.kind", everyItem(equalTo("MOVED")))
                .body("items.toCaregiverId", everyItem(equalTo((int) well.value())));
        day.publish(plan).statusCode(200);
        assertThat(day.now(second).caregiverId()).isEqualTo(well);
        day.assertUntouched(own);
    }

    @Test
    void who_falls_ill_during_the_day_loses_what_is_to_come_also_within_the_freeze() {
        CaregiverId ill = here.caregiver();
        CaregiverId busy = here.caregiver();
        CaregiverId free = here.caregiver();
        Visit done = day.visit(ill, "08:00", "16:00", "08:10");
        Visit soon = day.visit(ill, "10:00", "11:00", "10:30");
        Visit later = day.visit(ill, "08:00", "16:00", "13:00");
        Visit pinned = day.visit(ill, "08:00", "16:00", "15:00");
        Visit started = day.visit(busy, "08:00", "16:00", "09:30");
        Visit frozen = day.visit(busy, "08:00", "16:00", "10:45");
        Visit others = day.visit(busy, "08:00", "16:00", "12:00");
        here.doing(done.id().value(), "DONE");
        here.begin(started.id().value());
        day.dispatcher().post("/visits/" + pinned.id().value() + "/pin").then().statusCode(200);
        day.itIs("10:20");
        here.leave(ill, PlanTown.DAY);
        PlanId plan = day.repair();
        List<PlanChange> changes = day.changes(plan);
        assertThat(changes)
                .extracting(PlanChange::visitId)
                .containsExactlyInAnyOrder(soon.id(), later.id(), pinned.id());
        assertThat(changes)
                .filteredOn(change -> soon.id().equals(change.visitId()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.toCaregiverId()).isEqualTo(free);
                    assertThat(change.toStartsAt()).isBetween(at("10:35"), at("11:00"));
                });
        assertThat(changes)
                .filteredOn(change -> later.id().equals(change.visitId()))
                .singleElement()
                .satisfies(change -> assertThat(change.toCaregiverId()).isIn(busy, free));
        assertThat(changes)
                .filteredOn(change -> change.kind() == ChangeKind.UNKEPT)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.visitId()).isEqualTo(pinned.id());
                    assertThat(change.toCaregiverId()).isEqualTo(ill);
                });
        day.publish(plan).statusCode(200);
        day.assertUntouched(done, pinned, started, frozen, others);
    }

    @Test
    void a_pair_within_the_freeze_is_let_go_of_as_one() {
        CaregiverId ill = here.caregiver();
        CaregiverId partner = here.caregiver();
        CaregiverId free = here.caregiver();
        long two = here.carePlan(here.elder(), "10:00", "12:00");
        here.twoCarers(two);
        day.visits(two, "10:30", ill, partner);
        day.itIs("10:20");
        here.leave(ill, PlanTown.DAY);
        List<PlanChange> changes = day.changes(day.repair());
        assertThat(changes).extracting(PlanChange::toCaregiverId).containsExactlyInAnyOrder(partner, free);
        assertThat(changes.get(0).toStartsAt())
                .isEqualTo(changes.get(1).toStartsAt())
                .isBetween(at("10:35"), at("12:00"));
    }

    @Test
    void an_overrun_moves_what_it_makes_impossible_and_nothing_else() {
        CaregiverId kept = here.caregiver();
        Visit longer = day.visit(kept, "08:00", "16:00", "09:00");
        Visit next = day.visit(kept, "08:00", "16:00", "10:30");
        Visit later = day.visit(kept, "08:00", "16:00", "14:00");
        day.itIs("10:02");
        here.begin(longer.id().value());
        day.overrun(longer, at("10:25"))
                .statusCode(200)
                .body("expectedEnd", equalTo(at("10:25").toString()));
        assertThat(day.changes(day.repair()))
                .as("a few minutes are no reason to call anybody")
                .isEmpty();

        day.overrun(longer, at("11:30")).statusCode(200);
        PlanId plan = day.repair();
        assertThat(day.changes(plan)).singleElement().satisfies(change -> {
            assertThat(change.visitId()).isEqualTo(next.id());
            assertThat(change.toCaregiverId()).isEqualTo(kept);
            assertThat(change.toStartsAt()).isBetween(at("11:30"), at("12:30"));
        });
        day.publish(plan).statusCode(200);
        day.assertUntouched(longer, later);
    }

    @Test
    void what_cannot_wait_for_an_overrun_goes_to_someone_else() {
        CaregiverId kept = here.caregiver();
        CaregiverId free = here.caregiver();
        Visit longer = day.visit(kept, "08:00", "16:00", "09:00");
        Visit next = day.visit(kept, "10:00", "11:10", "10:55");
        day.itIs("10:20");
        here.begin(longer.id().value());
        day.overrun(longer, at("12:00")).statusCode(200);
        assertThat(day.changes(day.repair())).singleElement().satisfies(change -> {
            assertThat(change.visitId()).isEqualTo(next.id());
            assertThat(change.toCaregiverId()).isEqualTo(free);
            assertThat(change.toStartsAt()).isBetween(at("10:55"), at("11:10"));
        });
    }

    @Test
    void only_a_visit_under_way_overruns_and_only_into_the_next_hours() {
        Visit visit = day.visit(here.caregiver(), "08:00", "16:00", "10:00");
        day.itIs("10:20");
        day.overrun(visit, at("11:30")).statusCode(409).body("code", equalTo("visit-state"));
        here.begin(visit.id().value());
        day.overrun(visit, at("11:30").plusSeconds(86_400)).statusCode(422).body("errors.code", contains("too-far"));
        day.overrun(visit, at("11:30")).statusCode(200);
        day.overrun(visit, visit.endsAt()).statusCode(200).body("expectedEnd", equalTo(null));
        day.itIs("11:40");
        day.overrun(visit, at("11:30")).statusCode(422).body("errors.code", contains("in-the-past"));
        here.town
                .as(Role.SUPERVISOR)
                .body(Map.of("until", at("11:50").toString()))
                .post("/visits/" + visit.id().value() + "/overrun")
                .then()
                .statusCode(403);
    }

    @Test
    void an_urgent_need_finds_its_place_and_nothing_promised_moves_for_it() {
        CaregiverId one = here.caregiver();
        CaregiverId other = here.caregiver();
        Visit promised = day.visit(one, "08:00", "16:00", "10:40");
        Visit later = day.visit(other, "08:00", "16:00", "13:30");
        day.itIs("10:20");
        here.carePlan(here.elder(), "10:25", "11:00");
        PlanId plan = day.repair();
        assertThat(day.changes(plan)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.PLANNED);
            assertThat(change.visitId()).isNull();
            assertThat(change.fromCaregiverId()).isNull();
            assertThat(change.toCaregiverId()).isEqualTo(other);
            assertThat(change.toStartsAt()).isBetween(at("10:35"), at("11:00"));
        });
        day.publish(plan).statusCode(200);
        day.assertUntouched(promised, later);
        assertThat(day.changes(plan)).as("against what was published then").hasSize(1);
    }

    @Test
    void who_has_no_valid_certificate_any_more_is_replaced() {
        CaregiverId expired = here.caregiver();
        CaregiverId valid = here.caregiver();
        here.certificate(expired, PlanTown.DAY.minusDays(1));
        here.certificate(valid, PlanTown.DAY);
        long skilled = here.carePlan(here.elder(), "08:00", "16:00");
        here.needsSkill(skilled);
        Visit visit = day.visits(skilled, "10:40", expired).get(0);
        day.visit(expired, "08:00", "16:00", "14:00");
        day.itIs("10:20");
        assertThat(day.changes(day.repair())).singleElement().satisfies(change -> {
            assertThat(change.visitId()).isEqualTo(visit.id());
            assertThat(change.fromCaregiverId()).isEqualTo(expired);
            assertThat(change.toCaregiverId()).isEqualTo(valid);
        });
    }

    @Test
    void with_nobody_left_everything_waits_and_says_so_at_once() {
        CaregiverId ill = here.caregiver();
        Visit next = day.visit(ill, "08:00", "16:00", "11:30");
        here.carePlan(here.elder(), "08:00", "09:00");
        day.itIs("10:20");
        here.leave(ill, PlanTown.DAY);
        PlanId plan = day.repair();
        assertThat(day.changes(plan)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.WAITING);
            assertThat(change.visitId()).isEqualTo(next.id());
            assertThat(change.toCaregiverId()).isNull();
        });
        day.dispatcher()
                .get("/plans/" + plan.value() + "/waiting")
                .then()
                .body("total", equalTo(2))
                .body("items.find { it.needId == " + next.needId().value() + " }.reasons.code", contains("no-shift"))
                .body("items.find { it.needId != " + next.needId().value() + " }.reasons.code", contains("too-late"));
    }
}
