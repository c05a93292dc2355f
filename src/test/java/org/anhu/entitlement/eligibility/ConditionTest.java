package org.anhu.entitlement.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.anhu.kernel.JsonColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A condition as people read it, and as it was written. */
class ConditionTest {

    private static Condition condition(String json) throws JsonProcessingException {
        return JsonColumns.MAPPER.readValue(json.replace('\'', '"'), Condition.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'fact':'age','atLeast':80} | age >= 80",
                "{'fact':'dibao','is':true} | dibao is true",
                "{'not':{'fact':'dibao','is':true}} | not (dibao is true)",
                "{'all':[{'fact':'dibao','is':true},{'setting':'S'}]} | dibao is true and setting S",
                "{'any':[{'fact':'dibao','is':true},{'setting':'S'}]} | dibao is true or setting S",
                "{'all':[{'any':[{'setting':'R'},{'setting':'S'}]},{'all':[{'setting':'T'}]}]}"
                        + " | (setting R or setting S) and (setting T)",
                "{'anyElder':{'anotherElder':{'setting':'S'}}} | an elder: another elder: setting S",
                "{'allElders':{'material':'HOSPITAL_CERTIFICATE'}}"
                        + " | every elder: HOSPITAL_CERTIFICATE handed in and valid",
                "{'always':true} | everybody",
            })
    void a_condition_reads_as_a_sentence_and_goes_back_as_it_came(String json, String text)
            throws JsonProcessingException {
        Condition condition = condition(json);
        assertThat(condition.text()).isEqualTo(text);
        JsonNode written = JsonColumns.MAPPER.readTree(JsonColumns.MAPPER.writeValueAsString(condition));
        assertThat(written).isEqualTo(JsonColumns.MAPPER.readTree(json.replace('\'', '"')));
        assertThat(written.has(condition.word())).isTrue();
    }

    @Test
    void tolerances_are_said() throws JsonProcessingException {
        String json = "{'fact':'age','atLeast':80,'tolerance':1,'officerTolerance':3}";
        assertThat(condition(json).text()).isEqualTo("age >= 80, 1 off is accepted, 3 off by an officer's decision");
    }
}
