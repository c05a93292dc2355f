package org.anhu.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.anhu.planning.RandomPlan;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Rule;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

class ArrayScoreTest {

    private static final int FACTS = 300;
    private static final int PLANS_OF_FACTS = 12;

    @Test
    void the_search_and_optaplanner_judge_every_plan_alike() {
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        for (long seed = 1; seed <= FACTS; seed++) {
            DayPlan plan = RandomPlan.of(seed);
            for (int i = 0; i < PLANS_OF_FACTS; i++) {
                RandomPlan.shuffle(plan, seed * PLANS_OF_FACTS + i);
                HardMediumSoftLongScore judged = Judgement.score(plan);
                assertThat(ArrayScore.of(plan)).as("facts %d, plan %d", seed, i).isEqualTo(judged);
            }
            Judgement.byRule(plan).stream().filter(rule -> rule.score() != 0).forEach(rule -> seen.add(rule.rule()));
        }
        Set<Rule> all = EnumSet.allOf(Rule.class);
        all.remove(Rule.FIXED); // cannot come up: the walk lets no movable stop delay a fixed one
        assertThat(seen).as("rules that came up").isEqualTo(all);
    }
}
