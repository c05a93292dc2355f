package org.anhu.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class SettlementLineRepository implements PanacheRepositoryBase<SettlementLineEntity, Long> {

    List<SettlementLine> of(long run) {
        return find("runId = ?1 order by position", run).stream()
                .map(SettlementLineEntity::toLine)
                .toList();
    }
}
