package org.anhu.planning.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.PlanBoard;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Puts stops where they cost least, breaking no hard rule. A place in a route without pairs is priced exactly; where
 * routes have to agree, the cheapest places are tried one after the other until one breaks nothing anywhere.
 */
final class Insertion {

    /** How many places are tried where routes have to agree: the cheapest few nearly always hold one. */
    private static final int TRIES = 12;

    private final PlanBoard board;
    private final RoutePrice price;
    private final long[] softByShift;
    private final List<Stop> trial = new ArrayList<>();

    /** One place for one stop. */
    record Place(Stop stop, Shift shift, int position, long cost, boolean exact) {}

    Insertion(PlanBoard board) {
        this.board = board;
        price = new RoutePrice(board.plan());
        softByShift = new long[board.plan().getShifts().size()];
        for (Shift shift : board.plan().workedShifts()) {
            reprice(shift);
        }
    }

    DayPlan plan() {
        return board.plan();
    }

    /** Places a stop, or both stops of a pair, at the least cost; false, and nothing changed, where there is no way. */
    boolean place(Stop stop) {
        Stop partner = stop.partner();
        return partner == null ? placeOne(stop) : placeBoth(stop, partner);
    }

    /** All routes as they are. */
    List<List<Stop>> routes() {
        return board.routes();
    }

    /** Puts all routes back. */
    void restore(List<List<Stop>> routes) {
        board.restore(routes);
        repriceTouched();
    }

    /** Takes a stop out, and the stop of the other carer with it. */
    void remove(Stop stop) {
        board.remove(stop);
        repriceTouched();
        Stop partner = stop.partner();
        if (partner != null && partner.getShift() != null) {
            board.remove(partner);
            repriceTouched();
        }
    }

    private boolean placeOne(Stop stop) {
        for (Place place : cheapest(stop, TRIES)) {
            if (put(place)) {
                return true;
            }
        }
        return false;
    }

    private boolean placeBoth(Stop one, Stop other) {
        List<Place> forOne = cheapest(one, TRIES);
        List<Place> forOther = cheapest(other, TRIES);
        List<Place[]> both = new ArrayList<>();
        for (Place first : forOne) {
            for (Place second : forOther) {
                if (!first.shift().caregiverId().equals(second.shift().caregiverId())) {
                    both.add(new Place[] {first, second});
                }
            }
        }
        both.sort(Comparator.comparingLong(places -> places[0].cost() + places[1].cost()));
        for (Place[] places : both) {
            if (put(places[0])) {
                if (put(places[1])) {
                    return true;
                }
                board.remove(one);
                repriceTouched();
            }
        }
        return false;
    }

    /** Makes the insertion; takes it back and says false where it breaks a rule in any route it touches. */
    boolean put(Place place) {
        board.insert(place.stop(), place.shift(), place.position());
        List<Shift> touched = List.copyOf(board.touched());
        if (!place.exact() || touched.size() > 1) {
            for (Shift shift : touched) {
                if (isBroken(shift)) {
                    board.remove(place.stop());
                    return false;
                }
            }
        }
        touched.forEach(this::reprice);
        return true;
    }

    private boolean isBroken(Shift shift) {
        for (Stop stop : shift.getStops()) {
            Timing timing = stop.getTiming();
            if (timing == null || timing.cyclic() || timing.gapSeconds() > 0 || timing.sameCarer()) {
                return true;
            }
        }
        price.price(shift, shift.getStops());
        return price.hard() > 0;
    }

    private void repriceTouched() {
        board.touched().forEach(this::reprice);
    }

    private void reprice(Shift shift) {
        price.price(shift, shift.getStops());
        softByShift[shift.index()] = price.soft();
    }

    /** The cheapest places that break no hard rule in their own route, the cheapest first. */
    List<Place> cheapest(Stop stop, int most) {
        List<Place> places = new ArrayList<>();
        for (Shift shift : plan().workedShifts()) {
            if (stop.fits(shift)) {
                Place best = cheapest(stop, shift, places, stop.need().pair() != null);
                if (best != null) {
                    places.add(best);
                }
            }
        }
        places.sort(Comparator.comparingLong(Place::cost)); // stable: equal costs keep the plan's order
        return places.size() <= most ? places : places.subList(0, most);
    }

    /** The cheapest place in one route; all places go into the list instead where a pair may need any of them. */
    private @Nullable Place cheapest(Stop stop, Shift shift, List<Place> all, boolean everyPlace) {
        List<Stop> route = shift.getStops();
        Place best = null;
        for (int position = 0; position <= route.size(); position++) {
            if (position > 0 && startsTooLate(route.get(position - 1), stop)) {
                break;
            }
            if (position < route.size() && mustComeBefore(route.get(position), stop)) {
                continue;
            }
            Place place = price(stop, shift, position);
            if (place != null && (everyPlace || !place.exact())) {
                all.add(place);
            } else if (place != null && (best == null || place.cost() < best.cost())) {
                best = place;
            }
        }
        return best;
    }

    private @Nullable Place price(Stop stop, Shift shift, int position) {
        trial.clear();
        trial.addAll(shift.getStops());
        trial.add(position, stop);
        price.price(shift, trial);
        if (price.hard() > 0) {
            return null;
        }
        return new Place(stop, shift, position, price.soft() - softByShift[shift.index()], !price.pairsMoved());
    }

    private static boolean startsTooLate(Stop before, Stop stop) {
        Timing timing = before.getTiming();
        return stop.need().closeHard() && timing != null && timing.end() > stop.lastStart();
    }

    private static boolean mustComeBefore(Stop next, Stop stop) {
        return next.need().closeHard() && stop.firstStart() + stop.careSeconds() > next.lastStart();
    }
}
