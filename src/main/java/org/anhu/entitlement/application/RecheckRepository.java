package org.anhu.entitlement.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class RecheckRepository implements PanacheRepositoryBase<RecheckEntity, Long> {}
