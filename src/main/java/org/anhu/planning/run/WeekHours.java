package org.anhu.planning.run;

import java.util.ArrayList;
import java.util.List;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Refusal;
import org.anhu.people.Caregiver;
import org.anhu.people.RouteEnd;
import org.anhu.planning.model.DayPlan;

/** The limit of the week, added up again when a plan is published: other days may have been published meanwhile. */
final class WeekHours {

    private WeekHours() {}

    /** @throws Refusal 409 with each caregiver who would work more than the week allows */
    static void refuseExceeded(World world, List<PlanAssignment> assignments) {
        List<Finding> exceeded = new ArrayList<>();
        for (Caregiver caregiver : world.caregivers()) {
            long[] seconds = secondsByWeek(world, caregiver, assignments);
            int limit = caregiver.limits().weekMinutes();
            for (long worked : seconds) {
                if (worked > limit * 60L) {
                    exceeded.add(finding(caregiver, worked / 60, limit));
                }
            }
        }
        if (!exceeded.isEmpty()) {
            throw Refusal.conflict(
                    "week-limit",
                    "Other days of the week were published since this plan was made: request another plan.",
                    exceeded);
        }
    }

    /** A little less than the solver counts, never more: without the way back to the station. */
    private static long[] secondsByWeek(World world, Caregiver caregiver, List<PlanAssignment> assignments) {
        long[] seconds = new long[DayPlan.weekOf(world.from(), world.to()) + 1];
        List<Integer> elsewhere = world.workedMinutes().getOrDefault(caregiver.id(), List.of());
        for (int week = 0; week < elsewhere.size(); week++) {
            seconds[week] += elsewhere.get(week) * 60L;
        }
        boolean planned = false;
        for (PlanAssignment one : assignments) {
            if (one.caregiverId().equals(caregiver.id())) {
                boolean fromHome = one.position() == 1 && caregiver.startsFrom() == RouteEnd.HOME;
                long way = fromHome ? 0 : one.travelSeconds();
                long care = one.endsAt().getEpochSecond() - one.startsAt().getEpochSecond();
                seconds[DayPlan.weekOf(world.from(), one.date())] += care + way;
                planned = true;
            }
        }
        return planned ? seconds : new long[0];
    }

    private static Finding finding(Caregiver caregiver, long minutes, int limit) {
        return new Finding(
                "",
                "week-limit",
                "Caregiver " + caregiver.id().value() + " would work " + minutes + " minutes in a week of at most "
                        + limit + ".",
                Long.toString(caregiver.id().value()));
    }
}
