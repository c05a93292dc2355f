package org.anhu.entitlement.eligibility;

import static org.anhu.entitlement.eligibility.Case.elder;
import static org.anhu.entitlement.eligibility.Case.household;
import static org.anhu.kernel.Sex.FEMALE;
import static org.anhu.kernel.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.anhu.kernel.Finding;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a rule turns: the last value on one side and the first on the other. */
class EdgesTest {

    private static final String DIBAO = "{\"fact\": \"dibao\", \"is\": true}";

    @Test
    void a_condition_has_fifty_parts_and_twelve_levels_at_most() throws JsonProcessingException {
        assertThat(condition("{\"all\": [" + String.join(",", Collections.nCopies(50, DIBAO)) + "]}")
                        .parts())
                .hasSize(50);
        assertThat(found("{\"all\": [" + String.join(",", Collections.nCopies(51, DIBAO)) + "]}"))
                .extracting(Finding::code)
                .containsExactly("not-a-list");
        assertThat(condition("{\"not\": ".repeat(12) + DIBAO + "}".repeat(12)).text())
                .startsWith("not (not (");
        assertThat(found("{\"not\": ".repeat(13) + DIBAO + "}".repeat(13)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("too-deep");
                    assertThat(finding.pointer()).isEqualTo("/not".repeat(13));
                });
        assertThat(found("{\"all\": [".repeat(13) + DIBAO + "]}".repeat(13)))
                .extracting(Finding::code)
                .containsExactly("too-deep");
        assertThat(found("{\"anyElder\": ".repeat(13) + DIBAO + "}".repeat(13)))
                .extracting(Finding::code)
                .containsExactly("too-deep");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fact": "age", "is": 80}          | Compare a number by
            {"fact": "birthDate", "atLeast": 1} | Ask for the age
            {"fact": "dibao", "atLeast": 1}    | by is or oneOf
            """)
    void a_wrong_operator_is_answered_by_the_right_one(String json, String sentence) {
        assertThat(found(json))
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource({"79, PASSED", "78, OFFICER", "77, OFFICER", "76, FAILED", "80, PASSED"})
    void a_tolerance_accepts_and_a_wider_one_asks_an_officer(int age, Truth truth) throws JsonProcessingException {
        Condition within = condition("{\"fact\": \"age\", \"atLeast\": 80, \"tolerance\": 1, \"officerTolerance\": 3}");
        assertThat(judged(
                        "{\"anyElder\": " + JsonColumns.MAPPER.writeValueAsString(within) + "}",
                        household().with(elder(MALE, age))))
                .isEqualTo(truth);
    }

    @Test
    void tolerances_are_whole_and_rise() throws JsonProcessingException {
        String age = "{\"fact\": \"age\", \"atLeast\": 80, \"tolerance\": %s, \"officerTolerance\": %s}";
        assertThat(condition(age.formatted("0", "0")).text()).isEqualTo("age >= 80");
        assertThat(condition(age.formatted("999999998", "999999999")).text()).contains("999999999 off");
        assertThat(found(age.formatted("0", "1000000000")))
                .extracting(Finding::code)
                .containsExactly("not-a-number");
        assertThat(found(age.formatted("2", "2"))).extracting(Finding::code).containsExactly("tolerance-order");
    }

    @Test
    void every_elder_and_another_elder_are_asked() throws JsonProcessingException {
        String every = "{\"allElders\": {\"fact\": \"age\", \"atLeast\": 70}}";
        assertThat(judged(every, household())).isEqualTo(Truth.FAILED);
        assertThat(judged(every, household().with(elder(MALE, 70)).with(elder(FEMALE, 70))))
                .isEqualTo(Truth.PASSED);
        assertThat(judged(every, household().with(elder(MALE, 70)).with(elder(FEMALE, 69))))
                .isEqualTo(Truth.FAILED);
        String other = "{\"anyElder\": {\"anotherElder\": {\"fact\": \"age\", \"atLeast\": 70}}}";
        assertThat(judged(other, household().with(elder(MALE, 70)))).isEqualTo(Truth.FAILED);
        assertThat(judged(other, household().with(elder(MALE, 70)).with(elder(FEMALE, 60))))
                .isEqualTo(Truth.PASSED);
    }

    @Test
    void what_is_not_sent_is_counted_or_worked_out() throws JsonProcessingException {
        String two = "{\"fact\": \"elders\", \"atLeast\": 2}";
        assertThat(judged(two, household().with(elder(MALE, 70)))).isEqualTo(Truth.FAILED);
        assertThat(judged(two, household().with(elder(MALE, 70)).with(elder(MALE, 60))))
                .isEqualTo(Truth.PASSED);
        assertThat(judged(two, household().with(elder(MALE, 70)).with(Fact.ELDERS, 2)))
                .isEqualTo(Truth.PASSED);
        String sanwu = "{\"anyElder\": {\"fact\": \"sanwu\", \"is\": true}}";
        Facts known = Facts.none().with(Fact.NO_WORK_ABILITY, true).with(Fact.NO_INCOME, true);
        assertThat(judged(sanwu, household().with(known))).isEqualTo(Truth.UNKNOWN);
        assertThat(judged(sanwu, household().with(known.with(Fact.NO_SUPPORTER, true))))
                .isEqualTo(Truth.PASSED);
        assertThat(judged(sanwu, household().with(Facts.none().with(Fact.NO_SUPPORTER, false))))
                .as("one that is not decides, whatever the others are")
                .isEqualTo(Truth.FAILED);
        assertThat(judged(sanwu, household().with(known.with(Fact.SANWU, true))))
                .isEqualTo(Truth.PASSED);
        assertThat(judged("{\"always\": true}", household())).isEqualTo(Truth.PASSED);
        String certificate = "{\"anyElder\": {\"fact\": \"hospitalCertificate\", \"is\": true}}";
        assertThat(judged(certificate, household().with(known))).isEqualTo(Truth.UNKNOWN);
        assertThat(judged(certificate, household().with(known).holds(MaterialKind.HOSPITAL_CERTIFICATE, "E-1", null)))
                .isEqualTo(Truth.PASSED);
    }

    @Test
    void rows_materials_and_rights_are_all_there_and_rights_are_checked_like_rows() {
        String row = "{\"id\": \"1\", \"tier\": \"A\", \"text\": \"t\", \"when\": {\"always\": true}}";
        assertThat(pointers("{\"rows\": [null]}")).containsExactly("/rows/0");
        assertThat(pointers("{\"rows\": [" + row + "], \"materials\": [null]}")).containsExactly("/materials/0");
        assertThat(pointers("{\"rows\": [" + row + "], \"rights\": [null]}")).containsExactly("/rights/0");
        String right = "{\"code\": \"R\", \"text\": \"t\", \"when\": {\"not\": {\"fact\": \"age\", \"below\": 60}}}";
        assertThat(pointers("{\"rows\": [" + row + "], \"rights\": [" + right + ", " + right + "]}"))
                .containsExactly("/rights/0/when/not/fact", "/rights/1/code", "/rights/1/when/not/fact");
    }

    @Test
    void a_table_tells_whether_one_of_its_rows_asks_for_a_fact() {
        EligibilityTable dalian = ShippedPolicies.table("DL-SHK-1");
        assertThat(dalian.asks(Fact.DIBAO)).as("a part of a row").isTrue();
        assertThat(dalian.asks(Fact.MONTHLY_INCOME))
                .as("a number deep in a row")
                .isTrue();
        assertThat(dalian.asks(Fact.UNEMPLOYED)).as("of another elder").isTrue();
        assertThat(dalian.asks(Fact.ASSESSED_LEVEL)).isFalse();
        assertThat(dalian.asks(Fact.SURVEYED_BY_STREET)).as("a right is no row").isFalse();
        assertThat(ShippedPolicies.table("JIEFANG-CARE-1").asks(Fact.SANWU)).isTrue();
        assertThat(ShippedPolicies.table("JIEFANG-CARE-1").asks(Fact.AGE)).isFalse();
    }

    @Test
    void two_hundred_rows_are_the_most() throws JsonProcessingException {
        assertThat(table(rows(200)).rows()).hasSize(200);
        assertThat(pointers(rows(201))).containsExactly("/rows");
    }

    @Test
    void a_table_for_persons_needs_a_person_and_one_for_households_none() {
        EligibilityTable persons = ShippedPolicies.table("JIEFANG-CARE-1");
        EligibilityTable households = ShippedPolicies.table("DL-SHK-1");
        Case couple = household().with(elder(MALE, 70));
        assertThatThrownBy(() -> couple.under(persons)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> couple.about("E-1").under(households)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_paper_counts_from_its_first_day_to_its_last() {
        LocalDate day = LocalDate.of(2026, 11, 10);
        HeldMaterial paper = new HeldMaterial(MaterialKind.HUKOU_BOOK, null, day, day);
        assertThat(paper.validOn(day)).isTrue();
        assertThat(paper.validOn(day.minusDays(1))).isFalse();
        assertThat(paper.validOn(day.plusDays(1))).isFalse();
        assertThat(paper.isOf("E-1")).isTrue();
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append(i == 1 ? "" : ",")
                    .append("{\"id\": \"" + i + "\", \"tier\": \"T\", \"text\": \"t\", \"when\": {\"fact\":"
                            + " \"monthlyIncome\", \"atLeast\": " + i + ", \"atMost\": " + i + "}}");
        }
        return "{\"rows\": [" + rows + "]}";
    }

    private static Truth judged(String condition, Case facts) throws JsonProcessingException {
        EligibilityTable table =
                table("{\"rows\": [{\"id\": \"1\", \"tier\": \"A\", \"text\": \"t\", \"when\": " + condition + "}]}");
        return facts.under(table).trace().get(0).result();
    }

    private static Condition condition(String json) throws JsonProcessingException {
        return JsonColumns.MAPPER.readValue(json, Condition.class);
    }

    private static EligibilityTable table(String json) throws JsonProcessingException {
        return JsonColumns.MAPPER.readValue(json, EligibilityTable.class);
    }

    private static List<Finding> found(String condition) {
        return refused(() -> condition(condition));
    }

    private static List<String> pointers(String table) {
        return refused(() -> table(table)).stream().map(Finding::pointer).toList();
    }

    private interface Reading {
        Object read() throws JsonProcessingException;
    }

    private static List<Finding> refused(Reading reading) {
        try {
            reading.read();
            return List.of();
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refusal.findings();
            }
            throw new AssertionError(e);
        }
    }
}
