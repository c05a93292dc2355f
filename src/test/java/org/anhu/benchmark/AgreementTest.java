package org.anhu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.anhu.benchmark.format.Checked;
import org.anhu.benchmark.format.Format;
import org.anhu.benchmark.format.Instance;
import org.anhu.planning.model.DayPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The score of a plan and the cost of its file, found each on its own, are one and the same. */
class AgreementTest {

    private static final int INSTANCES = 40;
    private static final int PLANS = 10;

    @TempDir
    Path folder;

    @Test
    void hhcrsp_costs_are_those_of_the_plan() throws IOException {
        for (int seed = 1; seed <= INSTANCES; seed++) {
            agree(Format.HHCRSP, seed, new MadeUp(seed).hhcrsp().toString());
        }
    }

    @Test
    void uhhc_costs_with_windows_met_at_the_start_are_those_of_the_plan() throws IOException {
        for (int seed = 1; seed <= INSTANCES; seed++) {
            agree(Format.UHHC, seed, new MadeUp(seed).uhhc(false).toString());
        }
    }

    @Test
    void uhhc_costs_with_windows_met_at_the_end_are_those_of_the_plan() throws IOException {
        for (int seed = 1; seed <= INSTANCES; seed++) {
            agree(Format.UHHC, seed, new MadeUp(seed).uhhc(true).toString());
        }
    }

    @Test
    void solomon_costs_are_those_of_the_plan() throws IOException {
        for (int seed = 1; seed <= INSTANCES; seed++) {
            agree(Format.SOLOMON, seed, new MadeUp(seed).solomon());
        }
    }

    private void agree(Format format, int seed, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("made-up-" + seed), text);
        Instance instance = format.read(file);
        Random random = new Random(seed);
        for (int i = 0; i < PLANS; i++) {
            DayPlan plan = RandomPlan.of(instance.plan(), random.nextDouble(), random);
            HardMediumSoftLongScore score = Objects.requireNonNull(plan.getScore());
            Checked checked = instance.check(instance.solution(plan));
            String which = format + " " + seed + ", plan " + i + " with " + score + ": " + checked.errors();
            assertThat(checked.valid()).as(which).isEqualTo(score.hardScore() == 0 && score.mediumScore() == 0);
            if (checked.valid()) {
                assertThat(checked.cost()).as(which).isEqualByComparingTo(instance.cost(plan));
            }
        }
    }
}
