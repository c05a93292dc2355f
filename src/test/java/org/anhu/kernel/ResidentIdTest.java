package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

    @ParameterizedTest
    @CsvSource({"11010519491231002X,1949-12-31,FEMALE", "440524188001010014,1880-01-01,MALE"})
    void the_examples_of_the_standard_are_good(String text, LocalDate birthDate, Sex sex) {
        ResidentId id = new ResidentId(text);
        assertThat(id.birthDate()).isEqualTo(birthDate);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @Test
    void sequence_000_is_never_issued_and_says_no_sex() {
        assertThat(new ResidentId("420106194603050008").sex()).isNull();
    }

    @Test
    void one_wrong_digit_breaks_the_check_character() {
        String good = "11010519491231002X";
        for (int i = 14; i < 17; i++) { // the sequence: region and date have rules of their own
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != good.charAt(i)) {
                    refused(good.substring(0, i) + digit + good.substring(i + 1), "resident-id-check-digit");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310000", "1.1E+17", "1.10105E+17", "1.1e17", "110105194912310000"})
    void a_number_that_a_spreadsheet_has_eaten_is_recognised(String text) {
        refused(text, "resident-id-spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "11010519491231002", "11010519491231002x", "0110105194912310X2", "1101051949123I002X", " "})
    void another_shape_is_refused(String text) {
        refused(text, "resident-id-shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194902310021", "110105194913310021", "110105187912310021"})
    void digits_that_are_no_date_of_birth_are_refused(String text) {
        refused(text, "resident-id-birth-date");
    }

    @Test
    void it_prints_and_refuses_without_showing_the_number() {
        assertThat(new ResidentId("11010519491231002X")).hasToString("1101**************");
        assertThatThrownBy(() -> new ResidentId("110105194912310021"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(
                        refusal -> assertThat(refusal.findings().get(0).value()).doesNotContain("19491231"));
    }

    private static void refused(String text, String code) {
        assertThatThrownBy(() -> new ResidentId(text))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal ->
                        assertThat(refusal.findings()).extracting(Finding::code).containsExactly(code));
    }
}
