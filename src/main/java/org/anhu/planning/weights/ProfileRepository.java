package org.anhu.planning.weights;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.anhu.area.Area;
import org.anhu.kernel.AreaId;

@Singleton
class ProfileRepository implements PanacheRepositoryBase<ProfileEntity, Long> {

    /** The versions that hold, of an area and of those around it, the outermost first. */
    List<Profile> around(Area area) {
        return list("""
                        select p from WeightProfile p, Area a
                        where a.id = p.areaId and ?1 like concat(a.path, '%')
                        and p.version = (select max(q.version) from WeightProfile q
                                         where q.areaId = p.areaId and q.code = p.code)
                        order by length(a.path), p.code""", area.path()).stream().map(ProfileEntity::toProfile).toList();
    }

    Optional<Profile> version(AreaId area, String code, int version) {
        return find("areaId = ?1 and code = ?2 and version = ?3", area.value(), code, version)
                .firstResultOptional()
                .map(ProfileEntity::toProfile);
    }

    /** Holds off other changes of an area's profiles until the transaction ends. */
    void lock(AreaId area) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('weights ' || ?1, 0))")
                .setParameter(1, area.toString())
                .getSingleResult();
    }
}
