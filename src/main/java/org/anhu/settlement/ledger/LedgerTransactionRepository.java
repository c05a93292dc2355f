package org.anhu.settlement.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class LedgerTransactionRepository implements PanacheRepositoryBase<LedgerTransactionEntity, Long> {}
