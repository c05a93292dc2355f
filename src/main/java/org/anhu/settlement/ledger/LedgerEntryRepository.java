package org.anhu.settlement.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class LedgerEntryRepository implements PanacheRepositoryBase<LedgerEntryEntity, Long> {}
