package org.anhu.planning.model;

import java.util.List;
import java.util.Set;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * Who can be sent, whatever the date.
 *
 * @param streets where the caregiver may be sent to
 * @param weekSeconds the most work in a week, Monday to Sunday
 * @param workedSecondsByWeek already worked or promised outside this plan, by week of the plan: its first date lies in
 *     week 0; missing weeks count as 0
 */
public record Caregiver(
        CaregiverId id,
        Sex sex,
        TravelMode travelMode,
        List<Skill> skills,
        Set<AreaId> streets,
        int weekSeconds,
        List<Integer> workedSecondsByWeek) {

    public Caregiver {
        skills = List.copyOf(skills);
        streets = Set.copyOf(streets);
        workedSecondsByWeek = List.copyOf(workedSecondsByWeek);
    }

    /** Work of this week that the plan does not hold. */
    public int workedSeconds(int week) {
        return week < workedSecondsByWeek.size() ? workedSecondsByWeek.get(week) : 0;
    }

    /** Caregivers are told apart by their id: the solver groups by them millions of times. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caregiver caregiver && caregiver.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id.value());
    }
}
