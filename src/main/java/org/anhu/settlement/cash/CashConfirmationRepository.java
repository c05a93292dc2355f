package org.anhu.settlement.cash;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

@Singleton
class CashConfirmationRepository implements PanacheRepositoryBase<CashConfirmationEntity, Long> {

    /** The last word on each of these entries; one that nobody was asked about is not in the map. */
    Map<Long, CashConfirmation> last(Collection<Long> entries) {
        Map<Long, CashConfirmation> last = new HashMap<>();
        list("cashEntryId in ?1 order by id", entries)
                .forEach(confirmation -> last.put(confirmation.cashEntryId, confirmation.toConfirmation()));
        return last;
    }
}
