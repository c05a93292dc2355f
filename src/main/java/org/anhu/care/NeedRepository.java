package org.anhu.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class NeedRepository implements PanacheRepositoryBase<NeedEntity, Long> {

    /** Rows as they are now: needs are written past the session, which must not remember them. */
    List<NeedEntity> fresh(String query, Map<String, Object> parameters) {
        List<NeedEntity> found = list(query, parameters);
        found.forEach(getEntityManager()::detach);
        return found;
    }
}
