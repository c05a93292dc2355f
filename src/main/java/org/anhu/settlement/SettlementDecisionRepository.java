package org.anhu.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Singleton
class SettlementDecisionRepository implements PanacheRepositoryBase<SettlementDecisionEntity, Long> {

    /** Those of a run, in their order. */
    List<SettlementDecision> of(long run) {
        return of(List.of(run)).getOrDefault(run, List.of());
    }

    Map<Long, List<SettlementDecision>> of(Collection<Long> runs) {
        return find("runId in ?1 order by id", runs).stream()
                .collect(Collectors.groupingBy(
                        row -> row.runId,
                        Collectors.mapping(SettlementDecisionEntity::toDecision, Collectors.toList())));
    }
}
