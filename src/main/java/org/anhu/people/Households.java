package org.anhu.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.area.Country;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The households. */
@Singleton
@Transactional
public class Households {

    private final HouseholdRepository repository;
    private final ElderRepository elders;
    private final Country country;

    Households(HouseholdRepository repository, ElderRepository elders, Country country) {
        this.repository = repository;
        this.elders = elders;
        this.country = country;
    }

    /** @throws Refusal 404 */
    public Household get(HouseholdId id) {
        return entity(id).toHousehold();
    }

    /** @throws Refusal 404 */
    public Versioned<Household> read(HouseholdId id) {
        return versioned(entity(id));
    }

    /** Those of the ids that exist; one query. */
    public Map<HouseholdId, Household> byIds(Collection<HouseholdId> ids) {
        return repository.find("id in ?1", ids.stream().map(HouseholdId::value).toList()).stream()
                .map(HouseholdEntity::toHousehold)
                .collect(Collectors.toMap(Household::id, household -> household));
    }

    /** The external ids of these, however many they are. */
    public Map<HouseholdId, String> externalIds(Collection<HouseholdId> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = repository
                .getEntityManager()
                .createNativeQuery("select id, external_id from household where id = any(:ids)")
                .setParameter("ids", ids.stream().map(HouseholdId::value).toArray(Long[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> new HouseholdId((Long) row[0]), row -> (String) row[1]));
    }

    /** Those of an area and all below it, by external id; filters that are null are left out. */
    public Page<Household> list(
            Area area, @Nullable String externalId, @Nullable CaregiverId primaryCaregiverId, PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and(
                        "primaryCaregiverId = :primary",
                        "primary",
                        primaryCaregiverId == null ? null : primaryCaregiverId.value())
                .page(repository, "externalId", page, HouseholdEntity::toHousehold);
    }

    /** @throws Refusal 422 if the place is outside the country, 409 if the external id is taken */
    public Versioned<Household> add(HouseholdDetails details) {
        return save(new HouseholdEntity(), details);
    }

    /** Where a household moves to another area, its elders move along. @throws Refusal 404, 412 */
    public Versioned<Household> change(HouseholdId id, Version seen, HouseholdDetails details) {
        HouseholdEntity entity = entity(id);
        seen.mustBe(entity.version);
        Versioned<Household> changed = save(entity, details);
        elders.list("householdId", entity.id).forEach(elder -> elder.areaId = entity.areaId);
        return changed;
    }

    private Versioned<Household> save(HouseholdEntity entity, HouseholdDetails details) {
        country.require("/place", details.place());
        entity.take(details);
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    private static Versioned<Household> versioned(HouseholdEntity entity) {
        return new Versioned<>(entity.toHousehold(), entity.version);
    }

    private HouseholdEntity entity(HouseholdId id) {
        HouseholdEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("household", id.value());
        }
        return entity;
    }
}
