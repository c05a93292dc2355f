package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.people.Skills;
import org.jspecify.annotations.Nullable;

/** The service catalogue, one for all areas. */
@Singleton
@Transactional
public class Services {

    private final ServiceItemRepository repository;
    private final Skills skills;

    Services(ServiceItemRepository repository, Skills skills) {
        this.repository = repository;
        this.skills = skills;
    }

    public Optional<ServiceItem> find(String code) {
        return repository.findByIdOptional(code).map(ServiceItemEntity::toItem);
    }

    public boolean exists(String code) {
        return repository.count("code", code) > 0;
    }

    /** @throws Refusal 404 */
    public Versioned<ServiceItem> read(String code) {
        return versioned(entity(code));
    }

    /** By code. */
    public Page<ServiceItem> list(@Nullable ServiceGroup group, PageRequest page) {
        return new Query("minutes > :any", "any", 0)
                .and("serviceGroup = :group", "group", group == null ? null : group.word())
                .page(repository, "code", page, ServiceItemEntity::toItem);
    }

    /** What each service is called in Chinese, by code. */
    public Map<String, String> names() {
        return repository.listAll().stream().collect(Collectors.toMap(item -> item.code, item -> item.nameZh));
    }

    /** @throws Refusal 409 if the code is taken, 422 if the skill is unknown */
    public Versioned<ServiceItem> add(ServiceItem item) {
        if (repository.findById(item.code()) != null) {
            throw Refusal.conflict("exists-already", "There is a service " + item.code() + " already.");
        }
        return save(new ServiceItemEntity(), item);
    }

    /**
     * Changes what later care plans take from it; care plans that exist have their own copy.
     *
     * @throws Refusal 404, 412, 422 if the code changes or the skill is unknown
     */
    public Versioned<ServiceItem> change(String code, Version seen, ServiceItem item) {
        ServiceItemEntity entity = entity(code);
        seen.mustBe(entity.version);
        if (!Objects.equals(code, item.code())) {
            throw Refusal.invalid(
                    "/code", "code-changes", "Care plans name the code " + code + ": make a new service.", item.code());
        }
        return save(entity, item);
    }

    private Versioned<ServiceItem> save(ServiceItemEntity entity, ServiceItem item) {
        skills.require("/skillCode", item.skillCode());
        entity.take(item);
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    private static Versioned<ServiceItem> versioned(ServiceItemEntity entity) {
        return new Versioned<>(entity.toItem(), entity.version);
    }

    private ServiceItemEntity entity(String code) {
        ServiceItemEntity entity = repository.findById(code);
        if (entity == null) {
            throw Refusal.notFound("service", code);
        }
        return entity;
    }
}
