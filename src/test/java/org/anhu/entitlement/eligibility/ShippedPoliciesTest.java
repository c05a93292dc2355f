package org.anhu.entitlement.eligibility;

import static org.anhu.entitlement.eligibility.Case.elder;
import static org.anhu.entitlement.eligibility.Case.household;
import static org.anhu.kernel.Sex.FEMALE;
import static org.anhu.kernel.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.anhu.entitlement.PolicyDetails;
import org.anhu.entitlement.Rate;
import org.anhu.kernel.JsonColumns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy that is shipped can be read, and says what its document says. */
class ShippedPoliciesTest {

    static Stream<Path> files() {
        return ShippedPolicies.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_a_policy_with_a_legal_basis_and_a_rate_for_each_of_its_tiers(Path file) throws IOException {
        PolicyDetails policy = JsonColumns.MAPPER
                .copy()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValue(file.toFile(), PolicyDetails.class);
        assertThat(policy.legalBasis()).isNotBlank();
        EligibilityTable table = policy.eligibility();
        if (table != null) { // awards of the others are decided by hand
            assertThat(policy.rates().stream().map(Rate::tier)).containsExactlyInAnyOrderElementsOf(table.tiers());
        }
        assertThat(file.getFileName().toString()).startsWith(policy.code() + "-");
    }

    @Test
    void there_are_policies_for_every_family_of_the_documents() {
        assertThat(ShippedPolicies.files().stream().map(it -> it.getFileName().toString()))
                .contains(
                        "DL-SHK-1.json",
                        "JIEFANG-CARE-1.json",
                        "JIEFANG-CARE-2.json",
                        "JIEFANG-VOUCHER-1.json",
                        "LTCI-SHANGHAI-1.json",
                        "LTCI-TENGZHOU-1.json",
                        "LTCI-WENCHENG-1.json",
                        "NATIONAL-2026-1.json");
    }

    @Test
    void s2_02_at_72_and_not_without_anything_jiefang_says_no_in_2025_and_yes_in_2026() {
        Facts woman = elder(FEMALE, 72).with(Fact.CONSENT, true);
        assertThat(judged("JIEFANG-CARE-1", woman).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(judged("JIEFANG-CARE-2", woman).outcome()).isEqualTo(Outcome.AWARD);
        assertThat(judged("JIEFANG-CARE-2", woman.with(Fact.CONSENT, false)).outcome())
                .as("it is voluntary")
                .isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(judged("JIEFANG-CARE-2", elder(FEMALE, 69).with(Fact.CONSENT, true))
                        .outcome())
                .isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(judged("JIEFANG-CARE-1", Case.sanwu(elder(FEMALE, 60))).outcome())
                .isEqualTo(Outcome.AWARD);
    }

    @ParameterizedTest
    @CsvSource({
        "70, 0, false, NO_INCOME",
        "69, 0, false, ",
        "70, 1, false, LOW_INCOME",
        "70, 50000, false, LOW_INCOME",
        "70, 50001, false, ",
        "69, 50000, true, ONE_CHILD",
        "60, 900000, true, ONE_CHILD",
        "59, 900000, true, "
    })
    void s2_08_jiefang_has_three_groups_and_500_yuan_are_within(
            int age, long incomeFen, boolean oneChild, @Nullable String tier) {
        Facts elder = elder(MALE, age)
                .with(Fact.NO_INCOME, null)
                .with(Fact.OWN_INCOME, incomeFen)
                .with(Fact.ONE_CHILD_FAMILY, oneChild);
        assertThat(judged("JIEFANG-VOUCHER-1", elder).tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, ", "2, MODERATE", "3, SEVERE", "4, COMPLETE"})
    void the_national_voucher_is_for_levels_2_to_4(long level, @Nullable String tier) {
        Facts elder = elder(MALE, 75)
                .with(Fact.ASSESSED_LEVEL, level)
                .with(Fact.SUPPORTED_DESTITUTE, false)
                .with(Fact.OTHER_CARE_SUBSIDY, false);
        assertThat(judged("NATIONAL-2026-1", elder).tier()).isEqualTo(tier);
        assertThat(judged("NATIONAL-2026-1", elder.with(Fact.SUPPORTED_DESTITUTE, true))
                        .outcome())
                .isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void without_an_assessment_the_national_voucher_asks_for_one() {
        Facts elder = elder(MALE, 75).with(Fact.SUPPORTED_DESTITUTE, false).with(Fact.OTHER_CARE_SUBSIDY, false);
        Evaluation judged = judged("NATIONAL-2026-1", elder);
        assertThat(judged.outcome()).isEqualTo(Outcome.INCOMPLETE_MATERIALS);
        assertThat(judged.missing()).containsExactly(new Missing(Missing.Kind.FACT, "assessedLevel", "E-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "LTCI-SHANGHAI-1, 1, ",
        "LTCI-SHANGHAI-1, 2, L2-3",
        "LTCI-SHANGHAI-1, 3, L2-3",
        "LTCI-SHANGHAI-1, 4, L4",
        "LTCI-SHANGHAI-1, 5, L5-6",
        "LTCI-SHANGHAI-1, 6, L5-6",
        "LTCI-WENCHENG-1, 2, ",
        "LTCI-WENCHENG-1, 3, SEVERE-1",
        "LTCI-WENCHENG-1, 4, SEVERE-2",
        "LTCI-WENCHENG-1, 5, SEVERE-3",
        "LTCI-TENGZHOU-1, 2, ",
        "LTCI-TENGZHOU-1, 3, HOME"
    })
    void care_insurance_goes_by_its_own_assessment(String policy, long level, @Nullable String tier) {
        Facts elder = elder(FEMALE, 75).with(Fact.INSURED, true).with(Fact.INSURED_LEVEL, level);
        assertThat(judged(policy, elder).tier()).isEqualTo(tier);
        assertThat(judged(policy, elder.with(Fact.INSURED, false)).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void a_policy_for_persons_judges_one_elder_and_not_the_other() {
        Facts old = elder(MALE, 75).with(Fact.CONSENT, true);
        Facts young = elder(FEMALE, 65).with(Fact.CONSENT, true);
        EligibilityTable table = ShippedPolicies.table("JIEFANG-CARE-2");
        Case couple = household().with(old).with(young);
        assertThat(couple.about("E-1").under(table).outcome()).isEqualTo(Outcome.AWARD);
        assertThat(couple.about("E-2").under(table).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void the_day_that_counts_is_the_rules() {
        LocalDate applied = LocalDate.of(2026, 11, 11);
        assertThat(ShippedPolicies.table("DL-SHK-1").referenceDate(applied)).isEqualTo("2026-12-10");
        assertThat(ShippedPolicies.table("NATIONAL-2026-1").referenceDate(applied))
                .isEqualTo(applied);
        EligibilityTable first = new EligibilityTable(
                Subject.HOUSEHOLD,
                ShippedPolicies.table("JIEFANG-CARE-1").rows().stream()
                        .map(it -> new Row(it.id(), it.tier(), it.text(), new Condition.Always()))
                        .toList(),
                null,
                false,
                java.util.Map.of(),
                new AgeRule(ReferenceDay.MONTHS_FIRST, LeapBirthday.MARCH_1),
                new Cutoff(10, false),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
        assertThat(first.referenceDate(LocalDate.of(2026, 11, 10))).isEqualTo("2026-12-01");
    }

    private static Evaluation judged(String policy, Facts elder) {
        return household().with(elder).about("E-1").under(ShippedPolicies.table(policy));
    }
}
