package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.kernel.AgreementId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The agreements: only on days that one covers are needs made (S3-19). */
@Singleton
@Transactional
public class Agreements {

    private final AgreementRepository repository;
    private final CarePlanRepository plans;
    private final Needs needs;
    private final NeedTable table;

    Agreements(AgreementRepository repository, CarePlanRepository plans, Needs needs, NeedTable table) {
        this.repository = repository;
        this.plans = plans;
        this.needs = needs;
        this.table = table;
    }

    /** @throws Refusal 404 */
    public Versioned<Agreement> read(AgreementId id) {
        AgreementEntity entity = entity(id);
        return new Versioned<>(entity.toAgreement(), entity.version);
    }

    /** Those of an area's elders, by external id; filters that are null are left out. */
    public Page<Agreement> list(Area area, @Nullable String externalId, @Nullable ElderId elder, PageRequest page) {
        return new Query(Served.WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("elderId = :elder", "elder", elder == null ? null : elder.value())
                .page(repository, "externalId", page, AgreementEntity::toAgreement);
    }

    /** @throws Refusal 409 if the external id is taken */
    public Versioned<SavedAgreement> add(AgreementDetails details) {
        table.lockRules();
        return save(new AgreementEntity(), details);
    }

    /** @throws Refusal 404, 412, 422 if it goes to another elder */
    public Versioned<SavedAgreement> change(AgreementId id, Version seen, AgreementDetails details) {
        table.lockRules();
        AgreementEntity entity = entity(id);
        seen.mustBe(entity.version);
        if (entity.elderId != details.elderId().value()) {
            throw Refusal.invalid(
                    "/elderId",
                    "elder-changes",
                    "An agreement stays with its elder: end it and make a new one.",
                    details.elderId().value());
        }
        return save(entity, details);
    }

    private Versioned<SavedAgreement> save(AgreementEntity entity, AgreementDetails details) {
        entity.take(details);
        repository.persistAndFlush(entity);
        NeedsMade made = needs.refresh(plans.ofElders(List.of(entity.elderId)));
        return new Versioned<>(new SavedAgreement(entity.toAgreement(), made), entity.version);
    }

    private AgreementEntity entity(AgreementId id) {
        AgreementEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("agreement", id.value());
        }
        return entity;
    }
}
