package org.anhu.planning.rules;

import static org.anhu.planning.Town.MINUTE;
import static org.anhu.planning.Town.MONDAY;
import static org.anhu.planning.Town.at;
import static org.anhu.planning.Town.place;
import static org.anhu.planning.Town.route;
import static org.anhu.planning.Town.span;

import java.util.Arrays;
import java.util.stream.Stream;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.planning.Town;
import org.anhu.planning.Town.Person;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.FixedStop;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Pair;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.RequiredSkill;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Skill;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Stop;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

/** Every rule where it is kept, at its limit, and broken. */
class PlanRulesTest {

    private static final int HALF_HOUR = 30 * MINUTE;
    private static final int HOUR = 60 * MINUTE;
    private static final RequiredSkill NURSE = new RequiredSkill("NURSE", 2);

    private final Town town = new Town();

    // who

    @Test
    void a_caregiver_goes_only_to_their_streets() {
        town.caregiver(new Person()).caregiver(new Person().street(new AreaId(2)));
        town.add(half(1));
        costs(Rule.AREA, 0, town.plan(route(0)));
        costs(Rule.AREA, 1, town.plan(route(), route(0)));
    }

    @Test
    void a_blocked_caregiver_does_not_come() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(half(1).blocked(Town.caregiver(1)));
        costs(Rule.BLOCKED, 0, town.plan(route(0)));
        costs(Rule.BLOCKED, 1, town.plan(route(), route(0)));
        costs(Rule.BLOCKED, 0, town.plan(route(), route()));
    }

    @Test
    void only_the_required_caregiver_comes() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(half(1).required(Town.caregiver(0)));
        costs(Rule.REQUIRED, 0, town.plan(route(0)));
        costs(Rule.REQUIRED, 1, town.plan(route(), route(0)));
    }

    @Test
    void the_sex_asked_for_comes() {
        town.caregiver(new Person()).caregiver(new Person().sex(Sex.MALE));
        town.add(half(1).carerSex(Sex.FEMALE)).add(half(2));
        costs(Rule.SEX, 0, town.plan(route(0), route(1)));
        costs(Rule.SEX, 1, town.plan(route(1), route(0)));
    }

    @Test
    void the_skill_is_there() {
        town.caregiver(new Person().skills(nurse(2))).caregiver(new Person());
        town.add(town.need(1).carer(HALF_HOUR, NURSE));
        costs(Rule.SKILL, 0, town.plan(route(0)));
        costs(Rule.SKILL, 1, town.plan(route(), route(0)));
    }

    @Test
    void the_level_is_high_enough() {
        town.caregiver(new Person().skills(nurse(3)))
                .caregiver(new Person().skills(nurse(2)))
                .caregiver(new Person().skills(nurse(1)));
        town.add(town.need(1).carer(HALF_HOUR, NURSE));
        costs(Rule.SKILL_LEVEL, 0, town.plan(route(0)));
        costs(Rule.SKILL_LEVEL, 0, town.plan(route(), route(0)));
        costs(Rule.SKILL_LEVEL, 1, town.plan(route(), route(), route(0)));
    }

    @Test
    void the_certificate_is_valid_on_its_last_day_and_no_longer() {
        Skill lastDay = new Skill("NURSE", 2, MONDAY.minusYears(1), MONDAY);
        Skill expired = new Skill("NURSE", 2, MONDAY.minusYears(1), MONDAY.minusDays(1));
        Skill notYet = new Skill("NURSE", 2, MONDAY.plusDays(1), null);
        town.caregiver(new Person().skills(lastDay))
                .caregiver(new Person().skills(expired))
                .caregiver(new Person().skills(notYet));
        town.add(town.need(1).carer(HALF_HOUR, NURSE));
        costs(Rule.CERTIFICATE, 0, town.plan(route(0)));
        costs(Rule.CERTIFICATE, 1, town.plan(route(), route(0)));
        costs(Rule.CERTIFICATE, 1, town.plan(route(), route(), route(0)));
    }

    // how much

    @Test
    void the_day_has_its_limit_and_its_overtime() {
        town.caregiver(new Person().day(2 * HOUR, HALF_HOUR));
        town.add(town.need(1).carer(2 * HOUR))
                .add(town.need(1).carer(HALF_HOUR))
                .add(town.need(1).carer(MINUTE));
        costs(Rule.DAY_LIMIT, 0, town.plan(route(0)));
        costs(Rule.OVERTIME, 0, town.plan(route(0)));
        costs(Rule.DAY_LIMIT, 0, town.plan(route(0, 1)));
        costs(Rule.OVERTIME, HALF_HOUR, town.plan(route(0, 1)));
        costs(Rule.DAY_LIMIT, MINUTE, town.plan(route(0, 1, 2)));
    }

    @Test
    void a_late_return_is_overtime_where_the_commute_counts() {
        town.caregiver(new Person().spans(span(8, 9)).commuteCounts().day(Shift.ShiftFacts.NO_LIMIT, 20 * MINUTE));
        town.add(half(1)).add(town.need(1).carer(20 * MINUTE)).add(half(1));
        costs(Rule.OVERTIME, 0, town.plan(route(0)));
        costs(Rule.OVERTIME, 10 * MINUTE, town.plan(route(0, 1)));
        costs(Rule.DAY_LIMIT, 0, town.plan(route(0, 2)));
        costs(Rule.DAY_LIMIT, 20 * MINUTE, town.plan(route(0, 1, 2)));
    }

    @Test
    void the_week_has_its_limit_with_what_was_worked_before() {
        town.caregiver(new Person().days(2).week(4 * HOUR, HOUR));
        town.add(day(0).carer(HOUR)).add(day(1).carer(2 * HOUR)).add(day(1).carer(MINUTE));
        costs(Rule.WEEK_LIMIT, 0, town.plan(route(0)));
        costs(Rule.WEEK_LIMIT, 0, town.plan(route(0), route(1)));
        costs(Rule.WEEK_LIMIT, MINUTE, town.plan(route(0), route(1, 2)));
    }

    @Test
    void travel_has_its_limit() {
        town.caregiver(new Person().travelLimit(40 * MINUTE));
        town.add(half(1)).add(half(2)).add(half(3));
        costs(Rule.TRAVEL_LIMIT, 0, town.plan(route(0)));
        costs(Rule.TRAVEL_LIMIT, 0, town.plan(route(1)));
        costs(Rule.TRAVEL_LIMIT, 20 * MINUTE, town.plan(route(2)));
    }

    @Test
    void care_load_has_its_limit() {
        town.caregiver(new Person().loadLimit(3));
        town.add(half(1).load(2)).add(half(1).load(1)).add(half(1).load(1));
        costs(Rule.LOAD_LIMIT, 0, town.plan(route(0)));
        costs(Rule.LOAD_LIMIT, 0, town.plan(route(0, 1)));
        costs(Rule.LOAD_LIMIT, 1, town.plan(route(0, 1, 2)));
    }

    // when

    @Test
    void a_hard_window_closes() {
        town.caregiver(new Person());
        town.add(half(1)).add(window(at(8, 0), at(8, 30))).add(window(at(8, 0), at(8, 29)));
        costs(Rule.WINDOW, 0, town.plan(route(1)));
        costs(Rule.WINDOW, 0, town.plan(route(0, 1)));
        costs(Rule.WINDOW, MINUTE, town.plan(route(0, 2)));
    }

    @Test
    void a_soft_window_costs_total_and_highest_lateness() {
        town.caregiver(new Person());
        town.add(half(1)).add(soft(at(8, 30))).add(soft(at(8, 50)));
        costs(Rule.LATE, 0, town.plan(route(0, 1)));
        costs(Rule.HIGHEST_LATE, 0, town.plan(route(0, 1)));
        costs(Rule.WINDOW, 0, town.plan(route(0, 1, 2)));
        costs(Rule.LATE, 10 * MINUTE, town.plan(route(0, 1, 2)));
        costs(Rule.LATE, 30 * MINUTE, town.plan(route(0, 2, 1)));
        costs(Rule.HIGHEST_LATE, 30 * MINUTE, town.plan(route(0, 2, 1)));
    }

    @Test
    void care_lies_within_a_working_span() {
        town.caregiver(new Person().spans(span(8, 9)));
        town.add(town.need(1).carer(HOUR)).add(town.need(1).carer(HOUR + MINUTE));
        costs(Rule.SPAN, 0, town.plan(route(0)));
        costs(Rule.SPAN, MINUTE, town.plan(route(1)));
    }

    @Test
    void a_visit_is_not_moved_to_another_date() {
        town.caregiver(new Person().days(2));
        town.add(day(0).carer(HALF_HOUR).closeHard(false));
        costs(Rule.SPAN, 0, town.plan(route(0)));
        costs(Rule.SPAN, 1, town.plan(route(), route(0)));
    }

    @Test
    void a_hard_break_is_kept_and_a_soft_one_costs() {
        DayPlan kept = restless(true, at(12, 30));
        costs(Rule.BREAK, 0, kept);
        costs(Rule.BREAK, 1, restless(true, at(12, 31)));
        costs(Rule.MISSED_BREAK, 0, restless(true, at(12, 31)));
        costs(Rule.MISSED_BREAK, 0, restless(false, at(12, 30)));
        costs(Rule.MISSED_BREAK, 1, restless(false, at(12, 31)));
        costs(Rule.BREAK, 0, restless(false, at(12, 31)));
    }

    /** A day from eight without a gap to this time, and a break of half an hour from eleven to one. */
    private static DayPlan restless(boolean hard, int until) {
        Town town = new Town();
        town.caregiver(new Person().rest(HALF_HOUR, span(11, 13), hard).spans(new Span(at(8, 0), until)));
        town.add(town.need(1).carer(until - at(8, 0)));
        return town.plan(route(0));
    }

    @Test
    void an_elder_has_one_visit_at_a_time_and_gaps_between_those_that_ask_for_them() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(town.need(1, 7).carer(HALF_HOUR).gap(1, HOUR))
                .add(town.need(1, 7).carer(10 * MINUTE).gap(1, HOUR))
                .add(town.need(1, 7).carer(10 * MINUTE))
                .add(town.need(1, 7).carer(HALF_HOUR))
                .add(town.need(1).carer(HALF_HOUR));
        costs(Rule.ELDER_GAP, 10 * MINUTE, town.plan(route(0), route(2)));
        costs(Rule.ELDER_GAP, 0, town.plan(route(0), route(4, 2)));
        costs(Rule.ELDER_GAP, HOUR, town.plan(route(0), route(1)));
        costs(Rule.ELDER_GAP, HALF_HOUR, town.plan(route(0), route(4, 1)));
        costs(Rule.ELDER_GAP, 0, town.plan(route(0), route()));
    }

    @Test
    void an_elder_with_a_fixed_visit_has_no_other_at_that_time() {
        town.caregiver(new Person().fixed(fixed(at(8, 0), 1, 7))).caregiver(new Person());
        town.add(town.need(1, 7).carer(HALF_HOUR)).add(town.need(1).carer(HALF_HOUR));
        costs(Rule.ELDER_GAP, HALF_HOUR, town.plan(route(), route(0)));
        costs(Rule.ELDER_GAP, 0, town.plan(route(), route(1, 0)));
    }

    @Test
    void a_fixed_visit_keeps_its_time_whatever_comes_before_it() {
        town.caregiver(new Person().fixed(fixed(at(9, 0), 1, 7), fixed(at(9, 31), 3, 8)));
        town.add(half(1)).add(town.need(1).carer(HOUR + MINUTE));
        costs(Rule.FIXED, 0, town.plan(route(0)));
        costs(Rule.FIXED, 0, town.plan(route(1)));
        costs(Rule.FIXED, 0, town.plan(route()));
    }

    // two carers

    @Test
    void both_carers_come_or_none() {
        pairedTown();
        costs(Rule.PAIR_COMPLETE, 0, town.plan(route(0), route(1)));
        costs(Rule.PAIR_COMPLETE, 0, town.plan(route(), route()));
        costs(Rule.PAIR_COMPLETE, 1, town.plan(route(0), route()));
    }

    @Test
    void two_carers_are_two_persons() {
        pairedTown();
        costs(Rule.PAIR_CARERS, 0, town.plan(route(0), route(1)));
        costs(Rule.PAIR_CARERS, 1, town.plan(route(0, 1)));
    }

    @Test
    void two_carers_keep_their_gap() {
        Town sequence = new Town();
        sequence.caregiver(new Person().spans(span(8, 9))).caregiver(new Person());
        sequence.add(sequence.need(1).carer(HALF_HOUR).carer(HALF_HOUR).pair(Pair.sequence(0, HALF_HOUR)))
                .add(sequence.need(1).carer(HOUR))
                .add(sequence.need(1).carer(MINUTE));
        costs(Rule.PAIR_GAP, 0, sequence.plan(route(0), route(1)));
        costs(Rule.PAIR_GAP, 0, sequence.plan(route(0), route(2, 1)));
        Town fixed = new Town();
        fixed.caregiver(new Person()
                        .fixed(new FixedStop(new NeedId(0), 1, new ElderId(0), place(1), at(8, 0), HALF_HOUR, 0)))
                .caregiver(new Person());
        fixed.add(fixed.need(1).carer(HALF_HOUR).carer(HALF_HOUR).pair(Pair.sequence(0, HALF_HOUR)))
                .add(fixed.need(1).carer(HALF_HOUR))
                .add(fixed.need(1).carer(MINUTE));
        costs(Rule.PAIR_GAP, 0, fixed.plan(route(), route(0)));
        costs(Rule.PAIR_GAP, 0, fixed.plan(route(), route(1, 0)));
        costs(Rule.PAIR_GAP, MINUTE, fixed.plan(route(), route(1, 2, 0)));
    }

    @Test
    void routes_do_not_wait_for_each_other() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(town.need(1).carer(HALF_HOUR).carer(HALF_HOUR).pair(Pair.TOGETHER))
                .add(town.need(1).carer(HALF_HOUR).carer(HALF_HOUR).pair(Pair.TOGETHER));
        costs(Rule.WAITING_CYCLE, 0, town.plan(route(0, 2), route(1, 3)));
        verify(Rule.WAITING_CYCLE, town.plan(route(0, 2), route(3, 1))).penalizes();
    }

    private void pairedTown() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(town.need(1).carer(HALF_HOUR).carer(HALF_HOUR).pair(Pair.TOGETHER));
    }

    // prices

    @Test
    void a_need_that_waits_costs_by_its_priority() {
        town.caregiver(new Person());
        town.add(half(1).priority(9).mandatory(false))
                .add(half(1).priority(1).mandatory(false))
                .add(half(1).priority(1));
        costs(Rule.WAITING, 0, town.plan(route(0, 1, 2)));
        costs(Rule.OPTIONAL_WAITING, 1, town.plan(route(1, 2)));
        costs(Rule.OPTIONAL_WAITING, 9, town.plan(route(0, 2)));
        costs(Rule.WAITING, 90, town.plan(route(0, 1)));
        costs(Rule.OPTIONAL_WAITING, 0, town.plan(route(0, 1)));
        costs(Rule.OPTIONAL_LEFT, 2, town.plan(route(2)));
    }

    @Test
    void travel_and_waiting_cost_their_seconds() {
        town.caregiver(new Person());
        town.add(half(1)).add(window(at(8, 40), at(10, 0))).add(window(at(9, 0), at(10, 0)));
        costs(Rule.TRAVEL, 20 * MINUTE, town.plan(route(0)));
        costs(Rule.CAREGIVER_WAIT, 0, town.plan(route(0)));
        costs(Rule.CAREGIVER_WAIT, 10 * MINUTE, town.plan(route(0, 1)));
        costs(Rule.CAREGIVER_WAIT, HALF_HOUR, town.plan(route(0, 2)));
    }

    @Test
    void a_start_outside_the_preferred_span_costs_its_distance() {
        town.caregiver(new Person());
        town.add(half(1).preferred(new Span(at(8, 0), at(8, 30))))
                .add(half(1).preferred(new Span(at(8, 0), at(8, 30))))
                .add(half(1).preferred(new Span(at(8, 0), at(8, 30))));
        costs(Rule.PREFERRED_SPAN, 0, town.plan(route(0)));
        costs(Rule.PREFERRED_SPAN, 0, town.plan(route(0, 1)));
        costs(Rule.PREFERRED_SPAN, HALF_HOUR, town.plan(route(0, 1, 2)));
    }

    @Test
    void the_idlest_shift_counts() {
        town.caregiver(new Person().spans(span(8, 10))).caregiver(new Person().spans(span(8, 9)));
        town.add(town.need(1).carer(2 * HOUR)).add(town.need(1).carer(HALF_HOUR));
        costs(Rule.HIGHEST_IDLE, 2 * HOUR, town.plan(route(), route(1)));
        costs(Rule.HIGHEST_IDLE, HOUR, town.plan(route(0), route()));
        costs(Rule.HIGHEST_IDLE, HALF_HOUR, town.plan(route(0), route(1)));
    }

    @Test
    void another_than_the_primary_caregiver_costs_continuity() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(half(1).primary(Town.caregiver(0)));
        costs(Rule.CONTINUITY, 0, town.plan(route(0)));
        costs(Rule.CONTINUITY, 1, town.plan(route(), route(0)));
        costs(Rule.CONTINUITY, 0, town.plan(route(), route()));
    }

    @Test
    void neither_preferred_nor_primary_costs() {
        town.caregiver(new Person()).caregiver(new Person()).caregiver(new Person());
        town.add(half(1).primary(Town.caregiver(0)).preferredCaregiver(Town.caregiver(1)));
        costs(Rule.PREFERRED_CAREGIVER, 0, town.plan(route(0)));
        costs(Rule.PREFERRED_CAREGIVER, 0, town.plan(route(), route(0)));
        costs(Rule.PREFERRED_CAREGIVER, 1, town.plan(route(), route(), route(0)));
    }

    @Test
    void work_costs_by_its_square() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(town.need(1).carer(HOUR)).add(town.need(1).carer(HOUR));
        costs(Rule.FAIRNESS, 60 + 60, town.plan(route(0), route(1)));
        costs(Rule.FAIRNESS, 240, town.plan(route(0, 1)));
        costs(Rule.FAIRNESS, 0, town.plan(route(), route()));
    }

    @Test
    void a_published_visit_keeps_its_caregiver_and_its_time() {
        town.caregiver(new Person()).caregiver(new Person());
        town.add(half(1).published(new Published(1, Town.caregiver(0), at(8, 0))))
                .add(half(1));
        costs(Rule.CHANGED_CAREGIVER, 0, town.plan(route(0)));
        costs(Rule.CHANGED_TIME, 0, town.plan(route(0)));
        costs(Rule.CHANGED_TIME, HALF_HOUR, town.plan(route(1, 0)));
        costs(Rule.CHANGED_CAREGIVER, 1, town.plan(route(), route(0)));
        costs(Rule.CHANGED_CAREGIVER, 1, town.plan(route(), route()));
    }

    private Need.Builder half(int place) {
        return town.need(place).carer(HALF_HOUR);
    }

    /** At place 1, hard, in a plan's time. */
    private Need.Builder window(int open, int close) {
        return Need.builder(new NeedId(100 + close), new ElderId(100 + close), Town.STREET, place(1))
                .carer(HALF_HOUR)
                .window(open, close);
    }

    private Need.Builder soft(int close) {
        return window(at(8, 0), close).closeHard(false);
    }

    private Need.Builder day(int day) {
        int midnight = day * DayPlan.DAY_SECONDS;
        return Need.builder(new NeedId(200 + day), new ElderId(200 + day), Town.STREET, place(1))
                .window(midnight, midnight + at(23, 0));
    }

    private static Skill nurse(int level) {
        return new Skill("NURSE", level, MONDAY.minusYears(1), null);
    }

    private static FixedStop fixed(int start, int place, int elder) {
        return new FixedStop(new NeedId(90 + elder), 1, new ElderId(elder), place(place), start, HALF_HOUR, 0);
    }

    private static void costs(Rule rule, long units, DayPlan plan) {
        verify(rule, plan).penalizesBy(units);
    }

    private static SingleConstraintAssertion verify(Rule rule, DayPlan plan) {
        Object[] facts = Stream.concat(plan.getStops().stream(), plan.getShifts().stream())
                .toArray();
        return ConstraintVerifier.<PlanRules, DayPlan>build(new PlanRules(), DayPlan.class, Shift.class, Stop.class)
                .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
                .verifyThat((rules, factory) -> Arrays.stream(rules.defineConstraints(factory))
                        .filter(constraint -> constraint.getConstraintName().equals(rule.code()))
                        .findFirst()
                        .orElseThrow())
                .given(facts);
    }
}
