package org.anhu.people;

import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * 养护员: who visits elders, with all that planning asks for.
 *
 * @param areaId the station, where routes with {@link RouteEnd#STATION} start or end
 * @param residentIdMasked the whole number never leaves the room
 * @param dailyBreak null for none
 * @param spans by day and time, never overlapping
 * @param streets where the caregiver may be sent, by id
 */
public record Caregiver(
        CaregiverId id,
        String externalId,
        AreaId areaId,
        CaregiverKind kind,
        String name,
        Sex sex,
        LocalDate birthDate,
        @Nullable String residentIdMasked,
        @Nullable String phone,
        Coordinates home,
        TravelMode travelMode,
        RouteEnd startsFrom,
        RouteEnd endsAt,
        Contract contract,
        WorkLimits limits,
        @Nullable DailyBreak dailyBreak,
        List<WorkingSpan> spans,
        List<AreaId> streets) {

    public Caregiver {
        spans = List.copyOf(spans);
        streets = List.copyOf(streets);
    }

    /** The spans of that weekday, whether or not the contract covers the date. */
    public List<WorkingSpan> spansOn(LocalDate date) {
        int day = date.getDayOfWeek().getValue();
        return spans.stream().filter(span -> span.dayOfWeek() == day).toList();
    }

    @Override
    public String toString() {
        return "Caregiver[" + externalId + "]"; // no person in a log
    }
}
