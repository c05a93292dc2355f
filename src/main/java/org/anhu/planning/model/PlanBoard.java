package org.anhu.planning.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan that is changed by hand, one stop at a time, with its times kept true: for construction and explanations. */
public final class PlanBoard {

    private final DayPlan plan;
    private final StartTimes startTimes;
    private final List<Shift> touched = new ArrayList<>();

    /** Takes the plan over; what it had on its waiting list stands nowhere from now on. */
    public PlanBoard(DayPlan plan) {
        this.plan = plan;
        startTimes = new StartTimes(plan);
        for (Stop stop : plan.waitingList().getStops()) {
            stop.setShift(null);
        }
        plan.waitingList().setStops(new ArrayList<>());
        plan.deriveTimes();
    }

    public DayPlan plan() {
        return plan;
    }

    /** Puts a stop that stands nowhere into a route. */
    public void insert(Stop stop, Shift shift, int position) {
        if (stop.getShift() != null) {
            throw new IllegalStateException(stop + " already stands in " + stop.getShift());
        }
        touched.clear();
        shift.getStops().add(position, stop);
        stop.setShift(shift);
        refresh(shift);
    }

    /** Takes a stop out of its route. */
    public void remove(Stop stop) {
        Shift shift = stop.getShift();
        if (shift == null || !shift.getStops().remove(stop)) {
            throw new IllegalStateException(stop + " stands in no route");
        }
        touched.clear();
        stop.setShift(null);
        stop.setTiming(null);
        refresh(shift);
        Stop partner = stop.partner();
        if (partner != null && partner.getShift() != null) {
            refresh(partner.getShift());
        }
    }

    /** All routes as they are, to be put back later. */
    public List<List<Stop>> routes() {
        List<List<Stop>> routes = new ArrayList<>();
        for (Shift shift : plan.workedShifts()) {
            routes.add(List.copyOf(shift.getStops()));
        }
        return routes;
    }

    /** Puts all routes back; what stands in none of them stands nowhere afterwards. */
    public void restore(List<List<Stop>> routes) {
        touched.clear();
        List<Shift> changed = new ArrayList<>();
        for (Shift shift : plan.workedShifts()) {
            if (!shift.getStops().equals(routes.get(shift.index()))) {
                changed.add(shift);
                for (Stop stop : shift.getStops()) {
                    stop.setShift(null);
                    stop.setTiming(null);
                }
            }
        }
        for (Shift shift : changed) {
            plan.place(shift, routes.get(shift.index()));
        }
        changed.forEach(this::refresh);
    }

    /** The routes whose times the last change changed, the changed one among them. */
    public List<Shift> touched() {
        return touched;
    }

    private void refresh(Shift shift) {
        touch(shift);
        startTimes.refresh(shift, new StartTimes.Sink() {
            @Override
            public void timing(Stop stop, @Nullable Timing timing) {
                stop.setTiming(timing);
                Shift at = stop.getShift();
                if (at != null) {
                    touch(at);
                }
            }

            @Override
            public void totals(Shift at, RouteTotals totals) {
                at.setTotals(totals);
                touch(at);
            }
        });
    }

    private void touch(Shift shift) {
        if (!touched.contains(shift)) {
            touched.add(shift);
        }
    }
}
