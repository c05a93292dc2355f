package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;

/** What was added to applications in the course of time. */
@Singleton
class ApplicationRows {

    private final EntityManager entities;

    ApplicationRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of an application, in the order in which they came. */
    <T extends OfApplication> List<T> of(Class<T> kind, long application) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<T> query = build.createQuery(kind);
        Root<T> row = query.from(kind);
        query.where(build.equal(row.get("applicationId"), application)).orderBy(build.asc(row.get("id")));
        return entities.createQuery(query).getResultList();
    }

    void add(OfApplication row) {
        entities.persist(row);
        entities.flush();
    }
}
