package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.area.Area;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HoldId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The holds. A hold and its end are often reported late, so both reach needs of past days too; needs that a visit is
 * promised for keep their status and are named in the answer.
 */
@Singleton
@Transactional
public class Holds {

    private final HoldRepository repository;
    private final NeedRepository needs;
    private final NeedTable table;
    private final NeedMaker maker;
    private final Clock clock;

    Holds(HoldRepository repository, NeedRepository needs, NeedTable table, NeedMaker maker, Clock clock) {
        this.repository = repository;
        this.needs = needs;
        this.table = table;
        this.maker = maker;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Versioned<Hold> read(HoldId id) {
        HoldEntity entity = entity(id);
        return new Versioned<>(entity.toHold(), entity.version);
    }

    /** Those of an area's elders, latest first; filters that are null are left out. */
    public Page<Hold> list(Area area, @Nullable String externalId, @Nullable ElderId elder, PageRequest page) {
        return new Query(Served.WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("elderId = :elder", "elder", elder == null ? null : elder.value())
                .page(repository, "fromDate desc, id", page, HoldEntity::toHold);
    }

    /**
     * Stops the elder's needs from a date on.
     *
     * @throws Refusal 409 if the external id is taken
     */
    public Versioned<SavedHold> add(HoldDetails details) {
        table.lockRules();
        HoldEntity entity = new HoldEntity();
        entity.take(details);
        repository.persistAndFlush(entity);
        List<NeedEntity> stopped = needs(entity, entity.fromDate, NeedStatus.DUE);
        Set<Long> committed = maker.commit(stopped);
        List<Long> free = stopped.stream()
                .map(need -> need.id)
                .filter(id -> !committed.contains(id))
                .toList();
        table.setStatus(free, NeedStatus.HELD);
        List<Need> promised = stopped.stream()
                .filter(need -> committed.contains(need.id))
                .map(NeedEntity::toNeed)
                .toList();
        return saved(entity, new NeedsMade(0, 0, free.size(), 0, free.size(), List.of(), promised));
    }

    /**
     * Ends a hold before its time: from that day on there is care again, as far as no other hold stops it.
     *
     * @param from the hold's first day if it was a mistake
     * @throws Refusal 404, 409 if it was taken back already, 422 if the day is none of the hold's
     */
    public Versioned<SavedHold> takeBack(HoldId id, LocalDate from) {
        table.lockRules();
        HoldEntity entity = entity(id);
        if (entity.takenBackFrom != null) {
            throw Refusal.conflict(
                    "taken-back-already", "This hold was taken back from " + entity.takenBackFrom + " on.");
        }
        if (!entity.period().contains(from)) {
            throw Refusal.invalid(
                    "/from",
                    "not-in-hold",
                    "Send a day of the hold, which began on " + entity.fromDate
                            + (entity.toDate == null ? "." : " and ends on " + entity.toDate + "."),
                    from);
        }
        entity.takenBackFrom = from;
        entity.takenBackAt = clock.instant();
        repository.flush();
        List<Period> others = repository.find("elderId", entity.elderId).stream()
                .map(HoldEntity::period)
                .toList();
        List<Long> restored = needs(entity, from, NeedStatus.HELD).stream()
                .filter(need -> others.stream().noneMatch(hold -> hold.contains(need.date)))
                .map(need -> need.id)
                .toList();
        table.setStatus(restored, NeedStatus.DUE);
        return saved(entity, new NeedsMade(0, 0, restored.size(), 0, 0, List.of(), List.of()));
    }

    private List<NeedEntity> needs(HoldEntity hold, LocalDate from, NeedStatus status) {
        Map<String, Object> parameters = new HashMap<>(Map.of("elder", hold.elderId, "from", from, "status", status));
        String until = "";
        if (hold.toDate != null) {
            until = " and date <= :to";
            parameters.put("to", hold.toDate);
        }
        return needs.fresh(
                "elderId = :elder and date >= :from and status = :status" + until + " order by date, ordinal, id",
                parameters);
    }

    private static Versioned<SavedHold> saved(HoldEntity entity, NeedsMade made) {
        return new Versioned<>(new SavedHold(entity.toHold(), made), entity.version);
    }

    private HoldEntity entity(HoldId id) {
        HoldEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("hold", id.value());
        }
        return entity;
    }
}
