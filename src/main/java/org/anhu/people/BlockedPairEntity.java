package org.anhu.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.anhu.kernel.BlockedPairId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;

@Entity(name = "BlockedPair")
@Table(name = "blocked_pair")
class BlockedPairEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long elderId;
    Long caregiverId;
    LocalDate fromDate;
    LocalDate toDate;
    String reason;

    @Version
    int version;

    void take(BlockedPairDetails details) {
        externalId = details.externalId();
        elderId = details.elderId().value();
        caregiverId = details.caregiverId().value();
        fromDate = details.from();
        toDate = details.to();
        reason = details.reason();
    }

    BlockedPair toBlockedPair() {
        return new BlockedPair(
                new BlockedPairId(id),
                externalId,
                new ElderId(elderId),
                new CaregiverId(caregiverId),
                fromDate,
                toDate,
                reason);
    }
}
