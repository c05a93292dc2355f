package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.care.CommittedNeeds;
import org.anhu.kernel.NeedId;

/** Tells care which needs somebody has been promised a visit for. */
@Singleton
class PromisedVisits implements CommittedNeeds {

    private final EntityManager database;

    PromisedVisits(EntityManager database) {
        this.database = database;
    }

    @Override
    public Set<NeedId> among(Collection<NeedId> needs) {
        @SuppressWarnings("unchecked")
        List<Long> promised = database.createNativeQuery(
                        "select distinct need_id from visit where need_id = any(:needs) and doing <> 'CANCELLED'",
                        Long.class)
                .setParameter("needs", needs.stream().map(NeedId::value).toArray(Long[]::new))
                .getResultList();
        return promised.stream().map(NeedId::new).collect(Collectors.toSet());
    }
}
