package org.anhu.care;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a row of {@code need} besides its id: what a care plan wants, to be compared with what is there. Its
 * JSON has the names of the columns, so that one statement writes any number of them.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NeedRow(
        long carePlanId,
        long elderId,
        long areaId,
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
        @Nullable Long requiredCaregiverId,
        List<Long> preferredCaregivers,
        NeedStatus status) {

    /** The unique key of a need. */
    record Key(long carePlanId, LocalDate date, int ordinal) {}

    NeedRow {
        windows = List.copyOf(windows);
        preferredCaregivers = List.copyOf(preferredCaregivers);
    }

    static NeedRow of(
            CarePlan plan, long areaId, LocalDate date, int ordinal, List<NeedWindow> windows, NeedStatus status) {
        CarePlanDetails details = plan.details();
        CaregiverId required = details.requiredCaregiverId();
        return new NeedRow(
                plan.id().value(),
                details.elderId().value(),
                areaId,
                date,
                ordinal,
                details.serviceCode(),
                details.minutes(),
                details.carersNeeded(),
                details.pairMode(),
                details.pairGapMinMinutes(),
                details.pairGapMaxMinutes(),
                details.gapMinutes(),
                windows,
                details.skillCode(),
                details.skillLevel(),
                details.carerSex(),
                details.priority(),
                details.mandatory(),
                required == null ? null : required.value(),
                details.preferredCaregivers().stream()
                        .map(CaregiverId::value)
                        .sorted()
                        .toList(),
                status);
    }

    Key key() {
        return new Key(carePlanId, date, ordinal);
    }
}
