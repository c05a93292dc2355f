package org.anhu.settlement.pay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class PayStatementRepository implements PanacheRepositoryBase<PayStatementEntity, Long> {}
