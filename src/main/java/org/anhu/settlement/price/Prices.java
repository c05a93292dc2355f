package org.anhu.settlement.price;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.anhu.care.Services;
import org.anhu.kernel.LastDay;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PriceId;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Validity;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** What services cost: for each, versions that follow each other and are never rewritten. */
@Singleton
@Transactional
public class Prices {

    private final PriceRepository repository;
    private final Services services;
    private final Clock clock;

    Prices(PriceRepository repository, Services services, Clock clock) {
        this.repository = repository;
        this.services = services;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Versioned<ServicePrice> read(PriceId id) {
        return versioned(entity(id));
    }

    /** By service and version; {@code on} leaves those in force on that day. */
    public Page<ServicePrice> list(@Nullable String serviceCode, @Nullable LocalDate on, PageRequest page) {
        return new Query("version >= :first", "first", 1)
                .and("serviceCode = :service", "service", serviceCode)
                .and("validFrom <= :on and (validTo is null or validTo >= :on)", "on", on)
                .page(repository, "serviceCode, version", page, PriceEntity::toPrice);
    }

    /** Every price in force on a day from the first to the last, by service and version. */
    public List<ServicePrice> between(LocalDate first, LocalDate last) {
        return repository
                .find(
                        "validFrom <= ?2 and (validTo is null or validTo >= ?1) order by serviceCode, version",
                        first,
                        last)
                .stream()
                .map(PriceEntity::toPrice)
                .toList();
    }

    /** Publishes a price. @throws Refusal 409 if another is in force on a day of it, 422 if there is no such service */
    public Versioned<ServicePrice> publish(PriceDetails details, String publishedBy) {
        if (!services.exists(details.serviceCode())) {
            throw Refusal.invalid(
                    "/serviceCode",
                    "unknown-service",
                    "There is no such service in the catalogue (GET /services).",
                    details.serviceCode());
        }
        repository
                .getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('price ' || ?1, 0))")
                .setParameter(1, details.serviceCode())
                .getSingleResult();
        refuseOverlap(details.serviceCode(), new Validity(details.validFrom(), details.validTo()), null);
        PriceEntity entity = new PriceEntity();
        entity.take(details);
        entity.version = 1 + Math.toIntExact(repository.count("serviceCode", details.serviceCode()));
        entity.publishedBy = publishedBy;
        entity.publishedAt = clock.instant();
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    /** Sets a price's last day, the one thing that may change. @throws Refusal 404, 409, 412, 422 */
    public Versioned<ServicePrice> end(PriceId id, Version seen, LastDay end) {
        PriceEntity entity = entity(id);
        seen.mustBe(entity.revision);
        Validity ended = new Validity(entity.validFrom, entity.validTo).ending(end);
        refuseOverlap(entity.serviceCode, ended, id);
        entity.validTo = ended.to();
        repository.flush();
        return versioned(entity);
    }

    private void refuseOverlap(String service, Validity wanted, @Nullable PriceId butNotThis) {
        repository.find("serviceCode = ?1 order by version", service).stream()
                .map(PriceEntity::toPrice)
                .filter(other -> !Objects.equals(other.id(), butNotThis)
                        && other.validity().meets(wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "price-overlaps",
                            "Price " + other.version() + " of " + service + " is in force "
                                    + other.validity().text() + ": end it before this one begins (PUT /prices/"
                                    + other.id().value() + ").");
                });
    }

    private static Versioned<ServicePrice> versioned(PriceEntity entity) {
        return new Versioned<>(entity.toPrice(), entity.revision);
    }

    private PriceEntity entity(PriceId id) {
        return repository.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("price", id.value()));
    }
}
