package org.anhu.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class AreaRepository implements PanacheRepositoryBase<AreaEntity, Long> {}
