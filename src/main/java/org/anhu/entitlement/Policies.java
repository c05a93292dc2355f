package org.anhu.entitlement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anhu.kernel.LastDay;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Validity;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The policies: for each code, versions that follow each other in time and are never rewritten. */
@Singleton
@Transactional
public class Policies {

    private final PolicyVersionRepository repository;
    private final Clock clock;

    Policies(PolicyVersionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public PolicyVersion get(PolicyVersionId id) {
        return entity(id).toPolicyVersion();
    }

    /** @throws Refusal 404 */
    public Versioned<PolicyVersion> read(PolicyVersionId id) {
        return versioned(entity(id));
    }

    /** By code and version; {@code on} leaves those in force on that day. */
    public Page<PolicyVersion> list(@Nullable String code, @Nullable LocalDate on, PageRequest page) {
        return new Query("version >= :first", "first", 1)
                .and("code = :code", "code", code)
                .and("validFrom <= :on and (validTo is null or validTo >= :on)", "on", on)
                .page(repository, "code, version", page, PolicyVersionEntity::toPolicyVersion);
    }

    /** Every version that there is, by code and version. */
    public List<PolicyVersion> all() {
        return repository.find("order by code, version").stream()
                .map(PolicyVersionEntity::toPolicyVersion)
                .toList();
    }

    /** The version of this code in force on that day; there is one at most. */
    public Optional<PolicyVersion> inForce(String code, LocalDate day) {
        return repository
                .find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", code, day)
                .firstResultOptional()
                .map(PolicyVersionEntity::toPolicyVersion);
    }

    /** Publishes the next version of a code. @throws Refusal 409 if one that exists is in force on a day of it */
    public Versioned<PolicyVersion> publish(PolicyDetails details, String publishedBy) {
        repository
                .getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('policy ' || ?1, 0))")
                .setParameter(1, details.code())
                .getSingleResult();
        refuseOverlap(details.code(), new Validity(details.validFrom(), details.validTo()), null);
        PolicyVersionEntity entity = new PolicyVersionEntity();
        entity.take(details);
        entity.version = 1 + Math.toIntExact(repository.count("code", details.code()));
        entity.publishedBy = publishedBy;
        entity.publishedAt = clock.instant();
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    /** Sets a version's last day, the one thing that may change. @throws Refusal 404, 409, 412, 422 */
    public Versioned<PolicyVersion> end(PolicyVersionId id, Version seen, LastDay end) {
        PolicyVersionEntity entity = entity(id);
        seen.mustBe(entity.revision);
        Validity ended = new Validity(entity.validFrom, entity.validTo).ending(end);
        refuseOverlap(entity.code, ended, id);
        entity.validTo = ended.to();
        repository.flush();
        return versioned(entity);
    }

    private void refuseOverlap(String code, Validity wanted, @Nullable PolicyVersionId butNotThis) {
        repository.find("code = ?1 order by version", code).stream()
                .map(PolicyVersionEntity::toPolicyVersion)
                .filter(other -> !Objects.equals(other.id(), butNotThis)
                        && other.validity().meets(wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "policy-overlaps",
                            "Version " + other.version() + " of " + code + " is in force "
                                    + other.validity().text() + ": end it before this one begins (PUT /policies/"
                                    + other.id().value() + ").");
                });
    }

    private static Versioned<PolicyVersion> versioned(PolicyVersionEntity entity) {
        return new Versioned<>(entity.toPolicyVersion(), entity.revision);
    }

    private PolicyVersionEntity entity(PolicyVersionId id) {
        return repository
                .findByIdOptional(id.value())
                .orElseThrow(() -> Refusal.notFound("policy version", id.value()));
    }
}
