package org.anhu.kernel;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock and the one zone; tests put their own clock in its place. */
class Time {

    @Produces
    @Singleton
    ZoneId zone(@ConfigProperty(name = "anhu.zone", defaultValue = "Asia/Shanghai") String zone) {
        return ZoneId.of(zone);
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock(ZoneId zone) {
        return Clock.system(zone);
    }
}
