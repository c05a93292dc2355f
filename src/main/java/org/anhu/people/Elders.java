package org.anhu.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The elders. */
@Singleton
@Transactional
public class Elders {

    private final ElderRepository repository;
    private final HouseholdRepository households;
    private final CaregiverRepository caregivers;
    private final Clock clock;

    Elders(ElderRepository repository, HouseholdRepository households, CaregiverRepository caregivers, Clock clock) {
        this.repository = repository;
        this.households = households;
        this.caregivers = caregivers;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Elder get(ElderId id) {
        return entity(id).toElder();
    }

    /** @throws Refusal 404 */
    public Versioned<Elder> read(ElderId id) {
        return versioned(entity(id));
    }

    /** Those of the ids that exist; one query. */
    public Map<ElderId, Elder> byIds(Collection<ElderId> ids) {
        return repository.find("id in ?1", ids.stream().map(ElderId::value).toList()).stream()
                .map(ElderEntity::toElder)
                .collect(Collectors.toMap(Elder::id, elder -> elder));
    }

    /** Those of an area and all below it, by external id; filters that are null are left out. */
    public Page<Elder> list(
            Area area,
            @Nullable String externalId,
            @Nullable HouseholdId householdId,
            @Nullable ElderStatus status,
            PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("householdId = :household", "household", householdId == null ? null : householdId.value())
                .and("status = :status", "status", status)
                .page(repository, "externalId", page, ElderEntity::toElder);
    }

    /** @throws Refusal 422 if they name what is not there, 409 if the external or resident id is taken */
    public Versioned<Elder> add(ElderDetails details) {
        return save(new ElderEntity(), details);
    }

    /** @throws Refusal 404, 412, 409 if the status cannot follow on the present one, and as {@link #add} */
    public Versioned<Elder> change(ElderId id, Version seen, ElderDetails details) {
        ElderEntity entity = entity(id);
        seen.mustBe(entity.version);
        if (entity.status != details.status() && !entity.status.next().contains(details.status())) {
            throw Refusal.conflict(
                    "status-move",
                    "An elder who is " + entity.status + " can only become " + entity.status.next() + ".");
        }
        return save(entity, details);
    }

    private Versioned<Elder> save(ElderEntity entity, ElderDetails details) {
        Person.requireBorn(details.birthDate(), clock);
        HouseholdEntity household = households.findById(details.householdId().value());
        if (household == null) {
            throw References.unknown(
                    "/householdId", "household", details.householdId().value());
        }
        requireDoctor(details);
        if (details.residentId() == null) {
            Person.requireAgree(entity.residentId, details.sex(), details.birthDate());
        }
        entity.take(details, household.toHousehold().areaId());
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    private void requireDoctor(ElderDetails details) {
        if (details.familyDoctorId() == null) {
            return;
        }
        long id = details.familyDoctorId().value();
        CaregiverEntity doctor = caregivers.findById(id);
        if (doctor == null || doctor.kind != CaregiverKind.DOCTOR) {
            throw Refusal.invalid(
                    "/familyDoctorId", "not-a-doctor", "Name a caregiver of kind DOCTOR (see /caregivers).", id);
        }
    }

    private static Versioned<Elder> versioned(ElderEntity entity) {
        return new Versioned<>(entity.toElder(), entity.version);
    }

    private ElderEntity entity(ElderId id) {
        ElderEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("elder", id.value());
        }
        return entity;
    }
}
