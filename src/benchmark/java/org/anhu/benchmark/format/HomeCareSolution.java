package org.anhu.benchmark.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.anhu.benchmark.format.HomeCare.Lunch;
import org.anhu.benchmark.format.HomeCare.Worker;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Timing;

/** Writes a plan as a solution file of either home-care format, with the lunches where the plan took them. */
final class HomeCareSolution {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HomeCare instance;

    // of the route that is being written
    private ArrayNode locations = JSON.createArrayNode();
    private boolean hungry;
    private int free;
    private int at;
    private String atName = "";

    private HomeCareSolution(HomeCare instance) {
        this.instance = instance;
    }

    static String of(HomeCare instance, DayPlan plan) {
        HomeCareSolution writer = new HomeCareSolution(instance);
        ObjectNode solution = JSON.createObjectNode();
        ArrayNode routes = solution.putArray("routes");
        for (Shift shift : plan.workedShifts()) {
            Worker worker = instance.workers().get(shift.index());
            writer.locations = JSON.createArrayNode();
            writer.route(worker, shift.getStops());
            if (!writer.locations.isEmpty()) {
                ObjectNode route = routes.addObject();
                route.put("caregiver_id", worker.id());
                route.set("locations", writer.locations);
            }
        }
        return solution.toPrettyString() + "\n";
    }

    private void route(Worker worker, List<Stop> stops) {
        hungry = worker.lunch();
        free = worker.shift().from();
        at = worker.start();
        atName = worker.home();
        for (Stop stop : stops) {
            Timing timing = stop.getTiming();
            if (timing == null) {
                throw new IllegalStateException(stop + " has no time");
            }
            visit(stop, timing);
        }
        Lunch lunch = instance.lunch();
        if (hungry && lunch != null) {
            lunchAfterAll(worker, lunch, stops.isEmpty());
        }
    }

    private void visit(Stop stop, Timing timing) {
        HomeCare.Patient patient = HomeCarePlan.patient(instance, stop);
        int way = instance.way(at, patient.place());
        Lunch lunch = instance.lunch();
        if (hungry && lunch != null) {
            // the same two chances as in the walk that made the times: at the next door, or before leaving for it
            int atDoor = Math.max(free + way, lunch.within().from());
            int before = Math.max(free, lunch.within().from());
            if (inTime(lunch, atDoor) && atDoor + lunch.units() <= timing.start()) {
                lunch(patient.id(), atDoor, lunch);
            } else if (inTime(lunch, before) && before + lunch.units() + way <= timing.start()) {
                lunch(atName, before, lunch);
            }
        }
        add(patient.id(), HomeCarePlan.service(instance, stop).id(), timing.start(), timing.end());
        free = timing.end();
        at = patient.place();
        atName = patient.id();
    }

    private static boolean inTime(Lunch lunch, int start) {
        return start + lunch.units() <= lunch.within().to();
    }

    /** At home; or, where home is not where the day began, at the last door, since no solution can say "at the end". */
    private void lunchAfterAll(Worker worker, Lunch lunch, boolean idle) {
        boolean atDoor = !idle && worker.end() != worker.start();
        int home = idle || atDoor ? free : free + instance.way(at, worker.end());
        int start = Math.max(home, lunch.within().from());
        boolean fits = !idle || start + lunch.units() <= worker.shift().to();
        if (inTime(lunch, start) && fits) {
            lunch(atDoor ? atName : worker.home(), start, lunch);
        }
    }

    private void lunch(String where, int start, Lunch lunch) {
        hungry = false;
        add(where, UhhcCheck.LUNCH, start, start + lunch.units());
    }

    private void add(String patient, String service, int start, int end) {
        ObjectNode location = locations.addObject();
        location.put("patient", patient);
        location.put("service", service);
        location.put("arrival_time", minutes(start));
        location.put("departure_time", minutes(end));
    }

    private BigDecimal minutes(int units) {
        BigDecimal minutes = BigDecimal.valueOf(units).divide(BigDecimal.valueOf(instance.unitsAMinute()));
        return minutes.stripTrailingZeros().scale() <= 0 ? minutes.setScale(0) : minutes.stripTrailingZeros();
    }
}
