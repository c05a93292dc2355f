package org.anhu.entitlement.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class DecisionRepository implements PanacheRepositoryBase<DecisionEntity, Long> {}
