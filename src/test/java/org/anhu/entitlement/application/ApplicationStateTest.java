package org.anhu.entitlement.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.entitlement.eligibility.Duty;
import org.junit.jupiter.api.Test;

class ApplicationStateTest {

    @Test
    void nothing_follows_on_a_final_state_and_whatever_is_open_may_be_withdrawn_or_refused() {
        for (ApplicationState state : ApplicationState.values()) {
            if (ApplicationState.FINAL.contains(state)) {
                assertThat(state.mayBecome()).as(state.name()).isEmpty();
            } else {
                assertThat(state.mayBecome())
                        .as(state.name())
                        .contains(ApplicationState.WITHDRAWN, ApplicationState.REFUSED)
                        .doesNotContain(state);
            }
        }
    }

    @Test
    void only_what_is_ready_is_approved_and_nothing_objected_to_is_ready_without_hanging_on() {
        assertThat(thoseBefore(ApplicationState.APPROVED)).containsExactly(ApplicationState.READY);
        assertThat(thoseBefore(ApplicationState.READY))
                .containsExactlyInAnyOrder(ApplicationState.SURVEYED, ApplicationState.ON_NOTICE);
    }

    @Test
    void every_state_can_be_reached_from_the_first() {
        Set<ApplicationState> reached = EnumSet.of(ApplicationState.RECEIVED);
        int before = 0;
        while (before < reached.size()) {
            before = reached.size();
            reached.addAll(
                    reached.stream().flatMap(it -> it.mayBecome().stream()).collect(Collectors.toSet()));
        }
        assertThat(reached).containsExactlyInAnyOrder(ApplicationState.values());
    }

    @Test
    void somebody_must_act_on_whatever_is_open_but_a_notice_that_hangs() {
        for (ApplicationState state : ApplicationState.values()) {
            boolean waits = state == ApplicationState.ON_NOTICE || ApplicationState.FINAL.contains(state);
            assertThat(state.duty() == null).as(state.name()).isEqualTo(waits);
        }
        for (Duty duty : Duty.values()) {
            assertThat(Arrays.stream(ApplicationState.values()).map(ApplicationState::duty))
                    .contains(duty);
            assertThat(Due.roles(duty)).isNotEmpty();
        }
    }

    private static Set<ApplicationState> thoseBefore(ApplicationState state) {
        return Arrays.stream(ApplicationState.values())
                .filter(it -> it.mayBecome().contains(state))
                .collect(Collectors.toSet());
    }
}
