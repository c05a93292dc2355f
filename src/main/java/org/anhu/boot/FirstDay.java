package org.anhu.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Once;
import org.anhu.planning.run.PlanRequest;
import org.anhu.planning.run.Plans;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What a newcomer sees after the first start: tomorrow is planned and published by itself. Later starts do nothing. */
@Singleton
class FirstDay {

    private static final Logger LOG = Logger.getLogger(FirstDay.class);

    private final SeedLoader seed;
    private final FirstAdministrator administrator;
    private final Once once;
    private final Plans plans;
    private final Clock clock;
    private final int seconds;
    private final int port;

    FirstDay(
            SeedLoader seed,
            FirstAdministrator administrator,
            Once once,
            Plans plans,
            Clock clock,
            @ConfigProperty(name = "anhu.first-plan.seconds", defaultValue = "20") int seconds,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.seed = seed;
        this.administrator = administrator;
        this.once = once;
        this.plans = plans;
        this.clock = clock;
        this.seconds = seconds;
        this.port = port;
    }

    // After the seed data (priority 1).
    void atStart(@Observes @Priority(10) StartupEvent start) {
        Optional<AreaId> demo = seed.demoDistrict();
        demo.ifPresentOrElse(
                district -> once.run("first-plan", "ever", district, () -> planTomorrow(district)),
                administrator::openIfEmpty);
        LOG.infof("The day: http://localhost:%d  The API: http://localhost:%d/q/swagger-ui", port, port);
    }

    private void planTomorrow(AreaId district) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        plans.request("first-plan", new PlanRequest(district, tomorrow, tomorrow, seconds, true, null), "first start");
        LOG.infof(
                "Tomorrow's plan (%s) has been requested; in about %d seconds it is published and stands on the page.",
                tomorrow, seconds + 20);
    }
}
