package org.anhu.entitlement.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every household, on 2,000 random ones, of which much is often not known. */
class RandomHouseholdsTest {

    private static final EligibilityTable DALIAN = ShippedPolicies.table("DL-SHK-1");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Test
    void the_trace_explains_the_outcome_and_rows_count_in_their_order() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            HouseholdFacts household = household(random, random.nextInt(40));
            Evaluation judged = Eligibility.evaluate(DALIAN, household);
            assertThat(judged.trace())
                    .extracting(RowTrace::row)
                    .containsExactly("A1", "A2", "B1", "B2", "C1", "C2", "D1");
            assertThat(explained(judged)).as(() -> household + " " + judged).isTrue();
        }
    }

    @Test
    void what_is_learned_later_never_overturns_what_was_certain() {
        Random random = new Random(7);
        int certain = 0;
        for (int i = 0; i < 2_000; i++) {
            HouseholdFacts household = household(random, 30);
            Evaluation before = Eligibility.evaluate(DALIAN, household);
            HouseholdFacts complete = completed(random, household);
            Evaluation after = Eligibility.evaluate(DALIAN, complete);
            assertThat(after.outcome()).as(complete::toString).isNotEqualTo(Outcome.INCOMPLETE_MATERIALS);
            if (before.outcome() == Outcome.AWARD || before.outcome() == Outcome.NOT_ELIGIBLE) {
                certain++;
                assertThat(after.outcome()).isEqualTo(before.outcome());
                assertThat(after.tier()).isEqualTo(before.tier());
            }
        }
        assertThat(certain).isGreaterThan(250);
    }

    @Test
    void the_order_of_the_elders_does_not_matter() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            HouseholdFacts household = household(random, 10);
            List<ElderFacts> turned = new ArrayList<>(household.elders());
            Collections.reverse(turned);
            Evaluation one = Eligibility.evaluate(DALIAN, household);
            Evaluation other =
                    Eligibility.evaluate(DALIAN, with(household, turned, household.facts(), household.materials()));
            assertThat(other.outcome()).isEqualTo(one.outcome());
            assertThat(other.tier()).isEqualTo(one.tier());
            assertThat(other.missing()).containsExactlyInAnyOrderElementsOf(one.missing());
        }
    }

    private static boolean explained(Evaluation judged) {
        RowTrace decides = judged.trace().stream()
                .filter(it -> it.row().equals(judged.row()))
                .findFirst()
                .orElse(null);
        boolean onlySameTierOpenBefore = judged.trace().stream()
                .takeWhile(it -> !it.equals(decides))
                .allMatch(it -> it.result() == Truth.FAILED
                        || (it.result() != Truth.PASSED && it.tier().equals(judged.tier())));
        return switch (judged.outcome()) {
            case AWARD, OBJECTED ->
                decides != null
                        && decides.result() == Truth.PASSED
                        && onlySameTierOpenBefore
                        && judged.missing().isEmpty();
            case NOT_ELIGIBLE ->
                decides == null
                        && judged.tier() == null
                        && judged.trace().stream().allMatch(it -> it.result() == Truth.FAILED);
            case INCOMPLETE_MATERIALS ->
                decides != null
                        && decides.result() == Truth.UNKNOWN
                        && !judged.missing().isEmpty()
                        && !Objects.equals(judged.without(), judged.tier());
            case OFFICER_DECISION -> decides != null && decides.result() == Truth.OFFICER;
        };
    }

    private static HouseholdFacts household(Random random, int unknownPercent) {
        List<ElderFacts> elders = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            elders.add(new ElderFacts("E-" + i, facts(random, unknownPercent, Facts.none(), true)));
        }
        Facts household = facts(random, unknownPercent, Facts.none(), false);
        List<HeldMaterial> materials = new ArrayList<>();
        if (random.nextBoolean()) {
            materials.add(new HeldMaterial(MaterialKind.HOSPITAL_CERTIFICATE, "E-1", DAY.minusDays(1), null));
        }
        return new HouseholdFacts("HH", DAY, null, elders, household, materials, Map.of());
    }

    private static HouseholdFacts completed(Random random, HouseholdFacts household) {
        List<ElderFacts> elders = household.elders().stream()
                .map(it -> new ElderFacts(it.elder(), facts(random, 0, it.facts(), true)))
                .toList();
        List<HeldMaterial> materials = new ArrayList<>(household.materials());
        household
                .elders()
                .forEach(it ->
                        materials.add(new HeldMaterial(MaterialKind.HOSPITAL_CERTIFICATE, it.elder(), DAY, null)));
        return with(household, elders, facts(random, 0, household.facts(), false), materials);
    }

    private static HouseholdFacts with(
            HouseholdFacts like, List<ElderFacts> elders, Facts facts, List<HeldMaterial> materials) {
        return new HouseholdFacts(
                like.household(), like.referenceDate(), null, elders, facts, materials, like.decisions());
    }

    /** The known ones and random ones for the others, some of which stay unknown. */
    private static Facts facts(Random random, int unknownPercent, Facts known, boolean elder) {
        Facts facts = known;
        for (Fact fact : Fact.values()) {
            boolean derived = fact == Fact.AGE
                    || fact == Fact.CARE_NEEDED
                    || fact == Fact.SANWU
                    || fact == Fact.HOSPITAL_CERTIFICATE
                    || fact == Fact.OWN_INCOME
                    || fact == Fact.OBJECTION
                    || fact == Fact.ELDERS;
            if (fact.ofElder() == elder && !derived && !known.has(fact) && random.nextInt(100) >= unknownPercent) {
                facts = facts.with(fact, value(random, fact));
            }
        }
        return facts;
    }

    private static Object value(Random random, Fact fact) {
        return switch (fact.type()) {
            case FLAG -> random.nextInt(100) < 70;
            case NUMBER -> (long) random.nextInt(7);
            case FEN ->
                List.of(0L, 59_999L, 60_000L, 60_001L, 100_000L, 100_001L).get(random.nextInt(6));
            case CODE -> fact.codes().get(random.nextInt(fact.codes().size()));
            case DATE -> DAY.minusYears(60 + random.nextInt(25)).minusDays(random.nextInt(3) - 1);
        };
    }
}
