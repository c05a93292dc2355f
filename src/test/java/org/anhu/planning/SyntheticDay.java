package org.anhu.planning;

import java.time.LocalDate;
import org.anhu.benchmark.DistrictDay;
import org.anhu.planning.model.DayPlan;

/** An invented weekday in a district of 14 streets: the same seed makes the same day. */
public final class SyntheticDay {

    public static final LocalDate DATE = DistrictDay.DATE;

    private SyntheticDay() {}

    /** About as many needs as asked for, of elders who live in streets that the caregivers cover. */
    public static DayPlan of(int caregivers, int needs, long seed) {
        return DistrictDay.ofCaregivers(caregivers, needs, seed);
    }
}
