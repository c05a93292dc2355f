package org.anhu.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.BlockedPairId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** Who is not brought together. */
@Singleton
@Transactional
public class BlockedPairs {

    private static final String ELDER_WITHIN = "elderId in (select e.id from Elder e where e." + Areas.WITHIN + ")";

    private final BlockedPairRepository repository;

    BlockedPairs(BlockedPairRepository repository) {
        this.repository = repository;
    }

    /** @throws Refusal 404 */
    public Versioned<BlockedPair> read(BlockedPairId id) {
        return versioned(entity(id));
    }

    /** Pairs of these elders that are blocked on some day of the period, both days inclusive; one query. */
    public List<BlockedPair> active(Collection<ElderId> elders, LocalDate from, LocalDate to) {
        return repository
                .find(
                        "elderId in :ids and fromDate <= :to and (toDate is null or toDate >= :from) order by id",
                        Map.of(
                                "ids", elders.stream().map(ElderId::value).toList(),
                                "from", from,
                                "to", to))
                .stream()
                .map(BlockedPairEntity::toBlockedPair)
                .toList();
    }

    /** Those of the elders of an area, by external id; filters that are null are left out. */
    public Page<BlockedPair> list(
            Area area,
            @Nullable String externalId,
            @Nullable ElderId elderId,
            @Nullable CaregiverId caregiverId,
            @Nullable LocalDate activeOn,
            PageRequest page) {
        return new Query(ELDER_WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("elderId = :elder", "elder", elderId == null ? null : elderId.value())
                .and("caregiverId = :caregiver", "caregiver", caregiverId == null ? null : caregiverId.value())
                .and("fromDate <= :day and (toDate is null or toDate >= :day)", "day", activeOn)
                .page(repository, "externalId", page, BlockedPairEntity::toBlockedPair);
    }

    /** @throws Refusal 409 if the external id is taken */
    public Versioned<BlockedPair> add(BlockedPairDetails details) {
        return save(new BlockedPairEntity(), details);
    }

    /** @throws Refusal 404, 412 */
    public Versioned<BlockedPair> change(BlockedPairId id, Version seen, BlockedPairDetails details) {
        BlockedPairEntity entity = entity(id);
        seen.mustBe(entity.version);
        return save(entity, details);
    }

    private Versioned<BlockedPair> save(BlockedPairEntity entity, BlockedPairDetails details) {
        entity.take(details);
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    private static Versioned<BlockedPair> versioned(BlockedPairEntity entity) {
        return new Versioned<>(entity.toBlockedPair(), entity.version);
    }

    private BlockedPairEntity entity(BlockedPairId id) {
        BlockedPairEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("blocked pair", id.value());
        }
        return entity;
    }
}
