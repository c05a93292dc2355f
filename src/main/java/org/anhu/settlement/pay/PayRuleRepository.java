package org.anhu.settlement.pay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class PayRuleRepository implements PanacheRepositoryBase<PayRuleEntity, Long> {}
