package org.anhu.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CarePlanId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Read only: needs are written by the thousand, see {@link NeedTable}. */
@Entity(name = "Need")
@Table(name = "need")
@Immutable
class NeedEntity {

    @Id
    Long id;

    Long carePlanId;
    Long elderId;
    Long areaId;
    LocalDate date;
    int ordinal;
    String serviceCode;
    int minutes;
    int carersNeeded;

    @Enumerated(EnumType.STRING)
    PairMode pairMode;

    Integer pairGapMinMinutes;
    Integer pairGapMaxMinutes;
    int gapMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    List<NeedWindow> windows;

    String skillCode;
    Integer skillLevel;

    @Enumerated(EnumType.STRING)
    Sex carerSex;

    int priority;
    boolean mandatory;
    Long requiredCaregiverId;
    Long[] preferredCaregivers;

    @Enumerated(EnumType.STRING)
    NeedStatus status;

    NeedRow toRow() {
        return new NeedRow(
                carePlanId,
                elderId,
                areaId,
                date,
                ordinal,
                serviceCode,
                minutes,
                carersNeeded,
                pairMode,
                pairGapMinMinutes,
                pairGapMaxMinutes,
                gapMinutes,
                windows,
                skillCode,
                skillLevel,
                carerSex,
                priority,
                mandatory,
                requiredCaregiverId,
                List.of(preferredCaregivers),
                status);
    }

    Need toNeed() {
        return new Need(
                new NeedId(id),
                new CarePlanId(carePlanId),
                new ElderId(elderId),
                new AreaId(areaId),
                date,
                ordinal,
                serviceCode,
                minutes,
                carersNeeded,
                pairMode,
                pairGapMinMinutes,
                pairGapMaxMinutes,
                gapMinutes,
                windows,
                skillCode,
                skillLevel,
                carerSex,
                priority,
                mandatory,
                requiredCaregiverId == null ? null : new CaregiverId(requiredCaregiverId),
                Arrays.stream(preferredCaregivers).map(CaregiverId::new).toList(),
                status);
    }
}
