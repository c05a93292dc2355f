package org.anhu.calendar;

import java.util.List;

/** The holidays of one year, by date; none: nobody has put them in yet. */
public record HolidayYear(int year, List<Holiday> days) {

    public HolidayYear {
        days = List.copyOf(days);
    }

    /** Changes with every change of what is in it; the same on every machine. */
    int version() {
        return days.stream()
                        .map(day -> day.date() + day.kind().name() + day.name() + day.source())
                        .toList()
                        .hashCode()
                & Integer.MAX_VALUE;
    }
}
