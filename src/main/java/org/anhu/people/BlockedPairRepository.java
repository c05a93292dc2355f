package org.anhu.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class BlockedPairRepository implements PanacheRepositoryBase<BlockedPairEntity, Long> {}
