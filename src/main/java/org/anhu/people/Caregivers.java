package org.anhu.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.AreaKind;
import org.anhu.area.Areas;
import org.anhu.area.Country;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The caregivers. */
@Singleton
@Transactional
public class Caregivers {

    private static final String ON_DUTY =
            " and contractFrom <= :to and (contractTo is null or contractTo >= :from) and onDutyFrom <= :to";

    private final CaregiverRepository repository;
    private final Areas areas;
    private final Country country;
    private final Clock clock;

    Caregivers(CaregiverRepository repository, Areas areas, Country country, Clock clock) {
        this.repository = repository;
        this.areas = areas;
        this.country = country;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Caregiver get(CaregiverId id) {
        return entity(id).toCaregiver();
    }

    /** @throws Refusal 404 */
    public Versioned<Caregiver> read(CaregiverId id) {
        return versioned(entity(id));
    }

    /** Those of the ids that exist; three queries, however many. */
    public Map<CaregiverId, Caregiver> byIds(Collection<CaregiverId> ids) {
        return repository.find("id in ?1", ids.stream().map(CaregiverId::value).toList()).list().stream()
                .map(CaregiverEntity::toCaregiver)
                .collect(Collectors.toMap(Caregiver::id, caregiver -> caregiver));
    }

    /**
     * Those whose station lies in the area and who are in contract and on duty on some day of the period, both days
     * inclusive, by id; three queries. Each day of a longer period needs {@link Contract#onDuty}.
     */
    public List<Caregiver> within(Area area, LocalDate from, LocalDate to) {
        return repository
                .find(Areas.WITHIN + ON_DUTY + " order by id", Map.of("within", area.path(), "from", from, "to", to))
                .list()
                .stream()
                .map(CaregiverEntity::toCaregiver)
                .toList();
    }

    /** Those of an area and all below it, by external id; filters that are null are left out. */
    public Page<Caregiver> list(
            Area area,
            @Nullable String externalId,
            @Nullable CaregiverKind kind,
            @Nullable String skillCode,
            @Nullable LocalDate onDuty,
            PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("kind = :kind", "kind", kind)
                .and("id in (select c.caregiverId from Certificate c where c.skillCode = :skill)", "skill", skillCode)
                .and(
                        "contractFrom <= :day and (contractTo is null or contractTo >= :day) and onDutyFrom <= :day",
                        "day",
                        onDuty)
                .page(repository, "externalId", page, CaregiverEntity::toCaregiver);
    }

    /** @throws Refusal 422 if a place or street is not one, 409 if the external or resident id is taken */
    public Versioned<Caregiver> add(CaregiverDetails details) {
        return save(new CaregiverEntity(), details);
    }

    /** @throws Refusal 404, 412, and as {@link #add} */
    public Versioned<Caregiver> change(CaregiverId id, Version seen, CaregiverDetails details) {
        CaregiverEntity entity = entity(id);
        seen.mustBe(entity.version);
        return save(entity, details);
    }

    private Versioned<Caregiver> save(CaregiverEntity entity, CaregiverDetails details) {
        Person.requireBorn(details.birthDate(), clock);
        country.require("/home", details.home());
        requireStreets(details.streets());
        if (details.residentId() == null) {
            Person.requireAgree(entity.residentId, details.sex(), details.birthDate());
        }
        entity.take(details);
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    private void requireStreets(List<AreaId> streets) {
        Map<AreaId, Area> known = areas.byIds(streets);
        Findings findings = new Findings();
        for (int i = 0; i < streets.size(); i++) {
            Area street = known.get(streets.get(i));
            findings.check(
                    street != null && street.kind() == AreaKind.STREET,
                    "/streets/" + i,
                    "not-a-street",
                    "Send the id of an area of kind STREET (see /areas).",
                    streets.get(i).value());
        }
        findings.refuseIfAny();
    }

    private static Versioned<Caregiver> versioned(CaregiverEntity entity) {
        return new Versioned<>(entity.toCaregiver(), entity.version);
    }

    private CaregiverEntity entity(CaregiverId id) {
        CaregiverEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("caregiver", id.value());
        }
        return entity;
    }
}
