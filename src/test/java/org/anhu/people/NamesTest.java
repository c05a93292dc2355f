package org.anhu.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"李明,李*", "李建国,李**", "李,李*", "𠮷田,𠮷*", "'',''"})
    void of_a_name_the_first_character_is_shown(String name, String masked) {
        assertThat(Names.masked(name)).isEqualTo(masked);
    }
}
