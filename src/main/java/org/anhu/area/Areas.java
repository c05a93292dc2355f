package org.anhu.area;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;

/** The tree of areas. */
@Singleton
@Transactional
public class Areas {

    /** HQL: rows whose {@code areaId} lies in the area with path :within; for every room's lists. */
    public static final String WITHIN = "areaId in (select a.id from Area a where a.path like concat(:within, '%'))";

    private final AreaRepository repository;
    private final Country country;

    Areas(AreaRepository repository, Country country) {
        this.repository = repository;
        this.country = country;
    }

    /** @throws Refusal 404 */
    public Area get(AreaId id) {
        return entity(id).toArea();
    }

    /** @throws Refusal 404 */
    public Versioned<Area> read(AreaId id) {
        AreaEntity entity = entity(id);
        return new Versioned<>(entity.toArea(), entity.version);
    }

    /** @throws Refusal 404 */
    public Area byExternalId(String externalId) {
        return repository
                .find("externalId", externalId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("area", externalId))
                .toArea();
    }

    /** Those of the ids that exist. */
    public Map<AreaId, Area> byIds(Collection<AreaId> ids) {
        return repository.find("id in ?1", ids.stream().map(AreaId::value).toList()).stream()
                .map(AreaEntity::toArea)
                .collect(Collectors.toMap(Area::id, area -> area));
    }

    /** The area itself and all below it, parents before children. */
    public List<Area> within(Area area) {
        return repository.find("path like concat(?1, '%')", Sort.by("path"), area.path()).stream()
                .map(AreaEntity::toArea)
                .toList();
    }

    /** The roots of the tree. */
    public List<Area> districts() {
        return repository.find("parentId is null", Sort.by("path")).stream()
                .map(AreaEntity::toArea)
                .toList();
    }

    /** Whether nobody has made an area yet. */
    public boolean isEmpty() {
        return repository.count() == 0;
    }

    /** @throws Refusal 422 if it cannot stand there, 404 without the parent */
    public Versioned<Area> add(AreaDetails details) {
        country.require("/place", details.place());
        AreaEntity entity = new AreaEntity();
        entity.take(details);
        String parentPath = parentPath(details);
        entity.path = UUID.randomUUID().toString(); // the row's own id is part of its path and comes from the database
        repository.persistAndFlush(entity);
        entity.path = parentPath + entity.id + "/";
        repository.flush();
        return new Versioned<>(entity.toArea(), entity.version);
    }

    /** Changes name, place and external id; an area never moves in the tree. */
    public Versioned<Area> change(AreaId id, Version seen, AreaDetails details) {
        country.require("/place", details.place());
        AreaEntity entity = entity(id);
        seen.mustBe(entity.version);
        Long parent = details.parentId() == null ? null : details.parentId().value();
        if (!java.util.Objects.equals(parent, entity.parentId) || details.kind() != entity.kind) {
            throw Refusal.invalid(
                    "/parentId", "area-moves", "An area keeps its kind and place in the tree: make a new one.", parent);
        }
        entity.take(details);
        repository.flush();
        return new Versioned<>(entity.toArea(), entity.version);
    }

    private String parentPath(AreaDetails details) {
        if (details.parentId() == null) {
            return "/";
        }
        AreaEntity parent = entity(details.parentId());
        if (parent.kind != details.kind().parent()) {
            throw Refusal.invalid(
                    "/parentId",
                    "wrong-parent",
                    "A " + details.kind() + " must lie in a " + details.kind().parent() + ".",
                    details.parentId().value());
        }
        return parent.path;
    }

    private AreaEntity entity(AreaId id) {
        AreaEntity entity = repository.findById(id.value());
        if (entity == null) {
            throw Refusal.notFound("area", id.value());
        }
        return entity;
    }
}
