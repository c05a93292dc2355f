package org.anhu.board;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.anhu.kernel.AreaId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this database holds the invented district, and whether the office wants its page to be open. */
@Singleton
class DemoBoard {

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
        return database
                .createNativeQuery("select area_id from job_once where kind = 'seed-data'", Long.class)
                .getResultStream()
                .findFirst()
                .map(id -> new AreaId((Long) id));
    }
}
