package org.anhu.entitlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class PolicyVersionRepository implements PanacheRepositoryBase<PolicyVersionEntity, Long> {}
