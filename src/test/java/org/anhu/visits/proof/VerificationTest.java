package org.anhu.visits.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anhu.kernel.Coordinates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Golden punches: each code inside its limit, at it, and one step beyond. */
class VerificationTest {

    private static final Coordinates PLACE = new Coordinates(30.5492, 114.3490);
    private static final double METRES_A_DEGREE = 111_195.1; // of latitude, on the mean radius, rounded up
    private static final Instant OPENS = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-11-23T02:30:00Z");
    private static final int MINUTES = 60;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Verification verification = new Verification(new Tolerances(
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            0.10,
            Duration.ofMinutes(60),
            200,
            200,
            Duration.ofMinutes(5),
            Duration.ofDays(3),
            Duration.ofHours(2)));

    @Test
    void a_visit_as_planned_proves_itself() {
        assertThat(codes(in(OPENS.plus(minutes(30))), out(OPENS.plus(minutes(90)))))
                .isEmpty();
    }

    @Test
    void early_is_more_than_15_minutes_before_the_window_opens() {
        assertThat(hourFrom(OPENS.minus(minutes(14)))).isEmpty();
        assertThat(hourFrom(OPENS.minus(minutes(15)))).isEmpty();
        assertThat(hourFrom(OPENS.minus(minutes(15)).minus(SECOND))).containsExactly(Code.EARLY);
    }

    @Test
    void late_is_more_than_15_minutes_after_the_latest_start() {
        assertThat(hourFrom(CLOSES.plus(minutes(14)))).isEmpty();
        assertThat(hourFrom(CLOSES.plus(minutes(15)))).isEmpty();
        assertThat(hourFrom(CLOSES.plus(minutes(15)).plus(SECOND))).containsExactly(Code.LATE);
    }

    @Test
    void too_short_is_less_than_nine_tenths_of_the_minutes_due() {
        assertThat(lasting(minutes(55))).isEmpty();
        assertThat(lasting(minutes(54))).isEmpty();
        assertThat(lasting(minutes(54).minus(SECOND))).containsExactly(Code.TOO_SHORT);
    }

    @Test
    void too_long_is_more_than_an_hour_over() {
        assertThat(lasting(minutes(119))).isEmpty();
        assertThat(lasting(minutes(120))).isEmpty();
        assertThat(lasting(minutes(120).plus(SECOND))).containsExactly(Code.TOO_LONG);
    }

    @Test
    void far_away_is_more_than_200_metres_beyond_the_accuracy() {
        assertThat(at(199, 0.0)).isEmpty();
        assertThat(at(200, 0.0)).isEmpty();
        assertThat(at(201, 0.0)).containsExactly(Code.FAR_AWAY);
        assertThat(at(300, 100.0)).isEmpty();
        assertThat(at(301, 100.0)).containsExactly(Code.FAR_AWAY);
    }

    @Test
    void poor_accuracy_is_worse_than_200_metres_or_unknown() {
        assertThat(at(0, 199.0)).isEmpty();
        assertThat(at(0, 200.0)).isEmpty();
        assertThat(at(0, 200.5)).containsExactly(Code.POOR_ACCURACY);
        assertThat(at(0, null)).containsExactly(Code.POOR_ACCURACY);
        assertThat(at(500, 250.0)).containsExactly(Code.POOR_ACCURACY, Code.FAR_AWAY);
    }

    @Test
    void no_position_is_never_a_silent_pass() {
        assertThat(codes(in(OPENS), mark(Kind.OUT, OPENS.plus(minutes(60)), Duration.ZERO, Duration.ZERO, null, null)))
                .containsExactly(Code.NO_POSITION);
    }

    @Test
    void a_clock_is_wrong_if_it_is_off_by_more_than_5_minutes_either_way() {
        for (int sign : new int[] {1, -1}) {
            assertThat(skewed(minutes(4).multipliedBy(sign))).isEmpty();
            assertThat(skewed(minutes(5).multipliedBy(sign))).isEmpty();
            assertThat(skewed(minutes(5).plusMillis(1).multipliedBy(sign))).containsExactly(Code.CLOCK_SKEW);
            assertThat(skewed(Duration.ofHours(24).multipliedBy(sign))).containsExactly(Code.CLOCK_SKEW);
        }
    }

    @Test
    void a_punch_is_judged_by_the_corrected_time() {
        Mark wrongClock = mark(Kind.IN, OPENS.plus(minutes(10)), Duration.ofHours(9), Duration.ZERO, PLACE, 10.0);
        assertThat(wrongClock.deviceTime()).isEqualTo(OPENS.plus(minutes(10)).minus(Duration.ofHours(9)));
        assertThat(wrongClock.time()).isEqualTo(OPENS.plus(minutes(10)));
        assertThat(codes(wrongClock, out(OPENS.plus(minutes(70))))).containsExactly(Code.CLOCK_SKEW);
    }

    @Test
    void a_delivery_is_late_after_72_hours() {
        assertThat(delivered(Duration.ofHours(71))).isEmpty();
        assertThat(delivered(Duration.ofDays(3))).isEmpty();
        assertThat(delivered(Duration.ofDays(3).plus(SECOND))).containsExactly(Code.LATE_DELIVERY);
    }

    @Test
    void a_lonely_punch_and_too_many_of_them_wait_for_a_person() {
        assertThat(codes(out(OPENS.plus(minutes(60))))).containsExactly(Code.NO_CHECK_IN);
        assertThat(codes(in(OPENS))).containsExactly(Code.NO_CHECK_OUT);
        assertThat(codes(in(OPENS), in(OPENS.plus(minutes(3))), out(OPENS.plus(minutes(60)))))
                .containsExactly(Code.SEVERAL_CHECK_INS);
        assertThat(codes(in(OPENS), out(OPENS.plus(minutes(5))), out(OPENS.plus(minutes(60)))))
                .containsExactly(Code.SEVERAL_CHECK_OUTS);
        assertThat(codes(in(OPENS.plus(minutes(60))), out(OPENS))).containsExactly(Code.OUT_BEFORE_IN);
    }

    @Test
    void nobody_is_at_two_visits_at_once_but_one_may_end_when_the_other_begins() {
        assertThat(elsewhere(OPENS.minus(minutes(60)), OPENS)).isEmpty();
        assertThat(elsewhere(OPENS.minus(minutes(60)), OPENS.plus(SECOND))).containsExactly(Code.CAREGIVER_ELSEWHERE);
        assertThat(elsewhere(OPENS.plus(minutes(60)), OPENS.plus(minutes(90)))).isEmpty();
    }

    @Test
    void a_cancelled_visit_never_proves_itself() {
        assertThat(check(evidence(true, List.of(in(OPENS), out(OPENS.plus(minutes(60)))), List.of())))
                .containsExactly(Code.CANCELLED_VISIT);
    }

    @Test
    void there_is_something_to_judge_after_the_check_out_or_when_it_has_been_forgotten() {
        Evidence open = evidence(false, List.of(in(OPENS)), List.of());
        assertThat(verification.ready(open, ENDS.plus(Duration.ofHours(2)))).isFalse();
        assertThat(verification.ready(open, ENDS.plus(Duration.ofHours(2)).plus(SECOND)))
                .isTrue();
        assertThat(verification.ready(evidence(false, List.of(out(OPENS)), List.of()), OPENS))
                .isTrue();
        assertThat(verification.ready(evidence(false, List.of(), List.of()), ENDS.plus(Duration.ofDays(9))))
                .isFalse();
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        List<Mark> marks = new ArrayList<>(List.of(
                in(OPENS.minus(minutes(40))), in(OPENS), out(OPENS.plus(minutes(10))), out(OPENS.plus(minutes(20)))));
        List<Discrepancy> expected = verification.check(evidence(false, marks, List.of()));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(marks, new Random(seed));
            assertThat(verification.check(evidence(false, marks, List.of()))).isEqualTo(expected);
        }
    }

    private List<Code> hourFrom(Instant start) {
        return codes(in(start), out(start.plus(minutes(60))));
    }

    private List<Code> lasting(Duration duration) {
        return codes(in(OPENS), out(OPENS.plus(duration)));
    }

    private List<Code> at(double metres, @Nullable Double accuracy) {
        Coordinates away = new Coordinates(PLACE.latitude() + metres / METRES_A_DEGREE, PLACE.longitude());
        return codes(mark(Kind.IN, OPENS, Duration.ZERO, Duration.ZERO, away, accuracy), out(OPENS.plus(minutes(60))));
    }

    private List<Code> skewed(Duration error) {
        return codes(
                mark(Kind.IN, OPENS, error, Duration.ZERO, PLACE, 10.0),
                mark(Kind.OUT, OPENS.plus(minutes(60)), error, Duration.ZERO, PLACE, 10.0));
    }

    private List<Code> delivered(Duration after) {
        return codes(
                mark(Kind.IN, OPENS, Duration.ZERO, after, PLACE, 10.0),
                mark(Kind.OUT, OPENS.plus(minutes(60)), Duration.ZERO, Duration.ZERO, PLACE, 10.0));
    }

    private List<Code> elsewhere(Instant from, Instant to) {
        return check(evidence(false, List.of(in(OPENS), out(OPENS.plus(minutes(60)))), List.of(new Span(7, from, to))));
    }

    private List<Code> codes(Mark... marks) {
        return check(evidence(false, List.of(marks), List.of()));
    }

    private List<Code> check(Evidence evidence) {
        return verification.check(evidence).stream().map(Discrepancy::code).toList();
    }

    private static Evidence evidence(boolean cancelled, List<Mark> marks, List<Span> elsewhere) {
        return new Evidence(OPENS, CLOSES, ENDS, MINUTES, PLACE, cancelled, marks, elsewhere);
    }

    private static Mark in(Instant time) {
        return mark(Kind.IN, time, Duration.ZERO, Duration.ZERO, PLACE, 10.0);
    }

    private static Mark out(Instant time) {
        return mark(Kind.OUT, time, Duration.ZERO, Duration.ZERO, PLACE, 10.0);
    }

    /** A punch that truly happened at {@code time} and came {@code after} that; the phone's clock is {@code error} slow. */
    private static Mark mark(
            Kind kind,
            Instant time,
            Duration error,
            Duration after,
            @Nullable Coordinates position,
            @Nullable Double accuracy) {
        Instant received = time.plus(after);
        return new Mark(kind, time.minus(error), received.minus(error), received, position, accuracy);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
