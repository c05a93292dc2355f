package org.anhu.planning.model;

import static org.anhu.planning.Town.MINUTE;
import static org.anhu.planning.Town.at;
import static org.anhu.planning.Town.place;
import static org.anhu.planning.Town.route;
import static org.anhu.planning.Town.shift;
import static org.anhu.planning.Town.span;
import static org.anhu.planning.Town.start;
import static org.anhu.planning.Town.timing;
import static org.assertj.core.api.Assertions.assertThat;

import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.planning.Town;
import org.anhu.planning.Town.Person;
import org.junit.jupiter.api.Test;

class StartTimesTest {

    private static final int HALF_HOUR = 30 * MINUTE;
    private final Town town = new Town();

    private Need.Builder half(int place) {
        return town.need(place).carer(HALF_HOUR);
    }

    private Need.Builder pair(int place, Pair pair) {
        return half(place).carer(HALF_HOUR).pair(pair);
    }

    @Test
    void a_caregiver_is_at_the_first_door_when_the_span_opens_and_travels_between_visits() {
        town.caregiver(new Person());
        town.add(half(2)).add(half(3));
        DayPlan plan = town.plan(route(0, 1));
        assertThat(start(plan, 0)).isEqualTo(at(8, 0));
        assertThat(start(plan, 1)).isEqualTo(at(8, 40));
        assertThat(shift(plan, 0).getTotals().travelSeconds()).isEqualTo(60 * MINUTE);
        assertThat(shift(plan, 0).getTotals().workSeconds()).isEqualTo(70 * MINUTE);
    }

    @Test
    void where_the_commute_counts_the_caregiver_leaves_when_the_span_opens() {
        town.caregiver(new Person().commuteCounts());
        town.add(half(2));
        DayPlan plan = town.plan(route(0));
        assertThat(start(plan, 0)).isEqualTo(at(8, 20));
        assertThat(shift(plan, 0).getTotals().workSeconds()).isEqualTo(70 * MINUTE);
    }

    @Test
    void an_early_caregiver_waits_for_the_window_and_a_late_one_is_late() {
        town.caregiver(new Person()).add(half(1)).add(window(1, at(9, 0), at(10, 0)));
        DayPlan early = town.plan(route(0, 1));
        assertThat(start(early, 1)).isEqualTo(at(9, 0));
        assertThat(timing(early, 1).waitSeconds()).isEqualTo(30 * MINUTE);
        DayPlan leavesLate = town.plan(route(1));
        assertThat(timing(leavesLate, 1).waitSeconds()).as("leaves home later").isZero();
        DayPlan late = new Town()
                .caregiver(new Person())
                .add(window(1, at(7, 0), at(7, 45)))
                .plan(route(0));
        assertThat(timing(late, 0).lateSeconds()).isEqualTo(15 * MINUTE);
    }

    @Test
    void a_missed_window_is_followed_by_the_next() {
        town.caregiver(new Person());
        town.add(window(1, at(7, 0), at(7, 30)).window(at(10, 0), at(11, 0)));
        DayPlan plan = town.plan(route(0));
        assertThat(start(plan, 0)).isEqualTo(at(10, 0));
        assertThat(timing(plan, 0).lateSeconds()).isZero();
    }

    @Test
    void a_window_met_at_the_end_holds_the_whole_visit() {
        town.caregiver(new Person());
        town.add(window(1, at(9, 0), at(10, 0)).windowsAtEnd(true))
                .add(window(1, at(9, 0), at(9, 50)).windowsAtEnd(true));
        DayPlan plan = town.plan(route(0, 1));
        assertThat(start(plan, 0)).isEqualTo(at(9, 0));
        assertThat(timing(plan, 1).lateSeconds()).isEqualTo(10 * MINUTE);
    }

    @Test
    void a_soft_close_is_missed_rather_than_waiting_long_for_the_next_window() {
        town.caregiver(new Person())
                .add(window(1, at(7, 0), at(7, 50)).window(at(14, 0), at(15, 0)).closeHard(false));
        assertThat(start(town.plan(route(0)), 0)).isEqualTo(at(8, 0));
    }

    @Test
    void care_that_does_not_fit_before_noon_moves_to_the_afternoon_span() {
        town.caregiver(new Person().spans(span(8, 12), span(14, 18)));
        town.add(half(1)).add(town.need(1).carer(240 * MINUTE));
        DayPlan plan = town.plan(route(0, 1));
        assertThat(start(plan, 1)).isEqualTo(at(14, 0));
        assertThat(timing(plan, 1).waitSeconds()).isEqualTo(210 * MINUTE);
    }

    @Test
    void a_break_is_taken_where_it_costs_nothing() {
        town.caregiver(new Person().rest(HALF_HOUR, span(11, 14), false));
        town.add(half(1)).add(window(1, at(12, 0), at(13, 0)));
        DayPlan plan = town.plan(route(0, 1));
        assertThat(start(plan, 1)).isEqualTo(at(12, 0));
        assertThat(shift(plan, 0).getTotals().breakMissed()).isFalse();
    }

    @Test
    void a_break_is_taken_at_the_last_moment_that_leaves_room_for_it() {
        town.caregiver(new Person().rest(HALF_HOUR, span(11, 13), false));
        town.add(town.need(1).carer(240 * MINUTE))
                .add(town.need(1).carer(120 * MINUTE))
                .add(half(1));
        DayPlan plan = town.plan(route(0, 1, 2));
        assertThat(start(plan, 0)).isEqualTo(at(8, 0));
        assertThat(start(plan, 1)).isEqualTo(at(12, 30));
        assertThat(shift(plan, 0).getTotals().breakMissed()).isFalse();
    }

    @Test
    void a_break_that_may_be_missed_is_missed_rather_than_a_window() {
        town.caregiver(new Person().rest(HALF_HOUR, span(11, 13), false));
        town.add(Need.builder(new NeedId(1), new ElderId(1), Town.STREET, place(1))
                .carer(360 * MINUTE)
                .window(at(8, 0), at(8, 30)));
        DayPlan plan = town.plan(route(0));
        assertThat(start(plan, 0)).isEqualTo(at(8, 0));
        assertThat(shift(plan, 0).getTotals().breakMissed()).isTrue();
    }

    @Test
    void movable_visits_are_filled_around_fixed_ones() {
        town.caregiver(new Person().fixed(fixed(at(9, 0), 2)));
        town.add(half(2)).add(town.need(2).carer(60 * MINUTE)).add(half(3));
        DayPlan plan = town.plan(route(0, 1, 2));
        assertThat(start(plan, 0)).isEqualTo(at(8, 0));
        assertThat(start(plan, 1)).isEqualTo(at(9, 30));
        assertThat(start(plan, 2)).isEqualTo(at(10, 40));
        assertThat(shift(plan, 0).getTotals().fixedLateSeconds()).isZero();
    }

    @Test
    void two_carers_together_start_when_the_later_one_is_there() {
        town.caregiver(new Person()).caregiver(new Person().spans(span(10, 18)));
        town.add(pair(1, Pair.TOGETHER)).add(half(2));
        DayPlan plan = town.plan(route(0, 2), route(1));
        assertThat(start(plan, 0)).isEqualTo(at(10, 0));
        assertThat(start(plan, 1)).isEqualTo(at(10, 0));
        assertThat(start(plan, 2)).as("what comes after waits too").isEqualTo(at(10, 40));
        assertThat(timing(plan, 1).gapSeconds()).isZero();
    }

    @Test
    void the_second_carer_comes_within_the_gap_after_the_first() {
        town.caregiver(new Person()).caregiver(new Person()).caregiver(new Person().spans(span(10, 18)));
        town.add(pair(1, Pair.sequence(20 * MINUTE, 40 * MINUTE)));
        DayPlan inTime = town.plan(route(0), route(1));
        assertThat(start(inTime, 1) - start(inTime, 0)).isEqualTo(20 * MINUTE);
        DayPlan late = town.plan(route(0), route(), route(1));
        assertThat(start(late, 1)).isEqualTo(at(10, 0));
        assertThat(start(late, 0)).as("the first comes later").isEqualTo(at(9, 20));
    }

    @Test
    void a_chain_of_pairs_over_three_routes_agrees() {
        town.caregiver(new Person()).caregiver(new Person()).caregiver(new Person().spans(span(11, 18)));
        town.add(pair(1, Pair.TOGETHER)).add(pair(2, Pair.TOGETHER));
        DayPlan plan = town.plan(route(0), route(2, 1), route(3));
        assertThat(start(plan, 2)).isEqualTo(at(11, 0));
        assertThat(start(plan, 1)).isEqualTo(at(11, 40));
        assertThat(start(plan, 0)).isEqualTo(at(11, 40));
    }

    @Test
    void routes_that_wait_for_each_other_are_marked_and_end() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(pair(1, Pair.TOGETHER)).add(pair(2, Pair.TOGETHER));
        DayPlan plan = town.plan(route(0, 2), route(3, 1));
        assertThat(timing(plan, 0).cyclic() || timing(plan, 2).cyclic()).isTrue();
    }

    @Test
    void the_other_carer_of_a_fixed_one_comes_at_their_time() {
        town.caregiver(new Person()
                        .fixed(new FixedStop(new NeedId(0), 1, new ElderId(0), place(1), at(10, 0), HALF_HOUR, 0)))
                .caregiver(new Person());
        town.add(pair(1, Pair.TOGETHER));
        DayPlan plan = town.plan(route(), route(0));
        assertThat(plan.getStops()).hasSize(1);
        assertThat(start(plan, 0)).isEqualTo(at(10, 0));
        assertThat(timing(plan, 0).gapSeconds()).isZero();
    }

    private Need.Builder window(int place, int open, int close) {
        return Need.builder(new NeedId(100 + open), new ElderId(100 + open), Town.STREET, place(place))
                .carer(HALF_HOUR)
                .window(open, close);
    }

    private static FixedStop fixed(int start, int place) {
        return new FixedStop(new NeedId(99), 1, new ElderId(99), place(place), start, HALF_HOUR, 0);
    }
}
