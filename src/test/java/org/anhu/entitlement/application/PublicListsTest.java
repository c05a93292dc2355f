package org.anhu.entitlement.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicListsTest {

    @ParameterizedTest
    @CsvSource({"李明, 李*", "李大明, 李*明", "欧阳小红, 欧**红", "李, 李", "𠮷田, 𠮷*", "Ann Lee, A*****e"})
    void half_of_a_name_is_hidden(String name, String hidden) {
        assertThat(PublicLists.hidden(name)).isEqualTo(hidden);
    }
}
