package org.anhu.entitlement.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of standards.md 1.1 on GB/T 42195-2022. */
class ResultTest {

    private static final Standard STANDARD = Standard.GB_T_42195_2022;

    @Test
    void the_standard_has_26_indicators_in_4_groups_and_90_points() {
        assertThat(STANDARD.indicators()).hasSize(26);
        assertThat(STANDARD.sums()).hasSize(4).containsValues(32, 15, 28);
        assertThat(STANDARD.total()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({"90,0", "89,1", "66,1", "65,2", "63,2", "46,2", "45,3", "30,3", "29,4", "0,4"})
    void a_total_is_a_level(int total, int level) {
        assertThat(Result.of(STANDARD, points(total, false, false, 0, false)).finalLevel())
                .isEqualTo(level);
    }

    @Test
    void sixty_three_is_level_2_and_with_dementia_3() {
        Result result = Result.of(STANDARD, points(63, true, false, 0, false));
        assertThat(result).isEqualTo(new Result(63, 2, 3, List.of(RaisedFor.DEMENTIA)));
    }

    @Test
    void ninety_with_two_falls_in_30_days_is_level_1_and_with_one_level_0() {
        assertThat(Result.of(STANDARD, points(90, false, false, 2, false)).finalLevel())
                .isEqualTo(1);
        assertThat(Result.of(STANDARD, points(90, false, false, 1, false)).finalLevel())
                .isZero();
    }

    @Test
    void several_reasons_raise_one_level_and_a_coma_raises_to_the_highest() {
        Result two = Result.of(STANDARD, points(63, true, true, 5, false));
        assertThat(two.finalLevel()).isEqualTo(3);
        assertThat(two.reasons()).hasSize(3);
        assertThat(Result.of(STANDARD, points(90, false, false, 0, true)).finalLevel())
                .isEqualTo(4);
        assertThat(Result.of(STANDARD, points(10, true, false, 0, true)).reasons())
                .isEmpty();
    }

    @Test
    void each_indicator_stays_within_its_own_most() {
        Map<String, Integer> scores = new HashMap<>(STANDARD.indicators());
        assertThat(new AssessmentDetails(scores, Map.of(), 90, false, false, 0, false, "评估员", day(1), day(2), null)
                        .points())
                .isEqualTo(90);
        scores.put("sight", 3);
        scores.put("smell", 1);
        scores.remove("hearing");
        assertThat(refused(scores, Map.of(), null))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/scores/sight", "/scores/smell", "/scores/hearing");
    }

    @Test
    void a_scale_of_100_is_refused() {
        assertThat(refused(Map.of(), STANDARD.sums(), 95)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("wrong-scale");
            assertThat(finding.detail()).contains("90 points");
            assertThat(finding.value()).isEqualTo("95");
        });
    }

    @Test
    void a_total_that_is_not_the_sum_is_refused_and_so_are_both_or_neither() {
        assertThat(refused(Map.of(), STANDARD.sums(), 89))
                .extracting(Finding::code)
                .containsExactly("total-differs");
        assertThat(refused(Map.of(), Map.of(), 63)).extracting(Finding::code).containsExactly("scores-or-sums");
        assertThat(refused(STANDARD.indicators(), STANDARD.sums(), 90))
                .extracting(Finding::code)
                .containsExactly("scores-or-sums");
    }

    @Test
    void a_standard_that_does_not_add_up_is_none() {
        List<Standard.Band> levels = STANDARD.levels();
        assertThatThrownBy(() -> standard(89, levels)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standard(90, levels.subList(1, 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standard(90, levels.subList(0, 4))).isInstanceOf(IllegalArgumentException.class);
        assertThat(standard(90, levels).level(90)).isZero();
    }

    private static Standard standard(int total, List<Standard.Band> levels) {
        return new Standard("S", "1", "", total, 2, STANDARD.groups(), levels);
    }

    static AssessmentDetails points(int total, boolean dementia, boolean disorder, int events, boolean coma) {
        Map<String, Integer> sums = new HashMap<>();
        int left = total;
        for (Map.Entry<String, Integer> group : STANDARD.sums().entrySet()) {
            int points = Math.min(left, group.getValue());
            sums.put(group.getKey(), points);
            left -= points;
        }
        return new AssessmentDetails(
                Map.of(), sums, total, dementia, disorder, events, coma, "评估员", day(1), day(2), null);
    }

    private static List<Finding> refused(
            Map<String, Integer> scores, Map<String, Integer> sums, @Nullable Integer total) {
        Refusal[] refusal = new Refusal[1];
        assertThatThrownBy(() ->
                        new AssessmentDetails(scores, sums, total, false, false, 0, false, "评估员", day(1), day(2), null))
                .isInstanceOfSatisfying(Refusal.class, it -> refusal[0] = it);
        return refusal[0].findings();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
