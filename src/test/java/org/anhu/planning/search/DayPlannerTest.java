package org.anhu.planning.search;

import static org.anhu.planning.Town.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.planning.SyntheticDay;
import org.anhu.planning.Town;
import org.anhu.planning.Town.Person;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.RequiredSkill;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;

class DayPlannerTest {

    /** More time than the steps take on any machine: the steps end the search. */
    private static Effort steps(int steps) {
        return new Effort(600, 7, 1, steps);
    }

    private static DayPlan solve(DayPlan problem, int steps) {
        return DayPlanner.standard().solve(problem, steps(steps), Progress.NONE, () -> false);
    }

    @Test
    void a_districts_day_breaks_no_hard_rule_and_holds_every_visit_once() {
        DayPlan best = solve(SyntheticDay.of(150, 1200, 1), 300);
        assertThat(score(best).hardScore()).isZero();
        assertThat(best.waitingList().getStops()).hasSizeLessThan(40);
        List<Stop> placed = new ArrayList<>();
        best.getShifts().forEach(shift -> placed.addAll(shift.getStops()));
        assertThat(placed).containsExactlyInAnyOrderElementsOf(best.getStops());
    }

    @Test
    void a_small_day_holds_under_full_assert() {
        DayPlanner careful =
                new DayPlanner(DayPlanner.standardConfiguration().withEnvironmentMode(EnvironmentMode.FULL_ASSERT));
        DayPlan best = careful.solve(SyntheticDay.of(28, 60, 3), steps(200), Progress.NONE, () -> false);
        assertThat(score(best).hardScore()).isZero();
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan() {
        assertThat(routes(solve(SyntheticDay.of(40, 200, 5), 500)))
                .isEqualTo(routes(solve(SyntheticDay.of(40, 200, 5), 500)));
    }

    @Test
    void the_price_of_the_routes_is_optaplanners_score() {
        for (long seed = 1; seed <= 5; seed++) {
            DayPlan plan = solve(SyntheticDay.of(40, 150, seed), 50);
            RoutePrice price = new RoutePrice(plan);
            long soft = 0;
            for (Shift shift : plan.workedShifts()) {
                price.price(shift, shift.getStops());
                assertThat(price.hard()).isZero();
                soft += price.soft();
            }
            long ofThePlan = Explanation.of(plan).byRule().stream()
                    .filter(rule -> rule.rule() == Rule.HIGHEST_LATE)
                    .mapToLong(RuleScore::score)
                    .sum();
            assertThat(-soft).isEqualTo(score(plan).softScore() - ofThePlan);
        }
    }

    @Test
    void the_stored_score_is_what_a_fresh_judgement_says() {
        DayPlan best = solve(SyntheticDay.of(40, 150, 2), 50);
        HardMediumSoftLongScore stored = score(best);
        assertThat(Judgement.score(best)).isEqualTo(stored);
        long sum = Explanation.of(best).byRule().stream()
                .filter(rule -> rule.rule() != Rule.WAITING)
                .mapToLong(RuleScore::score)
                .sum();
        assertThat(sum).isEqualTo(stored.softScore());
    }

    @Test
    void two_threads_plan_too() {
        DayPlan best = DayPlanner.standard()
                .solve(SyntheticDay.of(28, 60, 3), new Effort(600, 1, 2, 100), Progress.NONE, () -> false);
        assertThat(score(best).hardScore()).isZero();
    }

    @Test
    void a_plan_without_needs_or_without_shifts_is_done_at_once() {
        DayPlan idle = solve(new Town().caregiver(new Person()).plan(), 10);
        assertThat(score(idle)).isEqualTo(HardMediumSoftLongScore.ZERO);
        Town empty = new Town();
        DayPlan waiting = solve(empty.add(empty.need(1).carer(MINUTE)).plan(), 10);
        assertThat(waiting.waitingList().getStops()).hasSize(1);
        assertThat(score(waiting).mediumScore()).isEqualTo(-50);
    }

    @Test
    void impossible_needs_wait_and_say_why() {
        Town town = new Town();
        town.caregiver(new Person().street(new AreaId(2)))
                .caregiver(new Person().sex(Sex.MALE))
                .caregiver(new Person())
                .caregiver(new Person())
                .caregiver(new Person().days(0));
        town.add(town.need(1)
                .carer(MINUTE, new RequiredSkill("NURSE", 1))
                .carerSex(Sex.FEMALE)
                .blocked(Town.caregiver(2)));
        DayPlan plan = solve(town.plan(), 10);
        assertThat(Explanation.of(plan).waiting())
                .singleElement()
                .satisfies(need -> assertThat(need.reasons())
                        .containsExactlyInAnyOrder(
                                new Reason("area", 1),
                                new Reason("sex", 1),
                                new Reason("blocked", 1),
                                new Reason("skill", 1),
                                new Reason(Reason.OFF_DUTY, 1)));
    }

    @Test
    void a_full_day_is_the_reason_when_nothing_else_is() {
        Town town = new Town();
        town.caregiver(new Person().day(60 * MINUTE, 0)).caregiver(new Person().spans(Town.span(8, 9)));
        for (int i = 0; i < 3; i++) {
            town.add(town.need(1).carer(60 * MINUTE).priority(i + 1));
        }
        DayPlan plan = solve(town.plan(), 20);
        assertThat(Explanation.of(plan).waiting()).singleElement().satisfies(need -> {
            assertThat(need.need().value()).as("the least urgent waits").isEqualTo(2);
            assertThat(need.reasons()).containsExactly(new Reason("day-limit", 1), new Reason("working-span", 1));
        });
    }

    @Test
    void an_assignment_costs_what_the_route_would_save_without_it() {
        Town town = new Town();
        town.caregiver(new Person());
        town.add(town.need(1).carer(60 * MINUTE))
                .add(town.need(3).carer(60 * MINUTE).primary(Town.caregiver(1)));
        DayPlan plan = town.plan(Town.route(0, 1));
        Explanation why = Explanation.of(plan);
        assertThat(why.costs(plan.getStops().get(1)))
                .containsEntry(Rule.TRAVEL, 2L * 40 * MINUTE)
                .containsEntry(Rule.CONTINUITY, 1800L);
    }

    @Test
    void whoever_could_come_instead_names_whom_that_would_move() {
        Town town = new Town();
        town.caregiver(new Person()).caregiver(new Person());
        town.add(hour(0).window(Town.at(9, 0), Town.at(9, 0))).add(hour(1).window(Town.at(9, 0), Town.at(12, 0)));
        DayPlan plan = town.plan(Town.route(0), Town.route(1));
        Stop first = plan.getStops().get(0);
        Stop second = plan.getStops().get(1);
        Explanation why = Explanation.of(plan);
        assertThat(why.candidates(first, 3)).singleElement().satisfies(candidate -> {
            assertThat(candidate.caregiver()).isEqualTo(Town.caregiver(1));
            assertThat(candidate.startSeconds()).isEqualTo(Town.at(9, 0));
            assertThat(candidate.moved()).containsExactly(new Explanation.Moved(second, Town.at(9, 0), Town.at(10, 0)));
        });
        assertThat(why.candidates(second, 3))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.moved()).isEmpty());
    }

    private static Need.Builder hour(long id) {
        return Need.builder(new NeedId(id), new ElderId(id), Town.STREET, Town.place(1))
                .carer(60 * MINUTE);
    }

    @Test
    void a_plan_too_large_for_a_table_of_all_its_stops_is_left_to_the_search() {
        assertThat(phases(60, 2_000)).containsExactly(CustomPhaseConfig.class, LocalSearchPhaseConfig.class);
        assertThat(phases(60, 2_500)).containsExactly(CustomPhaseConfig.class);
        assertThat(phases(600, 5_000)).containsExactly(CustomPhaseConfig.class, LocalSearchPhaseConfig.class);
        assertThat(phases(600, 20_000)).containsExactly(CustomPhaseConfig.class);
    }

    private static List<Class<?>> phases(int seconds, int stops) {
        return DayPlanner.standard().configured(new Effort(seconds, 1, 2, null), stops).getPhaseConfigList().stream()
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    @Test
    void a_second_plan_keeps_what_the_first_one_published() {
        DayPlan first = solve(square(Map.of()), 0);
        Map<Integer, Published> promises = new HashMap<>();
        for (Stop stop : first.getStops()) {
            Shift shift = Objects.requireNonNull(stop.getShift());
            int start = Objects.requireNonNull(stop.getTiming()).start();
            promises.put(stop.index(), new Published(stop.carerNo(), shift.caregiverId(), start));
        }
        DayPlan second = solve(square(promises), 0);
        assertThat(routes(second)).isEqualTo(routes(first));
        assertThat(Explanation.of(second).byRule())
                .filteredOn(rule -> rule.rule() == Rule.CHANGED_CAREGIVER || rule.rule() == Rule.CHANGED_TIME)
                .allSatisfy(rule -> assertThat(rule.score()).isZero());
    }

    /** Three caregivers and a dozen visits, some of them promised. */
    private static DayPlan square(Map<Integer, Published> promises) {
        Town town = new Town();
        town.caregiver(new Person()).caregiver(new Person()).caregiver(new Person());
        for (int i = 0; i < 12; i++) {
            Need.Builder need = town.need(1 + i * 7 % 9).carer((20 + 5 * i) * MINUTE);
            if (promises.containsKey(i)) {
                need.published(promises.get(i));
            }
            town.add(need);
        }
        return town.plan();
    }

    @Test
    void a_search_that_is_told_to_stop_ends_with_the_plan_it_has() {
        List<Integer> heard = new ArrayList<>();
        DayPlan best = DayPlanner.standard()
                .solve(
                        SyntheticDay.of(28, 60, 3),
                        Effort.ofSeconds(600),
                        (score, waiting) -> heard.add(waiting),
                        () -> !heard.isEmpty());
        assertThat(score(best).hardScore()).isZero();
        assertThat(heard).isNotEmpty();
    }

    private static HardMediumSoftLongScore score(DayPlan plan) {
        HardMediumSoftLongScore score = plan.getScore();
        if (score == null) {
            throw new AssertionError("the plan has no score");
        }
        return score;
    }

    private static List<List<Integer>> routes(DayPlan plan) {
        return plan.getShifts().stream()
                .map(shift -> shift.getStops().stream().map(Stop::index).toList())
                .toList();
    }
}
