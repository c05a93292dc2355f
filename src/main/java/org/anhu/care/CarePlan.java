package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anhu.kernel.CarePlanId;

/** A rule that says which visits an elder is due (S3-20, S3-25). In JSON the details stand beside the id. */
public record CarePlan(CarePlanId id, @JsonUnwrapped CarePlanDetails details) {

    Recurrence recurrence() {
        return new Recurrence(
                details.daysOfWeek(), details.everyWeeks(), details.fromDate(), details.toDate(), details.onHolidays());
    }

    /** The windows of each time of the day, by ordinal and then by opening. */
    SortedMap<Integer, List<NeedWindow>> times() {
        SortedMap<Integer, List<NeedWindow>> times = new TreeMap<>();
        details.windows().stream()
                .sorted(Comparator.comparing(CarePlanWindow::opens))
                .forEach(window -> times.computeIfAbsent(window.ordinal(), key -> new ArrayList<>())
                        .add(window.window()));
        return times;
    }
}
