package org.anhu.planning.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.jboss.logging.Logger;

/**
 * Repairs a district's next day a few times after the start, for nobody. Code that has run before is several times
 * faster, and the first dispatcher who needs a repair in the morning is in as much of a hurry as the tenth.
 */
@Singleton
class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    private final Areas areas;
    private final PlanRunner runner;
    private final PlanningConfig config;
    private final Clock clock;
    private final ScheduledExecutorService stage = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plan-rehearsal");
        thread.setDaemon(true);
        return thread;
    });

    Rehearsal(Areas areas, PlanRunner runner, PlanningConfig config, Clock clock) {
        this.areas = areas;
        this.runner = runner;
        this.config = config;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it answers nobody
    void start(@Observes StartupEvent start) {
        if (config.rehearsals() > 0) {
            stage.schedule(this::rehearse, config.rehearsalAfter().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        stage.shutdownNow();
    }

    private void rehearse() {
        try {
            for (Area district : areas.districts().stream().limit(1).toList()) { // the code is the same for all
                for (int i = 0; i < config.rehearsals() && !stage.isShutdown(); i++) {
                    runner.rehearse(district.id(), LocalDate.now(clock).plusDays(1));
                }
            }
        } catch (RuntimeException e) { // a job's edge: without it the first repair is slower, nothing else
            LOG.warnf("no rehearsal: %s", e);
        }
    }
}
