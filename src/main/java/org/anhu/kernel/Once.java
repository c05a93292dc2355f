package org.anhu.kernel;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Makes each periodic job happen once, however many nodes fire it: the row is the truth, the scheduler only a hint.
 * Row and effect are one transaction, so that a job whose effect fails is not taken for done.
 */
@Singleton
public class Once {

    private final EntityManager entities;
    private final Clock clock;

    Once(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Runs {@code effect} unless it ran before for this kind, period and area. A second node waits for the first, and
     * takes over if that one fails.
     *
     * @param period what the job is due once for, such as a date
     * @return whether it ran now
     */
    @Transactional
    public boolean run(String kind, String period, AreaId area, Runnable effect) {
        int made = entities.createNativeQuery("""
                        insert into job_once (kind, period, area_id, created_at)
                        values (:kind, :period, :area, :now) on conflict do nothing""")
                .setParameter("kind", kind)
                .setParameter("period", period)
                .setParameter("area", area.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (made == 0) {
            return false;
        }
        effect.run();
        return true;
    }
}
