package org.anhu.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class HoldRepository implements PanacheRepositoryBase<HoldEntity, Long> {}
