package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void the_tag_it_gives_is_the_tag_it_reads() {
        Version version = new Version(12);
        assertThat(Version.fromIfMatch('"' + version.tag().getValue() + '"')).isEqualTo(version);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void a_change_without_a_version_is_428(String header) {
        assertThatThrownBy(() -> Version.fromIfMatch(header))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::status)
                .isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"\"", "x", "\"vv\"", "W/\"v1\""})
    void a_version_that_is_none_of_ours_is_412(String header) {
        assertThatThrownBy(() -> Version.fromIfMatch(header))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::status)
                .isEqualTo(412);
    }
}
