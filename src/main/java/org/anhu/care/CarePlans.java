package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.kernel.CarePlanId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.people.Caregivers;
import org.anhu.people.Skills;
import org.jspecify.annotations.Nullable;

/** The care plans. A change touches needs after today only, and none that a visit is promised for. */
@Singleton
@Transactional
public class CarePlans {

    private final CarePlanRepository repository;
    private final Services services;
    private final Skills skills;
    private final Caregivers caregivers;
    private final Needs needs;
    private final NeedTable table;

    CarePlans(
            CarePlanRepository repository,
            Services services,
            Skills skills,
            Caregivers caregivers,
            Needs needs,
            NeedTable table) {
        this.repository = repository;
        this.services = services;
        this.skills = skills;
        this.caregivers = caregivers;
        this.needs = needs;
        this.table = table;
    }

    /** @throws Refusal 404 */
    public Versioned<CarePlan> read(CarePlanId id) {
        CarePlanEntity entity = entity(id);
        return new Versioned<>(entity.toCarePlan(), entity.version);
    }

    /** Those of the ids that exist. */
    public Map<CarePlanId, CarePlan> byIds(Collection<CarePlanId> ids) {
        return repository.find("id in ?1", ids.stream().map(CarePlanId::value).toList()).stream()
                .map(CarePlanEntity::toCarePlan)
                .collect(Collectors.toMap(CarePlan::id, plan -> plan));
    }

    /** Those of an area's elders, by external id; filters that are null are left out. */
    public Page<CarePlan> list(
            Area area,
            @Nullable String externalId,
            @Nullable ElderId elder,
            @Nullable String serviceCode,
            PageRequest page) {
        return new Query(Served.WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("elderId = :elder", "elder", elder == null ? null : elder.value())
                .and("serviceCode = :service", "service", serviceCode)
                .page(repository, "externalId", page, CarePlanEntity::toCarePlan);
    }

    /**
     * Adds a plan, and its needs on the days after today that needs have been made for already.
     *
     * @throws Refusal 422 if it does not fit together or names what does not exist, 409 if the external id is taken
     */
    public Versioned<SavedCarePlan> add(CarePlanDetails details) {
        table.lockRules();
        return save(new CarePlanEntity(), details);
    }

    /**
     * Adds many plans in one go; all or none.
     *
     * @throws Refusal 422 with pointers that begin with the place in the list, 409 if an external id is taken
     */
    public List<CarePlan> addAll(List<CarePlanDetails> details) {
        table.lockRules();
        Findings findings = new Findings();
        List<CarePlanEntity> entities = new ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            CarePlanDetails plan = details.get(i);
            CarePlanDetails complete = findings.attempt("/" + i, () -> complete(plan));
            if (complete != null) {
                CarePlanEntity entity = new CarePlanEntity();
                entity.take(complete);
                entities.add(entity);
            }
        }
        findings.refuseIfAny();
        repository.persist(entities);
        repository.flush();
        List<CarePlan> added = entities.stream().map(CarePlanEntity::toCarePlan).toList();
        needs.refresh(added);
        return added;
    }

    /**
     * Changes a plan and brings the needs after today in line.
     *
     * @throws Refusal 404, 412, and as {@link #add}; 422 if it goes to another elder
     */
    public Versioned<SavedCarePlan> change(CarePlanId id, Version seen, CarePlanDetails details) {
        table.lockRules();
        CarePlanEntity entity = entity(id);
        seen.mustBe(entity.version);
        if (entity.elderId != details.elderId().value()) {
            throw Refusal.invalid(
                    "/elderId",
                    "elder-changes",
                    "A care plan stays with its elder: end it and make a new one.",
                    details.elderId().value());
        }
        return save(entity, details);
    }

    private Versioned<SavedCarePlan> save(CarePlanEntity entity, CarePlanDetails details) {
        entity.take(complete(details));
        repository.persistAndFlush(entity);
        CarePlan plan = entity.toCarePlan();
        return new Versioned<>(new SavedCarePlan(plan, needs.refresh(List.of(plan))), entity.version);
    }

    private CarePlanDetails complete(CarePlanDetails details) {
        Findings findings = new Findings();
        findings.attempt("", () -> {
            skills.require("/skillCode", details.skillCode());
            return details;
        });
        checkCaregivers(findings, details);
        ServiceItem service = services.find(details.serviceCode()).orElse(null);
        CarePlanDetails complete = details;
        if (findings.check(
                service != null,
                "/serviceCode",
                "unknown-service",
                "Name a service of the catalogue (see /services).",
                details.serviceCode())) {
            complete = findings.attempt("", () -> details.completedFrom(service));
        }
        findings.refuseIfAny();
        return complete;
    }

    private void checkCaregivers(Findings findings, CarePlanDetails details) {
        List<CaregiverId> preferred = details.preferredCaregivers();
        Map<String, CaregiverId> named = new LinkedHashMap<>();
        if (details.requiredCaregiverId() != null) {
            named.put("/requiredCaregiverId", details.requiredCaregiverId());
        }
        for (int i = 0; i < preferred.size(); i++) {
            named.put("/preferredCaregivers/" + i, preferred.get(i));
        }
        Set<CaregiverId> known =
                named.isEmpty() ? Set.of() : caregivers.byIds(named.values()).keySet();
        named.forEach((pointer, caregiver) -> findings.check(
                known.contains(caregiver),
                pointer,
                "unknown-caregiver",
                "Name a caregiver that exists (see /caregivers).",
                caregiver.value()));
    }

    private CarePlanEntity entity(CarePlanId id) {
        CarePlanEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("care plan", id.value());
        }
        return entity;
    }
}
