package org.anhu.entitlement.eligibility;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Findings;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Money;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    private static final Facts WOMAN = Facts.none()
            .with(Fact.SEX, Sex.FEMALE)
            .with(Fact.BIRTH_DATE, LocalDate.of(1956, 2, 29))
            .with(Fact.ASSESSED_LEVEL, 2)
            .with(Fact.OWN_INCOME, new Money(50_000))
            .with(Fact.CHILDLESS, false);

    @Test
    void facts_are_written_as_they_are_read() throws JsonProcessingException {
        String json = JsonColumns.MAPPER.writeValueAsString(WOMAN);
        assertThat(json)
                .isEqualTo("{\"sex\":\"FEMALE\",\"birthDate\":\"1956-02-29\",\"assessedLevel\":2,"
                        + "\"childless\":false,\"ownIncome\":50000}");
        Facts read = JsonColumns.MAPPER.readValue(json, Facts.class);
        assertThat(read).isEqualTo(WOMAN).hasSameHashCodeAs(WOMAN);
        assertThat(read.get(Fact.BIRTH_DATE)).isEqualTo(LocalDate.of(1956, 2, 29));
        assertThat(read.with(Fact.CHILDLESS, true)).isNotEqualTo(WOMAN);
        assertThat(read).hasToString("Facts[SEX, BIRTH_DATE, ASSESSED_LEVEL, CHILDLESS, OWN_INCOME]");
    }

    @Test
    void what_is_null_is_not_known() throws JsonProcessingException {
        assertThat(JsonColumns.MAPPER.readValue("{\"age\": null}", Facts.class)).isEqualTo(Facts.none());
        assertThat(WOMAN.with(Fact.SEX, null).has(Fact.SEX)).isFalse();
        assertThat(WOMAN.has(Fact.SEX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"income": 1}               | /income    | unknown-fact | monthlyIncome
            {"age": "7O"}               | /age       | wrong-value  | whole number
            {"age": 70.5}               | /age       | wrong-value  | whole number
            {"age": 9223372036854775808} | /age      | wrong-value  | whole number
            {"monthlyIncome": "6OO"}    | /monthlyIncome | wrong-value | whole fen
            {"dibao": "true"}           | /dibao     | wrong-value  | true or false
            {"selfCare": "BAD"}         | /selfCare  | wrong-value  | GOOD, PARTIAL, NONE
            {"birthDate": "1956-02-30"} | /birthDate | wrong-value  | 2026-11-30
            {"birthDate": 1956}         | /birthDate | wrong-value  | 2026-11-30
            [1]                         | ``         | not-an-object | object of facts
            """)
    void what_is_no_fact_is_refused_by_name(String json, String pointer, String code, String sentence) {
        assertThatThrownBy(() -> JsonColumns.MAPPER.readValue(json, Facts.class))
                .hasCauseInstanceOf(Refusal.class)
                .satisfies(broken -> assertThat(((Refusal) requireNonNull(broken.getCause())).findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.pointer()).isEqualTo(pointer);
                            assertThat(finding.code()).isEqualTo(code);
                            assertThat(finding.detail()).contains(sentence);
                        }));
    }

    @Test
    void a_value_of_the_wrong_type_is_a_bug() {
        assertThatThrownBy(() -> Facts.none().with(Fact.DIBAO, "yes")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facts.none().with(Fact.SELF_CARE, "BAD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facts.none().with(Fact.AGE, 70.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facts_belong_to_a_household_or_to_an_elder() {
        assertThatThrownBy(() -> new ElderFacts("E-1", Facts.none().with(Fact.DIBAO, true)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Case.household().with(Fact.AGE, 70).facts()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Case.household().with(WOMAN).about("E-2").facts())
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"69, FAILED", "70, FAILED", "71, PASSED", "72, PASSED", "73, FAILED"})
    void above_and_below_leave_the_number_itself_out(long age, Truth truth) throws JsonProcessingException {
        String json = "{\"fact\":\"age\",\"above\":70,\"below\":73}";
        Condition.Within within = (Condition.Within) JsonColumns.MAPPER.readValue(json, Condition.class);
        assertThat(within.of(age)).isEqualTo(truth);
        assertThat(JsonColumns.MAPPER.writeValueAsString(within)).isEqualTo(json);
        assertThat(within.text()).isEqualTo("age > 70 and < 73");
    }

    @Test
    void a_tolerance_counts_on_both_sides() throws JsonProcessingException {
        String json = "{\"fact\":\"age\",\"atLeast\":70,\"atMost\":72,\"tolerance\":1,\"officerTolerance\":2}";
        Condition.Within within = (Condition.Within) JsonColumns.MAPPER.readValue(json, Condition.class);
        assertThat(List.of(within.of(67), within.of(68), within.of(69), within.of(73), within.of(74), within.of(75)))
                .containsExactly(Truth.FAILED, Truth.OFFICER, Truth.PASSED, Truth.PASSED, Truth.OFFICER, Truth.FAILED);
        assertThat(JsonColumns.MAPPER.writeValueAsString(within)).isEqualTo(json);
    }

    @Test
    void every_tier_needs_a_rate() {
        Findings findings = new Findings();
        ShippedPolicies.table("JIEFANG-CARE-2").requireTiers(findings, "/eligibility", java.util.Set.of("OTHER"));
        assertThat(findings.all())
                .extracting(Finding::pointer)
                .containsExactly("/eligibility/rows/0/tier", "/eligibility/rows/1/tier");
        Findings sound = new Findings();
        ShippedPolicies.table("JIEFANG-CARE-2").requireTiers(sound, "/eligibility", java.util.Set.of("SERVED"));
        assertThat(sound.all()).isEmpty();
    }

    @Test
    void the_tier_of_all_others_needs_a_rate_too() throws JsonProcessingException {
        EligibilityTable table = JsonColumns.MAPPER.readValue(
                "{\"otherwise\": \"D\", \"rows\": [{\"id\": \"1\", \"tier\": \"A\", \"text\": \"t\","
                        + " \"when\": {\"fact\": \"dibao\", \"is\": true}}]}",
                EligibilityTable.class);
        Findings findings = new Findings();
        table.requireTiers(findings, "/eligibility", java.util.Set.of("A"));
        assertThat(findings.all())
                .extracting(Finding::code, Finding::pointer, Finding::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tier-without-rate", "/eligibility/otherwise", "D"));
        Findings sound = new Findings();
        table.requireTiers(sound, "/eligibility", java.util.Set.of("A", "D"));
        assertThat(sound.all()).isEmpty();
    }

    @Test
    void of_what_two_know_the_later_counts_and_the_rest_stays() {
        Facts said = Facts.none().with(Fact.BEDRIDDEN, false).with(Fact.CHILDLESS, true);
        Facts seen = Facts.none().with(Fact.BEDRIDDEN, true).with(Fact.INSURED, true);
        assertThat(said.and(seen))
                .isEqualTo(Facts.none()
                        .with(Fact.BEDRIDDEN, true)
                        .with(Fact.CHILDLESS, true)
                        .with(Fact.INSURED, true));
        assertThat(said.and(Facts.none())).isEqualTo(said);
    }
}
