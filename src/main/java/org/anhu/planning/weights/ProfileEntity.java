package org.anhu.planning.weights;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.anhu.kernel.AreaId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** One version of a profile; the highest one holds. */
@NullUnmarked // filled by the database
@Immutable
@Entity(name = "WeightProfile")
@Table(name = "weight_profile")
class ProfileEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long areaId;
    String code;
    int version;
    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Long> weights;

    boolean active;
    boolean areaDefault;
    String changedBy;
    Instant changedAt;

    static ProfileEntity of(Profile profile) {
        ProfileEntity entity = new ProfileEntity();
        entity.areaId = profile.areaId().value();
        entity.code = profile.code();
        entity.version = profile.version();
        entity.name = profile.name();
        entity.weights = profile.weights();
        entity.active = profile.active();
        entity.areaDefault = profile.areaDefault();
        entity.changedBy = profile.changedBy();
        entity.changedAt = profile.changedAt();
        return entity;
    }

    Profile toProfile() {
        return new Profile(new AreaId(areaId), code, version, name, weights, active, areaDefault, changedBy, changedAt);
    }
}
