package org.anhu.planning.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies what moves, shifts and stops, and shares the facts; each new best plan is copied, so it has to be quick. */
public final class DayPlanCloner implements SolutionCloner<DayPlan> {

    @Override
    public DayPlan cloneSolution(DayPlan original) {
        List<Stop> stops = new ArrayList<>(original.getStops().size());
        for (Stop stop : original.getStops()) {
            stops.add(new Stop(stop));
        }
        List<Shift> shifts = new ArrayList<>(original.getShifts().size());
        for (Shift shift : original.getShifts()) {
            shifts.add(copy(shift, stops));
        }
        for (Stop stop : original.getStops()) {
            tie(stop, stops.get(stop.index()), stops, shifts);
        }
        return new DayPlan(original, stops, shifts);
    }

    private static Shift copy(Shift shift, List<Stop> stops) {
        Shift copy = new Shift(shift.index(), shift.isWaitingList() ? null : shift.facts());
        copy.setStops(copies(shift.getStops(), stops));
        copy.setTotals(shift.getTotals());
        return copy;
    }

    private static void tie(Stop stop, Stop copy, List<Stop> stops, List<Shift> shifts) {
        Stop partner = stop.partner();
        copy.setPartner(partner == null ? null : stops.get(partner.index()));
        if (!stop.siblings().isEmpty()) {
            copy.setSiblings(copies(stop.siblings(), stops));
        }
        Shift fixedAt = stop.fixedPartnerShift();
        FixedStop fixed = stop.fixedPartner();
        if (fixed != null && fixedAt != null) {
            copy.setFixedPartner(fixed, shifts.get(fixedAt.index()));
        }
        @Nullable Shift shift = stop.getShift();
        copy.setShift(shift == null ? null : shifts.get(shift.index()));
    }

    private static List<Stop> copies(List<Stop> originals, List<Stop> stops) {
        List<Stop> copies = new ArrayList<>(originals.size());
        for (Stop original : originals) {
            copies.add(stops.get(original.index()));
        }
        return copies;
    }
}
