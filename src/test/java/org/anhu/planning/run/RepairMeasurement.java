package org.anhu.planning.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anhu.benchmark.DistrictDay;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.Carer;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.PlanArrays;
import org.anhu.planning.model.Published;
import org.anhu.planning.model.RequiredSkill;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.anhu.planning.search.DayPlanner;
import org.anhu.planning.search.Effort;
import org.anhu.planning.search.Progress;

/**
 * How long the planner takes to repair an invented day when the two caregivers with most visits are ill; reading the day
 * and storing the proposal are left out. No test, since it measures time. Arguments: needs, shifts, seconds of the first
 * plan, threads of it.
 */
public final class RepairMeasurement {

    private static final int REPAIRS = 6;
    private static final int ILL = 2;

    private RepairMeasurement() {}

    public static void main(String[] arguments) {
        int needs = Integer.parseInt(arguments[0]);
        int shifts = Integer.parseInt(arguments[1]);
        Effort effort = new Effort(Integer.parseInt(arguments[2]), 1, Integer.parseInt(arguments[3]), null);
        DayPlan promised =
                DayPlanner.standard().solve(DistrictDay.of(needs, shifts, 1), effort, Progress.NONE, () -> false);
        System.out.printf(
                "%d visits, %d wait%n",
                promised.getStops().size(), promised.waitingList().getStops().size());
        DayPlanner replanner = DayPlanner.replanning();
        for (int i = 0; i < REPAIRS; i++) {
            long asked = System.nanoTime();
            DayPlan problem = Promises.kept(withoutTheIll(promised));
            double made = (System.nanoTime() - asked) / 1e9;
            DayPlan repaired = replanner.solve(problem, Effort.ofSeconds(1), Progress.NONE, () -> false);
            System.out.printf(
                    "%.2f s, of it %.2f s to make the problem: %s, %d wait, %d carers other than promised%n",
                    (System.nanoTime() - asked) / 1e9,
                    made,
                    repaired.getScore(),
                    repaired.waitingList().getStops().size(),
                    changed(repaired));
        }
    }

    private static DayPlan withoutTheIll(DayPlan promised) {
        Set<CaregiverId> ill = new HashSet<>();
        promised.workedShifts().stream()
                .sorted((one, other) -> other.getStops().size() - one.getStops().size())
                .limit(ILL)
                .forEach(shift -> ill.add(shift.caregiverId()));
        List<ShiftFacts> shifts = promised.workedShifts().stream()
                .map(Shift::facts)
                .filter(facts -> !ill.contains(facts.caregiver().id()))
                .toList();
        List<List<Stop>> byNeed = new ArrayList<>();
        promised.getNeeds().forEach(need -> byNeed.add(new ArrayList<>()));
        for (Stop stop : promised.getStops()) {
            byNeed.get((int) stop.need().id().value()).add(stop);
        }
        List<Need> needs = new ArrayList<>();
        for (Need need : promised.getNeeds()) {
            needs.add(promised(need, byNeed.get((int) need.id().value()), promised.arrays(), ill));
        }
        return new DayPlan(
                promised.getFirstDate(),
                promised.getDays(),
                promised.getTravel(),
                promised.getWeights(),
                promised.getCaregivers(),
                shifts,
                needs);
    }

    /** The need with what was promised, and nobody coming earlier than that unless they are ill. */
    private static Need promised(Need need, List<Stop> stops, PlanArrays facts, Set<CaregiverId> ill) {
        Need.Builder builder = Need.builder(need.id(), need.elder(), need.street(), need.place())
                .priority(need.priority())
                .mandatory(need.mandatory())
                .carerSex(need.carerSex())
                .closeHard(need.closeHard())
                .preferred(need.preferred())
                .primary(need.primary());
        for (Carer carer : need.carers()) {
            builder.carer(carer.careSeconds(), carer.skills().toArray(new RequiredSkill[0]));
        }
        if (need.pair() != null) {
            builder.pair(need.pair());
        }
        need.blocked().forEach(builder::blocked);
        int earliest = 0;
        for (Stop stop : stops) {
            builder.gap(facts.gapGroup[stop.index()], facts.gap[stop.index()]);
            Timing timing = stop.getTiming();
            Shift shift = stop.getShift();
            if (timing != null && shift != null && !shift.isWaitingList()) {
                builder.published(new Published(stop.carerNo(), shift.caregiverId(), timing.start()));
                earliest = ill.contains(shift.caregiverId()) ? 0 : timing.start();
            }
        }
        for (Span window : need.windows()) {
            builder.window(Math.min(window.to(), Math.max(window.from(), earliest)), window.to());
        }
        return builder.build();
    }

    private static int changed(DayPlan repaired) {
        int changed = 0;
        for (Stop stop : repaired.getStops()) {
            Published promise = stop.published();
            Shift shift = stop.getShift();
            boolean kept = shift != null
                    && !shift.isWaitingList()
                    && promise != null
                    && shift.caregiverId().equals(promise.caregiver());
            changed += promise == null || kept ? 0 : 1;
        }
        return changed;
    }
}
