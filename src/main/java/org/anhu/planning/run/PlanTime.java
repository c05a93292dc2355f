package org.anhu.planning.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.anhu.planning.model.DayPlan;

/** The plan's own time, seconds since midnight of its first date, and the time of everybody else. */
record PlanTime(LocalDate firstDate, ZoneId zone) {

    int second(LocalDate date, LocalTime time) {
        return DayPlan.secondOf(firstDate, date.atTime(time));
    }

    int second(Instant instant) {
        return DayPlan.secondOf(firstDate, instant.atZone(zone).toLocalDateTime());
    }

    /** The first whole second that is not earlier. */
    int ceilSecond(Instant instant) {
        return second(instant.plusNanos(999_999_999));
    }

    Instant instant(int second) {
        return firstDate.atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
    }

    LocalDate date(int second) {
        return firstDate.plusDays(Math.floorDiv(second, DayPlan.DAY_SECONDS));
    }

    /** 0 is the plan's first date. */
    int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - firstDate.toEpochDay());
    }
}
