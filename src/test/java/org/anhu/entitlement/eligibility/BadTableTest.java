package org.anhu.entitlement.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.anhu.kernel.Finding;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that contradict themselves are refused with the rule and the value, and good ones are not. */
class BadTableTest {

    private static final String LEVEL = "{\"anyElder\": {\"all\": [{\"fact\": \"insured\", \"is\": true}, %s]}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fact": "agee", "atLeast": 80}                       | /fact     | unknown-fact          | agee
            {"fact": "age", "atLeast": 8, "minimum": 80}          | /minimum  | unknown-operator      | minimum
            {"fact": "age"}                                       | ``        | wrong-operator        | age
            {"fact": "age", "is": 80}                             | ``        | wrong-operator        | age
            {"fact": "birthDate", "is": "1950-01-01"}             | ``        | wrong-operator        | birthDate
            {"fact": "selfCare", "is": "BAD"}                     | /is       | unknown-code          | BAD
            {"fact": "selfCare", "oneOf": ["NONE", "SOME"]}       | /oneOf/1  | unknown-code          | SOME
            {"fact": "selfCare", "oneOf": []}                     | /oneOf    | not-a-list            | ``
            {"fact": "selfCare", "is": "NONE", "oneOf": ["GOOD"]} | ``        | wrong-operator        | ``
            {"fact": "dibao", "is": "yes"}                        | /is       | unknown-code          | yes
            {"fact": "dibao", "is": true, "tolerance": 1}         | /tolerance | wrong-operator       | ``
            {"fact": "age", "atLeast": "8O"}                      | /atLeast  | not-a-number          | 8O
            {"fact": "age", "atLeast": 80.5}                      | /atLeast  | not-a-number          | 80.5
            {"fact": "age", "atLeast": 80, "above": 79}           | /above    | two-minimums          | 79
            {"fact": "age", "atMost": 80, "below": 79}            | /below    | two-maximums          | 79
            {"fact": "age", "atLeast": 80, "atMost": 79}          | ``        | minimum-above-maximum | >= 80 and <= 79
            {"fact": "age", "above": 79, "below": 80}             | ``        | minimum-above-maximum | > 79 and < 80
            {"fact": "age", "atLeast": 80, "tolerance": -1}       | /tolerance | not-a-number         | -1
            {"fact": "age", "atLeast": 80, "tolerance": 3, "officerTolerance": 2} | /officerTolerance | tolerance-order | 2
            {"material": "LETTER"}                                | /material | unknown-material      | LETTER
            {"setting": "with blank"}                             | /setting  | bad-name              | with blank
            {"always": false}                                     | /always   | not-true              | false
            {"all": []}                                           | /all      | not-a-list            | ``
            {"any": {"fact": "age"}}                              | /any      | not-a-list            | ``
            {"not": [1]}                                          | /not      | not-a-condition       | ``
            {"each": []}                                          | ``        | unknown-operator      | each
            {"all": [{"always": true}], "any": [{"always": true}]} | ``       | unknown-operator      | all, any
            {"all": [{"always": true}, {"not": {"fact": "?"}}]}   | /all/1/not/fact | unknown-fact    | ?
            {}                                                    | ``        | unknown-operator      | ``
            """)
    void a_condition_that_is_none_is_refused_at_its_word(String json, String pointer, String code, String value) {
        assertThat(found(() -> JsonColumns.MAPPER.readValue(json, Condition.class)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo(pointer);
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.value() == null ? "" : finding.value()).isEqualTo(value == null ? "" : value);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "atLeast": 2, "atMost": 3 | "atLeast": 5              | gap           | /rows/1/when
            "below": 3                | "above": 3                | gap           | /rows/1/when
            "atLeast": 4              | "atLeast": 1, "atMost": 2 | gap           | /rows/0/when
            "atLeast": 2, "atMost": 4 | "atLeast": 4, "atMost": 6 | bands-overlap | /rows/1/when
            "atMost": 3               | "atLeast": 3              | bands-overlap | /rows/1/when
            "atLeast": 3, "atMost": 4 | "atLeast": 2, "atMost": 5 | bands-overlap | /rows/1/when
            "atLeast": 3              | "atLeast": 4              | never-reached | /rows/1/when
            "atLeast": 2, "atMost": 5 | "atLeast": 3, "atMost": 4 | never-reached | /rows/1/when
            """)
    void a_ladder_with_a_hole_or_an_overlap_is_refused(String first, String second, String code, String pointer) {
        assertThat(found(() -> ladder(first, second)))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "atLeast": 2, "atMost": 3 | "atLeast": 4, "atMost": 4
            "atLeast": 2, "below": 4  | "above": 3
            "atMost": 3               | "above": 3
            "atLeast": 80             | "atLeast": 70
            "atMost": 600             | "atMost": 1000
            "atLeast": 5, "atMost": 6 | "atLeast": 2, "atMost": 6
            "atLeast": 4              | "atLeast": 2, "atMost": 3
            """)
    void a_ladder_whose_steps_meet_is_taken(String first, String second) throws JsonProcessingException {
        assertThat(ladder(first, second).tiers()).containsExactly("T1", "T2");
    }

    @Test
    void three_steps_can_cover_a_fourth() {
        assertThat(found(() ->
                        ladder("\"atMost\": 3", "\"atLeast\": 6", "\"atLeast\": 4, \"atMost\": 5", "\"atLeast\": 2")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("never-reached");
                    assertThat(finding.detail()).contains("(1, 2, 3)");
                });
    }

    @Test
    void rows_that_differ_in_more_than_a_number_are_no_ladder() throws JsonProcessingException {
        EligibilityTable table = table("""
                {"rows": [
                  {"id": "1", "tier": "A", "text": "t", "when": {"all": [
                    {"fact": "composition", "is": "COUPLE"}, {"fact": "monthlyIncome", "atMost": 100000}]}},
                  {"id": "2", "tier": "A", "text": "t", "when": {"all": [
                    {"fact": "composition", "is": "SINGLE"}, {"fact": "monthlyIncome", "atMost": 60000}]}}]}""");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void what_a_row_before_takes_for_everybody_or_with_the_same_condition_is_never_reached() {
        assertThat(found(() -> table("""
                {"rows": [
                  {"id": "1", "tier": "A", "text": "t", "when": {"fact": "dibao", "is": true}},
                  {"id": "2", "tier": "B", "text": "t", "when": {"fact": "dibao", "is": true}},
                  {"id": "3", "tier": "C", "text": "t", "when": {"always": true}},
                  {"id": "3", "tier": "D", "text": "t", "when": {"fact": "wellOff", "is": true}}]}""")))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("same-condition", "/rows/1/when"),
                        org.assertj.core.groups.Tuple.tuple("row-twice", "/rows/3/id"),
                        org.assertj.core.groups.Tuple.tuple("never-reached", "/rows/3"));
    }

    @Test
    void the_same_condition_in_another_order_is_the_same() {
        assertThat(found(() -> table("""
                {"rows": [
                  {"id": "1", "tier": "A", "text": "t", "when": {"any": [
                    {"fact": "dibao", "is": true}, {"fact": "wellOff", "is": true}]}},
                  {"id": "2", "tier": "B", "text": "t", "when": {"any": [
                    {"fact": "wellOff", "is": true}, {"fact": "dibao", "is": true}]}}]}"""))).extracting(Finding::code).containsExactly("same-condition");
    }

    @Test
    void where_everybody_must_get_a_tier_something_catches_the_rest() throws JsonProcessingException {
        String rows = "\"rows\": [{\"id\": \"1\", \"tier\": \"A\", \"text\": \"t\","
                + " \"when\": {\"fact\": \"dibao\", \"is\": true}}%s]";
        String gap = "{\"catchAll\": true, " + rows.formatted("") + "}";
        assertThat(found(() -> table(gap))).extracting(Finding::code).containsExactly("gap");
        String last = ", {\"id\": \"2\", \"tier\": \"B\", \"text\": \"t\", \"when\": {\"always\": true}}";
        assertThat(table("{\"catchAll\": true, " + rows.formatted(last) + "}").tiers())
                .containsExactly("A", "B");
        assertThat(table("{\"catchAll\": true, \"otherwise\": \"D\", " + rows.formatted("") + "}")
                        .tiers())
                .containsExactly("A", "D");
    }

    @Test
    void facts_and_quantifiers_stand_where_there_is_an_elder_to_ask() {
        assertThat(codes("{\"fact\": \"age\", \"atLeast\": 80}")).containsExactly("fact-without-elder");
        assertThat(codes("{\"not\": {\"fact\": \"childless\", \"is\": true}}")).containsExactly("fact-without-elder");
        assertThat(codes("{\"anotherElder\": {\"fact\": \"unemployed\", \"is\": true}}"))
                .containsExactly("wrong-quantifier");
        assertThat(codes("{\"anyElder\": {\"anyElder\": {\"fact\": \"age\", \"atLeast\": 80}}}"))
                .containsExactly("wrong-quantifier");
        assertThat(codes("{\"anyElder\": {\"fact\": \"dibao\", \"is\": true}}")).isEmpty();
    }

    @Test
    void a_table_for_persons_may_ask_for_any_elder_and_for_another_than_the_person() throws JsonProcessingException {
        String insured = "{\"fact\": \"insured\", \"is\": true}";
        for (String word : List.of("anyElder", "allElders", "anotherElder")) {
            assertThat(forPersons("{\"" + word + "\": " + insured + "}").tiers())
                    .containsExactly("A");
        }
        assertThat(found(() -> forPersons("{\"anotherElder\": {\"anyElder\": " + insured + "}}")))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("wrong-quantifier", "/rows/0/when/anotherElder/anyElder"));
    }

    private static EligibilityTable forPersons(String when) throws JsonProcessingException {
        return table("{\"subject\": \"ELDER\", \"rows\": [{\"id\": \"1\", \"tier\": \"A\", \"text\": \"t\", \"when\": "
                + when + "}]}");
    }

    @Test
    void a_row_and_a_right_name_everything_that_they_lack() {
        assertThat(found(() -> JsonColumns.MAPPER.readValue("{}", Row.class)))
                .extracting(Finding::pointer)
                .containsExactly("/id", "/tier", "/text", "/when");
        assertThat(found(() -> JsonColumns.MAPPER.readValue("{}", Right.class)))
                .extracting(Finding::pointer)
                .containsExactly("/code", "/text", "/when");
    }

    @Test
    void a_setting_has_a_name_and_is_on_or_off() {
        assertThat(found(() ->
                        table("{\"settings\": {\"a b\": true, \"c\": null}, \"rows\": [{\"id\": \"1\", \"tier\": \"A\","
                                + " \"text\": \"t\", \"when\": {\"setting\": \"c\"}}]}")))
                .extracting(Finding::code, Finding::pointer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("bad-name", "/settings/a b"),
                        org.assertj.core.groups.Tuple.tuple("setting-unused", "/settings/a b"),
                        org.assertj.core.groups.Tuple.tuple("required", "/settings/c"));
    }

    @Test
    void settings_are_named_on_both_sides() {
        assertThat(codes("{\"setting\": \"x\"}")).containsExactly("unknown-setting");
        assertThat(found(() -> table("{\"settings\": {\"x\": true}, \"rows\": [{\"id\": \"1\", \"tier\": \"A\","
                        + " \"text\": \"t\", \"when\": {\"always\": true}}]}")))
                .extracting(Finding::code)
                .containsExactly("setting-unused");
    }

    @Test
    void a_batch_day_needs_a_cutoff_and_a_table_needs_rows() {
        assertThat(found(() -> table("{\"age\": {\"referenceDay\": \"BATCH_DAY\"}, \"rows\": []}")))
                .extracting(Finding::code)
                .containsExactly("batch-without-cutoff", "required");
        assertThat(found(() -> JsonColumns.MAPPER.readValue("{\"day\": 31, \"inclusive\": true}", Cutoff.class)))
                .extracting(Finding::pointer)
                .containsExactly("/day");
        assertThat(found(() -> JsonColumns.MAPPER.readValue("{\"days\": 0}", Notice.class)))
                .extracting(Finding::pointer)
                .containsExactly("/days");
    }

    @Test
    void every_condition_is_written_as_it_was_read() throws JsonProcessingException {
        EligibilityTable table = ShippedPolicies.table("DL-SHK-1");
        String json = JsonColumns.MAPPER.writeValueAsString(table);
        assertThat(JsonColumns.MAPPER.readValue(json, EligibilityTable.class)).isEqualTo(table);
    }

    private static List<String> codes(String condition) {
        return found(() -> table(
                        "{\"rows\": [{\"id\": \"1\", \"tier\": \"A\", \"text\": \"t\", \"when\": " + condition + "}]}"))
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static EligibilityTable ladder(String... bounds) throws JsonProcessingException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= bounds.length; i++) {
            String condition = LEVEL.formatted("{\"fact\": \"insuredLevel\", " + bounds[i - 1] + "}");
            rows.append(i == 1 ? "" : ", ")
                    .append("{\"id\": \"" + i + "\", \"tier\": \"T" + i + "\", \"text\": \"t\", \"when\": " + condition
                            + "}");
        }
        return table("{\"rows\": [" + rows + "]}");
    }

    private static EligibilityTable table(String json) throws JsonProcessingException {
        return JsonColumns.MAPPER.readValue(json, EligibilityTable.class);
    }

    private interface Reading {
        Object read() throws JsonProcessingException;
    }

    private static List<Finding> found(Reading reading) {
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
