package org.anhu.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anhu.Town;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.Once;
import org.anhu.kernel.PageRequest;
import org.anhu.planning.run.Plans;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockworkTest {

    private static final int NODES = 8;

    @Inject
    Clockwork clockwork;

    @Inject
    Once once;

    @Inject
    Plans plans;

    @Inject
    Areas areas;

    @Inject
    Town town;

    @Test
    void a_job_happens_once_however_many_nodes_fire_it() throws Exception {
        Area district = areas.get(town.district);
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Callable<Boolean>> fires = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                fires.add(() -> clockwork.planTomorrow(district));
            }
            int made = 0;
            for (Future<Boolean> fired : nodes.invokeAll(fires)) {
                made += fired.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(plans.list(district, null, null, PageRequest.of(0, 10)).total())
                .isEqualTo(1);
        assertThat(clockwork.makeNeeds(district)).isTrue();
        assertThat(clockwork.makeNeeds(district)).isFalse();
        assertThat(clockwork.nameExpiries(district)).isTrue();
        assertThat(clockwork.nameExpiries(district)).isFalse();
        assertThat(clockwork.settleLastMonth(district)).as("streets").isEqualTo(1);
        assertThat(clockwork.settleLastMonth(district)).isZero();
    }

    @Test
    void a_job_that_failed_is_not_taken_for_done() {
        assertThatThrownBy(() -> once.run("test", "today", town.district, () -> {
                    throw new IllegalStateException("no luck");
                }))
                .hasMessage("no luck");
        assertThat(once.run("test", "today", town.district, () -> {})).isTrue();
        assertThat(once.run("test", "today", town.district, () -> {})).isFalse();
    }
}
