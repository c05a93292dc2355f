package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for needs that wait: takes a few neighbouring stops out of a route where the need fits, places the need,
 * then places what was taken out wherever it costs least. Kept when the plan's waiting points fall, else all goes back.
 */
final class Repair {

    /** Chosen so that a district's day is repaired within a second or two. */
    private static final int TRIES_A_NEED = 40;

    private static final int TRIES_IN_ALL = 1_000;
    private static final int LONGEST_STRING = 5;

    private final Insertion insertion;
    private final Random random = new Random(0); // the same plan on every machine
    private int triesLeft = TRIES_IN_ALL;

    Repair(Insertion insertion) {
        this.insertion = insertion;
    }

    /** Places a stop that waits, and that of the other carer with it, if a few tries find room. */
    void tryToPlace(Stop stop) {
        List<Shift> fitting = fitting(stop);
        Stop partner = stop.partner();
        List<Shift> partners = partner == null ? List.of() : fitting(partner);
        if (fitting.isEmpty() || (partner != null && partners.isEmpty())) {
            return;
        }
        for (int tries = TRIES_A_NEED; tries > 0 && triesLeft > 0 && stop.getShift() == null; tries--) {
            triesLeft--;
            tryOnce(stop, any(fitting), partner == null ? null : any(partners));
        }
    }

    private List<Shift> fitting(Stop stop) {
        List<Shift> fitting = new ArrayList<>();
        for (Shift shift : insertion.plan().workedShifts()) {
            if (stop.fits(shift)) {
                fitting.add(shift);
            }
        }
        return fitting;
    }

    private Shift any(List<Shift> shifts) {
        return shifts.get(random.nextInt(shifts.size()));
    }

    private void tryOnce(Stop stop, Shift one, @Nullable Shift other) {
        List<List<Stop>> before = insertion.routes();
        List<Stop> out = new ArrayList<>();
        takeOut(one, out);
        if (other != null && other != one) {
            takeOut(other, out);
        }
        int stillWaiting = insertion.place(stop) ? 0 : points(stop);
        if (stillWaiting == 0) {
            stillWaiting = placeAll(out);
        }
        if (stillWaiting >= points(stop)) {
            insertion.restore(before);
        }
    }

    /** Takes a string of neighbouring stops out; pairs and promises stay. */
    private void takeOut(Shift shift, List<Stop> out) {
        List<Stop> route = shift.getStops();
        if (route.isEmpty()) {
            return;
        }
        int from = random.nextInt(route.size());
        int to = Math.min(route.size(), from + 1 + random.nextInt(LONGEST_STRING));
        for (Stop stop : List.copyOf(route.subList(from, to))) {
            if (stop.need().pair() == null && stop.published() == null) {
                insertion.remove(stop);
                out.add(stop);
            }
        }
    }

    /** The waiting points of what finds no place. */
    private int placeAll(List<Stop> stops) {
        stops.sort(Comparator.comparingInt((Stop stop) -> -stop.need().waitingPoints())
                .thenComparingInt(stop -> -stop.careSeconds())
                .thenComparingInt(Stop::index));
        int waiting = 0;
        for (Stop stop : stops) {
            waiting += insertion.place(stop) ? 0 : points(stop);
        }
        return waiting;
    }

    private static int points(Stop stop) {
        return stop.need().waitingPoints() * (stop.partner() == null ? 1 : 2);
    }
}
