package org.anhu.entitlement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "Award")
@Table(name = "award")
class AwardEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long householdId;
    Long elderId;
    Long areaId;
    String policyCode;
    String tier;
    LocalDate fromDate;
    LocalDate toDate;
    String reason;
    String decidedBy;

    @Version
    int version;

    void take(AwardDetails details, AreaId area, String decidedBy) {
        externalId = details.externalId();
        householdId = details.householdId().value();
        elderId = details.elderId() == null ? null : details.elderId().value();
        areaId = area.value();
        policyCode = details.policyCode();
        tier = details.tier();
        fromDate = details.from();
        toDate = details.to();
        reason = details.reason();
        this.decidedBy = decidedBy;
    }

    Award toAward() {
        return new Award(
                new AwardId(id),
                externalId,
                new HouseholdId(householdId),
                elderId == null ? null : new ElderId(elderId),
                new AreaId(areaId),
                policyCode,
                tier,
                fromDate,
                toDate,
                reason,
                decidedBy);
    }
}
