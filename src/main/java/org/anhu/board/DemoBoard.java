package org.anhu.board;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.anhu.kernel.AreaId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this database holds the invented district, and whether the office wants its page to be open. */
@Singleton
class DemoBoard {

    private static final String SEEDED = "select area_id from job_once where kind = 'seed-data'";

    private final EntityManager database;
    private final boolean open;

    DemoBoard(
            EntityManager database,
            @ConfigProperty(name = "anhu.board.open-in-demo", defaultValue = "true") boolean open) {
        this.database = database;
        this.open = open;
    }

    /** The demo district: the one that seed data was loaded into. Empty for real data, always. */
    @Transactional
    Optional<AreaId> district() {
        if (!open) {
            return Optional.empty();
        }
        List<?> areas = database.createNativeQuery(SEEDED, Long.class).getResultList();
        return areas.isEmpty() ? Optional.empty() : Optional.of(new AreaId((Long) areas.get(0)));
    }
}
