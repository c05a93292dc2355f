package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            600            | 60000
            600.5          | 60050
            600.05         | 60005
            1,000.50       | 100050
            1,234,567.89   | 123456789
            0              | 0
            -38.50         | -3850
            １，０００．５０    | 100050
            ６００           | 60000
            ￥600           | 60000
            ¥ 1,000        | 100000
            600元          | 60000
            '  600 '       | 60000
            """)
    void an_amount_that_can_mean_one_number_only_is_read(String text, long fen) {
        assertThat(Yuan.parse(text)).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6OO          | amount-letters
            ６ＯＯ          | amount-letters
            l00          | amount-letters
            6百           | amount-letters
            1e3          | amount-letters
            1,000.005    | amount-too-fine
            0.000        | amount-too-fine
            1,00         | amount-separators
            10,00.5      | amount-separators
            1000,000     | amount-separators
            ,600         | amount-separators
            1.000,50     | amount-separators
            600.         | amount-separators
            .5           | not-an-amount
            --5          | not-an-amount
            6 00         | not-an-amount
            1.2.3        | not-an-amount
            $600         | not-an-amount
            +600         | not-an-amount
            ''           | blank
            元            | blank
            1000000000001 | out-of-range
            """)
    void what_is_not_certain_is_refused_by_name(String text, String code) {
        assertThatThrownBy(() -> Yuan.parse(text)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.value()).isEqualTo(text);
            });
        });
    }

    @Test
    void a_very_long_number_is_refused_and_does_not_overflow() {
        assertThatThrownBy(() -> Yuan.parse("9".repeat(400))).isInstanceOf(Refusal.class);
    }
}
