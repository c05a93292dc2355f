package org.anhu.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.HouseholdId;

@Entity(name = "Household")
@Table(name = "household")
class HouseholdEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long areaId;
    String address;
    double latitude;
    double longitude;
    Long primaryCaregiverId;

    @Version
    int version;

    void take(HouseholdDetails details) {
        externalId = details.externalId();
        areaId = details.areaId().value();
        address = details.address();
        latitude = details.place().latitude();
        longitude = details.place().longitude();
        primaryCaregiverId = details.primaryCaregiverId() == null
                ? null
                : details.primaryCaregiverId().value();
    }

    Household toHousehold() {
        return new Household(
                new HouseholdId(id),
                externalId,
                new AreaId(areaId),
                address,
                new Coordinates(latitude, longitude),
                primaryCaregiverId == null ? null : new CaregiverId(primaryCaregiverId));
    }
}
