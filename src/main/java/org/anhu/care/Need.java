package org.anhu.care;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CarePlanId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A visit that must take place on a date: a copy of what the care plan said when it was made, so that a later change of
 * the plan does not rewrite the past.
 *
 * @param areaId where the elder belonged when it was made
 * @param ordinal which of the day's times, from 1
 * @param minutes of care, each carer
 * @param pairMode null with one carer
 * @param pairGapMinMinutes between the starts of the two carers; null unless one comes after the other
 * @param gapMinutes at least, between the starts of two needs of the same plan and date
 * @param windows alternatives for the start, by time
 * @param skillLevel at least; null exactly if there is no skill
 * @param priority 1 is the most urgent, 9 the least
 */
public record Need(
        NeedId id,
        CarePlanId carePlanId,
        ElderId elderId,
        AreaId areaId,
        LocalDate date,
        int ordinal,
        String serviceCode,
        int minutes,
        int carersNeeded,
        @Nullable PairMode pairMode,
        @Nullable Integer pairGapMinMinutes,
        @Nullable Integer pairGapMaxMinutes,
        int gapMinutes,
        List<NeedWindow> windows,
        @Nullable String skillCode,
        @Nullable Integer skillLevel,
        @Nullable Sex carerSex,
        int priority,
        boolean mandatory,
        @Nullable CaregiverId requiredCaregiverId,
        List<CaregiverId> preferredCaregivers,
        NeedStatus status) {

    public Need {
        windows = List.copyOf(windows);
        preferredCaregivers = List.copyOf(preferredCaregivers);
    }
}
