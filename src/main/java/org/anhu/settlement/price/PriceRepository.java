package org.anhu.settlement.price;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class PriceRepository implements PanacheRepositoryBase<PriceEntity, Long> {}
