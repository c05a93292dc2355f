package org.anhu.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anhu.area.Areas;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.VisitId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingTest {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z"); // a Monday, 9:00 in Wuhan
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Inject
    VisitTown here;

    @Inject
    Visits visits;

    @Inject
    Areas areas;

    @Test
    void a_plan_becomes_visits_once() {
        CaregiverId caregiver = here.caregiver();
        ElderId elder = here.elder();
        PlannedVisit planned = here.planned(here.need(elder, DAY), elder, caregiver, NINE);

        assertThat(publish(planned)).isEqualTo(new Published(1, 0, 0, 0));
        assertThat(publish(planned)).isEqualTo(new Published(0, 0, 1, 0));

        Visit visit = visits.planned(areas.get(here.town.district), DAY, DAY).get(0);
        assertThat(visit.doing()).isEqualTo(Doing.PLANNED);
        assertThat(visit.proof()).isEqualTo(Proof.UNVERIFIED);
        assertThat(visit.paying()).isEqualTo(Paying.OPEN);
        assertThat(visit.startsAt()).isEqualTo(NINE);
        assertThat(visits.planned(List.of(caregiver), DAY, DAY)).containsExactly(visit);
        assertThat(visits.minutesWorked(List.of(caregiver), DAY, DAY.plusDays(1)))
                .containsEntry(caregiver, 70);
        assertThat(visits.minutesWorked(List.of(caregiver), DAY.minusDays(7), DAY))
                .isEmpty();
    }

    @Test
    void a_later_plan_moves_and_cancels_and_leaves_a_history() {
        CaregiverId first = here.caregiver();
        CaregiverId second = here.caregiver();
        ElderId elder = here.elder();
        NeedId moving = here.need(elder, DAY);
        NeedId vanishing = here.need(elder, DAY);
        PlannedVisit before = here.planned(moving, elder, first, NINE);
        publish(before, here.planned(vanishing, elder, first, hours(3)));

        Published published = visits.publish(
                null, "dispatcher", List.of(moving, vanishing), List.of(here.planned(moving, elder, second, hours(1))));

        assertThat(published).isEqualTo(new Published(0, 1, 0, 1));
        Visit moved = visits.ofNeeds(List.of(moving)).get(0);
        assertThat(moved.caregiverId()).isEqualTo(second);
        assertThat(visits.ofNeeds(List.of(vanishing))).isEmpty();
        assertThat(here.count(
                        "select count(*) from visit_change where visit_id = ? and changed_by = 'dispatcher'",
                        moved.id().value()))
                .isEqualTo(3);
    }

    @Test
    void two_visits_may_swap_places_in_one_publication() {
        CaregiverId caregiver = here.caregiver();
        ElderId elder = here.elder();
        NeedId one = here.need(elder, DAY);
        NeedId other = here.need(elder, DAY);
        publish(here.planned(one, elder, caregiver, NINE), here.planned(other, elder, caregiver, hours(1)));

        assertThat(publish(here.planned(one, elder, caregiver, hours(1)), here.planned(other, elder, caregiver, NINE)))
                .isEqualTo(new Published(0, 2, 0, 0));
    }

    @Test
    void what_has_started_or_is_pinned_does_not_move() {
        CaregiverId caregiver = here.caregiver();
        ElderId elder = here.elder();
        NeedId started = here.need(elder, DAY);
        NeedId pinned = here.need(elder, DAY);
        publish(here.planned(started, elder, caregiver, NINE), here.planned(pinned, elder, caregiver, hours(2)));
        VisitId startedVisit = visits.ofNeeds(List.of(started)).get(0).id();
        VisitId pinnedVisit = visits.ofNeeds(List.of(pinned)).get(0).id();
        here.setDoing(startedVisit, Doing.UNDER_WAY);
        here.sql("update visit set pinned = true where id = ?", pinnedVisit.value());

        Refusal refusal = refusal(() -> visits.publish(
                null, "test", List.of(pinned), List.of(here.planned(started, elder, caregiver, hours(5)))));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.code()).isEqualTo("visits-fixed");
        assertThat(refusal.findings())
                .extracting(finding -> finding.value())
                .containsExactlyInAnyOrder(Long.toString(startedVisit.value()), Long.toString(pinnedVisit.value()));
        assertThat(visits.get(startedVisit).startsAt()).isEqualTo(NINE);
    }

    @Test
    void an_overlap_is_refused_with_the_visits_that_meet() {
        CaregiverId caregiver = here.caregiver();
        Visit standing = here.visit(caregiver, NINE);
        ElderId elder = here.elder();
        NeedId need = here.need(elder, DAY);

        Refusal refusal =
                refusal(() -> publish(here.planned(need, elder, caregiver, NINE.plus(Duration.ofMinutes(59)))));
        assertThat(refusal.code()).isEqualTo("overlap");
        assertThat(refusal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.value())
                        .isEqualTo(Long.toString(standing.id().value())));
        assertThat(visits.ofNeeds(List.of(need))).isEmpty();

        assertThat(publish(here.planned(need, elder, caregiver, hours(1))))
                .as("one ends when the other begins")
                .isEqualTo(new Published(1, 0, 0, 0));
    }

    @Test
    void two_carers_of_one_need_may_be_with_the_elder_together_but_two_needs_may_not() {
        ElderId elder = here.elder();
        NeedId pair = here.need(elder, DAY);
        publish(
                here.planned(pair, 1, elder, here.caregiver(), NINE),
                here.planned(pair, 2, elder, here.caregiver(), NINE));
        NeedId other = here.need(elder, DAY);
        Refusal refusal = refusal(() -> publish(here.planned(other, elder, here.caregiver(), NINE)));
        assertThat(refusal.findings()).extracting(finding -> finding.code()).containsOnly("elder-visited-twice");
    }

    @Test
    void postgres_itself_refuses_an_overlap() {
        CaregiverId caregiver = here.caregiver();
        Visit one = here.visit(caregiver, NINE);
        here.visit(caregiver, hours(2));
        IllegalStateException refused = catchThrowableOfType(
                IllegalStateException.class,
                () -> here.sql(
                        "update visit set starts_at = ?::timestamptz, ends_at = ?::timestamptz where id = ?",
                        hours(2).toString(),
                        hours(3).toString(),
                        one.id().value()));
        assertThat(refused).hasRootCauseMessage(refused.getCause().getMessage());
        assertThat(((java.sql.SQLException) refused.getCause()).getSQLState()).isEqualTo("23P01");
    }

    @Test
    void the_verified_visits_of_a_month_are_counted_by_household() {
        CaregiverId caregiver = here.caregiver();
        Visit done = here.visit(caregiver, NINE);
        here.visit(caregiver, hours(2));
        here.sql(
                "update visit set doing = 'DONE', proof = 'VERIFIED' where id = ?",
                done.id().value());
        var street = areas.get(here.town.street);
        assertThat(visits.verifiedByHousehold(street, YearMonth.of(2026, 11)).values())
                .containsExactly(1);
        assertThat(visits.dueByHousehold(street, YearMonth.of(2026, 11)).values())
                .containsExactly(1, 1);
        assertThat(visits.verified(street, YearMonth.of(2026, 11)))
                .extracting(Visit::id)
                .containsExactly(done.id());
        assertThat(visits.verifiedByHousehold(street, YearMonth.of(2026, 10))).isEmpty();
    }

    /** trust.md, invariant 4: the exclusion constraints alone would answer with deadlocks here. */
    @Test
    void sixteen_writers_on_two_caregivers_and_a_plan_being_published_never_overlap_and_never_deadlock()
            throws Exception {
        List<CaregiverId> two = List.of(here.caregiver(), here.caregiver());
        List<ElderId> elders = List.of(here.elder(), here.elder(), here.elder(), here.elder());
        List<NeedId> needs = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            needs.add(here.need(elders.get(i % 4), DAY));
        }
        long deadlocksBefore = deadlocks();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long until = System.nanoTime() + Duration.ofSeconds(4).toNanos();
        ExecutorService clients = Executors.newFixedThreadPool(17);
        List<Future<Void>> running = new ArrayList<>();
        for (int client = 0; client < 17; client++) {
            int size = client == 0 ? 24 : 3; // the first publishes whole plans
            running.add(clients.submit(writer(client, size, two, elders, needs, until, done, refused)));
        }
        for (Future<Void> one : running) {
            one.get(); // a deadlock would come out here: nobody repeats
        }
        clients.shutdown();

        assertThat(done.get())
                .as("publications, beside %d refused", refused.get())
                .isPositive();
        assertThat(refused.get()).isPositive();
        assertThat(here.overlaps(two)).isZero();
        assertThat(deadlocks() - deadlocksBefore).isZero();
    }

    private Callable<Void> writer(
            int seed,
            int size,
            List<CaregiverId> caregivers,
            List<ElderId> elders,
            List<NeedId> needs,
            long until,
            AtomicInteger done,
            AtomicInteger refused) {
        Random random = new Random(seed);
        return () -> {
            while (System.nanoTime() < until) {
                List<PlannedVisit> plan = new ArrayList<>();
                int first = random.nextInt(needs.size());
                for (int i = 0; i < size; i++) {
                    int need = (first + i) % needs.size();
                    plan.add(here.planned(
                            needs.get(need),
                            elders.get(need % 4),
                            caregivers.get(random.nextInt(2)),
                            NINE.plus(Duration.ofMinutes(30L * random.nextInt(size * 40)))));
                }
                try {
                    visits.publish(
                            null,
                            "writer",
                            plan.stream().map(PlannedVisit::needId).toList(),
                            plan);
                    done.incrementAndGet();
                } catch (Refusal overlap) {
                    refused.incrementAndGet();
                }
            }
            return null;
        };
    }

    private long deadlocks() {
        return here.count("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private Published publish(PlannedVisit... planned) {
        return QuarkusTransaction.requiringNew()
                .call(() -> visits.publish(null, "test", VisitTown.needs(planned), List.of(planned)));
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static Instant hours(int after) {
        return NINE.plus(Duration.ofHours(after));
    }
}
