package org.anhu.people;

import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/** 户: who lives at one address and is awarded a subsidy together; not a person (S3-02, S3-31). */
public record Household(
        HouseholdId id,
        String externalId,
        AreaId areaId,
        String address,
        Coordinates place,
        @Nullable CaregiverId primaryCaregiverId) {}
