package org.anhu.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

/** S3-09: a relative cares for the own elder, by a permission, from its day on. */
class KinshipTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 8);
    private static final ElderId FATHER = new ElderId(1);
    private static final ElderId STRANGER = new ElderId(2);
    private static final CaregiverId SON = new CaregiverId(1);
    private static final CaregiverId STAFF = new CaregiverId(2);

    private final Kinship kinship = new Kinship(Set.of(SON), List.of(new Kinship.Permit(FATHER, SON, FROM, null)));

    @Test
    void a_relative_may_care_from_the_first_day_of_the_permission_and_for_this_elder_only() {
        assertThat(kinship.allows(SON, FATHER, FROM.minusDays(1))).isFalse();
        assertThat(kinship.allows(SON, FATHER, FROM)).isTrue();
        assertThat(kinship.allows(SON, STRANGER, FROM)).isFalse();
        assertThat(kinship.strangers(FATHER, FROM)).isEmpty();
        assertThat(kinship.strangers(STRANGER, FROM)).containsExactly(SON);
    }

    @Test
    void a_permission_that_ended_holds_on_its_last_day_and_no_later() {
        LocalDate last = FROM.plusMonths(3);
        Kinship ended = new Kinship(Set.of(SON), List.of(new Kinship.Permit(FATHER, SON, FROM, last)));
        assertThat(ended.allows(SON, FATHER, last)).isTrue();
        assertThat(ended.allows(SON, FATHER, last.plusDays(1))).isFalse();
    }

    @Test
    void whoever_is_no_relative_needs_no_permission() {
        assertThat(kinship.allows(STAFF, STRANGER, FROM)).isTrue();
    }
}
