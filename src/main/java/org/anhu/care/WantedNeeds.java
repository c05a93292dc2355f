package org.anhu.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.calendar.HolidayCalendar;
import org.anhu.kernel.ElderId;

/**
 * The needs that care plans want on some days, and those they want in vain. Pure: the same facts give the same
 * needs.
 */
record WantedNeeds(Map<NeedRow.Key, NeedRow> rows, List<Withheld> withheld) {

    static WantedNeeds of(
            Collection<CarePlan> plans,
            Collection<LocalDate> days,
            Map<ElderId, ElderFacts> elders,
            HolidayCalendar holidays) {
        WantedNeeds wanted = new WantedNeeds(new LinkedHashMap<>(), new ArrayList<>());
        for (CarePlan plan : plans) {
            ElderFacts elder = elders.get(plan.details().elderId());
            if (elder == null) {
                throw new IllegalStateException("care plan " + plan.id().value() + " without its elder's facts");
            }
            for (LocalDate date : days) {
                wanted.add(plan, date, elder, holidays);
            }
        }
        return wanted;
    }

    private void add(CarePlan plan, LocalDate date, ElderFacts elder, HolidayCalendar holidays) {
        Recurrence.Answer answer = plan.recurrence().occurs(date, holidays);
        if (answer == Recurrence.Answer.NO) {
            return;
        }
        Withheld.Reason against = elder.against(date);
        if (against == null && answer == Recurrence.Answer.HOLIDAYS_UNKNOWN) {
            against = Withheld.Reason.HOLIDAYS_UNKNOWN;
        }
        if (against != null) {
            withheld.add(new Withheld(plan.id(), plan.details().elderId(), date, against));
            return;
        }
        plan.times().forEach((ordinal, windows) -> {
            NeedRow row = NeedRow.of(plan, elder.areaId(), date, ordinal, windows, elder.statusOn(date));
            rows.put(row.key(), row);
        });
    }
}
