package org.anhu.planning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.anhu.care.Kinship;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.anhu.kernel.VisitId;
import org.anhu.people.Caregiver;
import org.anhu.people.CaregiverKind;
import org.anhu.people.Contract;
import org.anhu.people.RouteEnd;
import org.anhu.people.WorkLimits;
import org.anhu.visits.Doing;
import org.anhu.visits.Paying;
import org.anhu.visits.Proof;
import org.anhu.visits.Visit;
import org.junit.jupiter.api.Test;

/** Ways are ten minutes, the tolerance 15, and it is 10:20; the freeze ends at 10:50. */
class SettlingTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 4);
    private static final CaregiverId CAREGIVER = new CaregiverId(1);
    private static final Freeze FREEZE = new Freeze(at("10:35"), at("10:50"), Duration.ofMinutes(15));

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private static Visit visit(int id, String start, Doing doing) {
        return new Visit(
                new VisitId(id),
                new NeedId(id),
                1,
                new ElderId(id),
                CAREGIVER,
                new AreaId(1),
                DAY,
                "cleaning",
                60,
                at(start),
                at(start).plus(Duration.ofHours(1)),
                null,
                at(start),
                at(start),
                600,
                doing,
                Proof.UNVERIFIED,
                Paying.OPEN,
                false,
                null);
    }

    private static Settlement settle(String underWayUntil, Visit... visits) {
        Caregiver caregiver = new Caregiver(
                CAREGIVER,
                "cg",
                new AreaId(1),
                CaregiverKind.STAFF,
                "",
                Sex.FEMALE,
                DAY,
                null,
                null,
                new Coordinates(30.5, 114.3),
                TravelMode.E_BIKE,
                RouteEnd.HOME,
                RouteEnd.HOME,
                new Contract(DAY, null, DAY),
                new WorkLimits(480, 2640, 0),
                null,
                List.of(),
                List.of());
        Fitness fitness = new Fitness(
                List.of(), List.of(caregiver), Map.of(), List.of(), List.of(), new Kinship(Set.of(), List.of()));
        return new Settling(at("10:20"), FREEZE, fitness, SettlingTest.likelyEnd(underWayUntil)).of(List.of(visits));
    }

    private static Function<Visit, Instant> likelyEnd(String underWayUntil) {
        return visit -> visit.doing() == Doing.UNDER_WAY ? at(underWayUntil) : visit.endsAt();
    }

    @Test
    void what_starts_within_the_freeze_stays_and_what_starts_at_its_end_does_not() {
        Settlement settlement = settle("10:00", visit(1, "10:49", Doing.PLANNED), visit(2, "11:50", Doing.PLANNED));
        assertThat(settlement.settled()).containsOnlyKeys(new VisitId(1));
        assertThat(settlement.letGo()).isEmpty();
    }

    @Test
    void who_is_kept_a_little_comes_a_little_later() {
        Settlement settlement = settle("10:30", visit(1, "09:00", Doing.UNDER_WAY), visit(2, "10:30", Doing.PLANNED));
        assertThat(settlement.settled().get(new VisitId(1)).endsAt()).isEqualTo(at("10:30"));
        assertThat(settlement.settled().get(new VisitId(2)).startsAt()).isEqualTo(at("10:40"));
        assertThat(settlement.settled().get(new VisitId(2)).endsAt()).isEqualTo(at("11:40"));
    }

    @Test
    void who_is_kept_long_is_replaced() {
        Settlement settlement = settle("10:36", visit(1, "09:00", Doing.UNDER_WAY), visit(2, "10:30", Doing.PLANNED));
        assertThat(settlement.settled()).containsOnlyKeys(new VisitId(1));
        assertThat(settlement.letGo()).containsExactly(new VisitId(2));
    }

    @Test
    void who_has_begun_another_visit_has_left_the_one_before_whatever_its_check_out_says() {
        Settlement settlement = settle(
                "12:00",
                visit(1, "08:00", Doing.UNDER_WAY),
                visit(2, "09:10", Doing.DONE),
                visit(3, "10:30", Doing.PLANNED));
        assertThat(settlement.settled()).containsOnlyKeys(new VisitId(1), new VisitId(2), new VisitId(3));
        assertThat(settlement.settled().get(new VisitId(1)).endsAt()).isEqualTo(at("09:00"));
    }
}
