package org.anhu.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CertificateId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The caregivers' certificates. */
@Singleton
@Transactional
public class Certificates {

    /** HQL: rows whose {@code caregiverId} is a caregiver of the area with path :within. */
    static final String CAREGIVER_WITHIN = "caregiverId in (select c.id from Caregiver c where c." + Areas.WITHIN + ")";

    private final CertificateRepository repository;
    private final Skills skills;

    Certificates(CertificateRepository repository, Skills skills) {
        this.repository = repository;
        this.skills = skills;
    }

    /** @throws Refusal 404 */
    public Versioned<Certificate> read(CertificateId id) {
        return versioned(entity(id));
    }

    /** All certificates, expired or not, of these caregivers, one query; a caregiver without any is not in the map. */
    public Map<CaregiverId, List<Certificate>> of(Collection<CaregiverId> caregivers) {
        return repository
                .find(
                        "caregiverId in ?1 order by id",
                        caregivers.stream().map(CaregiverId::value).toList())
                .stream()
                .map(CertificateEntity::toCertificate)
                .collect(groupingBy(Certificate::caregiverId, toList()));
    }

    /**
     * Those of the caregivers of an area, by external id; filters that are null are left out.
     *
     * @param validOn only those valid on that day
     * @param endsBy only those whose last day is that day or earlier, to renew them in time
     */
    public Page<Certificate> list(
            Area area,
            @Nullable String externalId,
            @Nullable CaregiverId caregiverId,
            @Nullable String skillCode,
            @Nullable LocalDate validOn,
            @Nullable LocalDate endsBy,
            PageRequest page) {
        return new Query(CAREGIVER_WITHIN, "within", area.path())
                .and("externalId = :externalId", "externalId", externalId)
                .and("caregiverId = :caregiver", "caregiver", caregiverId == null ? null : caregiverId.value())
                .and("skillCode = :skill", "skill", skillCode)
                .and("validFrom <= :day and (validTo is null or validTo >= :day)", "day", validOn)
                .and("validTo <= :endsBy", "endsBy", endsBy)
                .page(repository, "externalId", page, CertificateEntity::toCertificate);
    }

    /** @throws Refusal 422 for an unknown skill, 409 if the external id is taken */
    public Versioned<Certificate> add(CertificateDetails details) {
        return save(new CertificateEntity(), details);
    }

    /** @throws Refusal 404, 412, and as {@link #add} */
    public Versioned<Certificate> change(CertificateId id, Version seen, CertificateDetails details) {
        CertificateEntity entity = entity(id);
        seen.mustBe(entity.version);
        return save(entity, details);
    }

    private Versioned<Certificate> save(CertificateEntity entity, CertificateDetails details) {
        skills.require("/skillCode", details.skillCode());
        entity.take(details);
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    private static Versioned<Certificate> versioned(CertificateEntity entity) {
        return new Versioned<>(entity.toCertificate(), entity.version);
    }

    private CertificateEntity entity(CertificateId id) {
        CertificateEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("certificate", id.value());
        }
        return entity;
    }
}
