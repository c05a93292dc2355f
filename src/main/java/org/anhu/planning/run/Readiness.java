package org.anhu.planning.run;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.PlanId;
import org.jboss.logging.Logger;

/**
 * Reads published days before anybody asks about them: the first question about a day would else wait for the reading.
 * Beside the request, and of no consequence if it fails.
 */
@Singleton
class Readiness {

    private static final Logger LOG = Logger.getLogger(Readiness.class);

    private final Plans plans;
    private final Areas areas;
    private final Explanations explanations;
    private final Clock clock;

    Readiness(Plans plans, Areas areas, Explanations explanations, Clock clock) {
        this.plans = plans;
        this.areas = areas;
        this.explanations = explanations;
        this.clock = clock;
    }

    // After whatever is loaded or planned at the start.
    void atStart(@Observes @Priority(1_000) StartupEvent start) {
        Infrastructure.getDefaultWorkerPool().execute(() -> areas.districts().forEach(this::todayAndTomorrow));
    }

    void published(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanPublished plan) {
        Infrastructure.getDefaultWorkerPool().execute(() -> read(plan.id()));
    }

    private void todayAndTomorrow(Area district) {
        LocalDate today = LocalDate.now(clock);
        Stream.of(today, today.plusDays(1))
                .flatMap(date -> plans.latestPublished(district.id(), date).stream())
                .forEach(plan -> read(plan.id()));
    }

    private void read(PlanId id) {
        try {
            explanations.prepare(id);
        } catch (RuntimeException e) { // a job's edge: whoever asks reads it then, and hears what is in the way
            LOG.warnf("plan %d was not read for explanations: %s", id.value(), e.toString());
        }
    }
}
