package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ratios and shares that domain.md derives from the documents' numbers, by row; where they print one, beside it. */
class PublishedFiguresTest {

    @ParameterizedTest(name = "{0}: {4} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            S3-31 | persons in a household of 2002                        | 17       | 13     | 1.31
            S3-31 | persons in a household now                            | 118      | 77     | 1.53
            S3-32 | households in a street                                | 498      | 16     | 31.1
            S3-25 | hours of 118 weekly checks of 20 minutes               | 2360     | 60     | 39.3
            S3-33 | inhabitants, of whom 9,700 are 12 %                   | 9700     | 0.12   | 80833
            S3-37 | workers at least, with 25 households each             | 498      | 25     | 19.92
            S3-37 | workers at most, with 15 households each              | 498      | 15     | 33.2
            S3-41 | yuan in one of 8,266 payments                         | 1348400  | 8266   | 163.13
            S0-10 | yuan of running the platform for each one above 60    | 820000   | 240900 | 3.40
            S0-17 | yuan of insurance for each centre                     | 86000    | 116    | 741.38
            S0-18 | yuan for a person and year                            | 1375000  | 65     | 21153.85
            S0-18 | yuan for a person and month                           | 1375000  | 780    | 1762.82
            S0-23 | yuan that are asked for in a month                    | 1375000  | 12     | 114583
            S2-03 | elders of a caregiver after the widening              | 46       | 19     | 2.42
            S2-03 | elders of a caregiver before                          | 10       | 6      | 1.67
            S2-09 | yuan on a card, on average                            | 57600    | 155    | 371.61
            S2-11 | people at an event                                    | 1200     | 16     | 75
            S2-13 | yuan of allowance for a person and month              | 739000   | 6708   | 110.17
            S1-05 | residents of a post                                   | 831700   | 198    | 4200.5
            S1-07 | yuan of a post and year                               | 10000000 | 198    | 50505
            S1-07 | yuan of a post and month                              | 10000000 | 2376   | 4209
            S4-01 | yuan of allowance for a person and year               | 130028300 | 88800 | 1464.28
            S4-01 | yuan of allowance for a person and month              | 130028300 | 1065600 | 122.02
            S4-05 | yuan of medical aid for a person                      | 24712700 | 8432   | 2930.82
            S4-07 | yuan of a one-off grant                               | 520000   | 621    | 837.36
            S4-08 | yuan of the masked standard                           | 5707000  | 2195   | 2600.00
            K4    | yuan of care money for each one above 60              | 23280000 | 240900 | 96.64
            K4    | the same with the five lines of the fund              | 40540000 | 240900 | 168.29
            K7    | staff on average, from 30 to 34                       | 64       | 2      | 32
            """)
    void an_average_is_rounded_half_up(String row, String what, String sum, String count, String average) {
        BigDecimal expected = new BigDecimal(average);
        assertThat(Quotient.of(new BigDecimal(sum), new BigDecimal(count), expected.scale()))
                .as(row + " " + what)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {4} % {1}")
    @CsvSource(delimiter = '|', textBlock = """
            S3-20 | of a month's daily visits were made                   | 28      | 30      | 93.33
            S0-01 | of 116 centres are 104: not yet 90                    | 104     | 116     | 89.66
            S0-01 | of 116 centres are 105: enough                        | 105     | 116     | 90.52
            S0-07 | of the inhabitants are above 65, from both counts     | 20.03   | 105.6   | 18.97
            S0-22 | of the purchases are services                         | 1699.04 | 1877.44 | 90.5
            S0-26 | of the year's visits were made                        | 2310    | 2400    | 96.25
            S2-05 | of the elders reach day care in 30 minutes            | 41      | 46      | 89.13
            S2-06 | of the beds are taken: cut off to 46 in print         | 498     | 1066    | 46.72
            S4-01 | of the countryside has the allowance                  | 88800   | 480000  | 18.5
            K1    | of the trained passed                                 | 47      | 50      | 94.00
            K3    | of the social workers are certified                   | 62      | 150     | 41.33
            K5    | is what care costs less: a reduction is below zero    | -13.36  | 110.00  | -12.15
            K8    | of those on duty were trained                         | 13      | 13      | 100
            K9    | of the visits brought a complaint                     | 4       | 7920    | 0.0505
            K11   | of 30 posts were filled that day                      | 27      | 30      | 90
            K13   | of those entitled were paid                           | 65      | 65      | 100
            K14   | of the posts were left                                | 3       | 30      | 10
            K15   | of all 65 were content, asked or not                  | 60      | 65      | 92.31
            K16   | of the standard was paid                              | 9800    | 10000   | 98
            K18   | late, against the time planned                        | 3       | 30      | 10
            K19   | saved, by the source's denominator: this year's cost  | 20      | 100     | 20
            K19   | saved, by the usual one: last year's                  | 20      | 120     | 16.67
            """)
    void a_share_is_rounded_half_up(String row, String what, String part, String whole, String percent) {
        BigDecimal expected = new BigDecimal(percent);
        assertThat(Quotient.percent(new BigDecimal(part), new BigDecimal(whole), expected.scale()))
                .as(row + " " + what)
                .isEqualTo(expected);
    }

    @Test
    void s0_07_the_printed_shares_contradict_each_other() {
        BigDecimal bySixty = Quotient.of(new BigDecimal("24.09"), new BigDecimal("0.2281"), 1);
        BigDecimal bySixtyFive = Quotient.of(new BigDecimal("20.03"), new BigDecimal("0.1406"), 1);
        assertThat(bySixty).isEqualByComparingTo("105.6");
        assertThat(bySixtyFive).isEqualByComparingTo("142.5");
    }

    @Test
    void k10_the_source_estimates_the_visits_of_a_year_from_days_and_heads() {
        assertThat(22 * 30 * 12).isEqualTo(7_920);
    }

    @Test
    void half_is_rounded_up_on_both_sides_and_of_nothing_there_is_no_share() {
        assertThat(Quotient.of(BigDecimal.ONE, BigDecimal.valueOf(8), 2)).isEqualByComparingTo("0.13");
        assertThat(Quotient.of(BigDecimal.ONE.negate(), BigDecimal.valueOf(8), 2))
                .isEqualByComparingTo("-0.13");
        assertThatThrownBy(() -> Quotient.percent(BigDecimal.ONE, BigDecimal.ZERO, 2))
                .isInstanceOf(ArithmeticException.class);
    }
}
