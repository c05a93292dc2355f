package org.anhu.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Coordinates;

@Entity(name = "Area")
@Table(name = "area")
class AreaEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "external_id")
    String externalId;

    @Column(name = "parent_id")
    Long parentId;

    @Enumerated(EnumType.STRING)
    AreaKind kind;

    String name;
    double latitude;
    double longitude;
    String path;

    @Version
    int version;

    void take(AreaDetails details) {
        externalId = details.externalId();
        parentId = details.parentId() == null ? null : details.parentId().value();
        kind = details.kind();
        name = details.name();
        latitude = details.place().latitude();
        longitude = details.place().longitude();
    }

    Area toArea() {
        return new Area(
                new AreaId(id),
                externalId,
                parentId == null ? null : new AreaId(parentId),
                kind,
                name,
                new Coordinates(latitude, longitude),
                path);
    }
}
