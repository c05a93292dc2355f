package org.anhu.benchmark.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a UHHC solution from the two files alone, by the published objective. Knows nothing of the planning model, so
 * that a mistake there shows.
 */
final class UhhcCheck {

    /** The service of a lunch. */
    static final String LUNCH = "lunch_break";

    private static final String HARD = "HARD";
    private static final String WAITING = "total_waiting_time";
    private static final String TARDINESS = "total_tardiness";
    private static final String HIGHEST_TARDINESS = "highest_tardiness";
    private static final String EXTRA_TIME = "total_extra_time";
    private static final String PREFERENCES = "caregiver_preferences";
    private static final String MISSED_LUNCH = "missed_lunch_break";
    private static final Set<String> HARD_COMPONENTS =
            Set.of(TARDINESS, HIGHEST_TARDINESS, EXTRA_TIME, PREFERENCES, MISSED_LUNCH);

    private record Asked(String patient, String service) {}

    private record Served(String caregiver, double start) {}

    private final JsonNode instance;
    private final boolean atEnd;
    private final Map<String, Integer> points = new LinkedHashMap<>();
    private final Map<String, JsonNode> patients = new LinkedHashMap<>();
    private final Map<String, JsonNode> caregivers = new LinkedHashMap<>();
    private final Map<Asked, Double> durations = new LinkedHashMap<>();

    private final List<String> errors = new ArrayList<>();
    private final Map<String, Double> costs = new HashMap<>();
    private final Map<Asked, Served> served = new HashMap<>();
    private final Map<String, Double> idle = new HashMap<>();
    private final Set<String> lunched = new HashSet<>();
    private int routes;

    private UhhcCheck(JsonNode instance) {
        this.instance = instance;
        atEnd = instance.path("metadata").path("time_window_met").asText().equals("at_service_end");
        for (JsonNode point : instance.get("terminal_points")) {
            points.put(
                    point.get("id").asText(), point.get("distance_matrix_index").asInt());
        }
        Map<String, Double> defaults = new HashMap<>();
        for (JsonNode service : instance.get("services")) {
            defaults.put(
                    service.get("id").asText(), service.path("default_duration").asDouble());
        }
        for (JsonNode patient : instance.get("patients")) {
            String id = patient.get("id").asText();
            patients.put(id, patient);
            for (JsonNode asked : patient.get("required_services")) {
                String service = asked.get("service").asText();
                double duration = asked.path("duration").asDouble();
                durations.put(new Asked(id, service), duration == 0 ? defaults.getOrDefault(service, 0.0) : duration);
            }
        }
        for (JsonNode caregiver : instance.get("caregivers")) {
            caregivers.put(caregiver.get("id").asText(), caregiver);
        }
    }

    static Checked check(JsonNode instance, JsonNode solution) {
        UhhcCheck check = new UhhcCheck(instance);
        Set<String> seen = new HashSet<>();
        for (JsonNode route : solution.get("routes")) {
            String id = route.get("caregiver_id").asText();
            if (!seen.add(id)) {
                check.errors.add(id + " has two routes");
            }
            check.route(id, route.path("locations"));
        }
        check.everybody();
        return new Checked(check.cost(), check.routes, check.errors);
    }

    private void add(String component, double value) {
        costs.merge(component, value, Double::sum);
    }

    /** Two numbers, as a list or as an object. */
    private static double[] span(JsonNode node) {
        return node.isArray()
                ? new double[] {node.get(0).asDouble(), node.get(1).asDouble()}
                : new double[] {node.get("start").asDouble(), node.get("end").asDouble()};
    }

    private static double @Nullable [] shift(JsonNode caregiver) {
        return caregiver.hasNonNull("working_shift") ? span(caregiver.get("working_shift")) : null;
    }

    private double way(int from, int to) {
        return instance.get("distances").get(from).get(to).asDouble();
    }

    private int point(String id) {
        return points.getOrDefault(id, 0);
    }

    private void route(String id, JsonNode locations) {
        JsonNode caregiver = caregivers.get(id);
        if (caregiver == null) {
            errors.add("there is no caregiver " + id);
            return;
        }
        if (locations.isEmpty()) {
            return;
        }
        String departure = caregiver
                .path("departing_point")
                .asText(points.keySet().iterator().next());
        int home = point(departure);
        int end = point(caregiver.path("arrival_point").asText(departure));
        double leaves = locations.get(0).get("arrival_time").asDouble() - way(home, place(locations.get(0), home));
        double free = leaves;
        int at = home;
        boolean lunchFirst = isLunch(locations.get(0));
        boolean serves = false;
        for (int i = 0; i < locations.size(); i++) {
            JsonNode visit = locations.get(i);
            int place = place(visit, home);
            double arrival = free + way(at, place);
            double start = visit.get("arrival_time").asDouble();
            add("travel_time", way(at, place));
            if (start < arrival) {
                errors.add(id + " starts at " + visit.get("patient").asText() + " before getting there");
            } else if (start > arrival) {
                idle.merge(id, start - arrival, Double::sum);
                if (i != 1 || !lunchFirst) {
                    add(WAITING, start - arrival);
                }
            }
            visit(id, caregiver, visit, start);
            serves |= !isLunch(visit);
            at = place;
            free = visit.get("departure_time").asDouble();
        }
        routes += serves ? 1 : 0;
        add("travel_time", way(at, end));
        dayOf(id, caregiver, leaves, free + way(at, end));
    }

    private static boolean isLunch(JsonNode visit) {
        return visit.get("service").asText().equals(LUNCH);
    }

    private int place(JsonNode visit, int home) {
        JsonNode patient = patients.get(visit.get("patient").asText());
        return patient == null ? home : patient.get("distance_matrix_index").asInt();
    }

    private void dayOf(String id, JsonNode caregiver, double leaves, double back) {
        double[] shift = shift(caregiver);
        if (shift == null) {
            return;
        }
        if (leaves < shift[0]) {
            errors.add(id + " leaves before the shift");
        }
        add(EXTRA_TIME, Math.max(0, back - shift[1]));
        idle.merge(id, Math.max(0, leaves - shift[0]) + Math.max(0, shift[1] - back), Double::sum);
    }

    private void visit(String id, JsonNode caregiver, JsonNode visit, double start) {
        double end = visit.get("departure_time").asDouble();
        if (isLunch(visit)) {
            lunch(id, start, end);
            return;
        }
        Asked asked =
                new Asked(visit.get("patient").asText(), visit.get("service").asText());
        JsonNode patient = patients.get(asked.patient());
        Double duration = durations.get(asked);
        if (patient == null || duration == null) {
            errors.add(asked.patient() + " does not ask for " + asked.service());
            return;
        }
        if (served.put(asked, new Served(id, start)) != null) {
            errors.add(asked + " is served twice");
        }
        if (end - start < duration) {
            errors.add(asked + " is too short");
        }
        late(asked, patient, start, end);
        if (!HhcrspCheck.contains(caregiver.get("abilities"), asked.service())) {
            errors.add(id + " does not offer " + asked.service());
        }
        if (HhcrspCheck.contains(patient.path("incompatible_caregivers"), id)) {
            errors.add(id + " must not come to " + asked.patient());
        }
        if (patient.hasNonNull("preferred_caregivers")
                && !HhcrspCheck.contains(patient.get("preferred_caregivers"), id)) {
            add(PREFERENCES, 1);
        }
    }

    private void lunch(String id, double start, double end) {
        JsonNode lunch = instance.path("lunch_breaks");
        boolean good = lunch.isObject()
                && start >= lunch.get("start").asDouble()
                && (atEnd ? end : start) <= lunch.get("end").asDouble()
                && end - start >= lunch.get("min_duration").asDouble();
        if (!good) {
            errors.add(id + " has lunch at the wrong time");
        }
        lunched.add(id);
    }

    /** Against the last window that is open at the start. */
    private void late(Asked asked, JsonNode patient, double start, double end) {
        JsonNode windows = patient.path("time_windows");
        double[] met = span(windows.isEmpty() ? patient.get("time_window") : windows.get(0));
        if (start < met[0]) {
            errors.add(asked + " starts before its window");
        }
        for (JsonNode window : windows) {
            double[] later = span(window);
            met = later[0] <= start ? later : met;
        }
        double late = Math.max(0, (atEnd ? end : start) - met[1]);
        add(TARDINESS, late);
        costs.merge(HIGHEST_TARDINESS, late, Math::max);
    }

    private void everybody() {
        caregivers.forEach((id, caregiver) -> {
            double[] shift = shift(caregiver);
            if (shift != null) {
                costs.merge("max_idle_time", idle.getOrDefault(id, shift[1] - shift[0]), Math::max);
            }
            if (caregiver.path("lunch_break").asBoolean() && !lunched.contains(id)) {
                add(MISSED_LUNCH, 1);
            }
        });
        patients.forEach((id, patient) -> {
            List<Served> here = new ArrayList<>();
            JsonNode asked = patient.get("required_services");
            for (JsonNode one : asked) {
                Served by = served.get(new Asked(id, one.get("service").asText()));
                if (by != null) {
                    here.add(by);
                }
            }
            complete(id, patient, here, asked.size());
        });
    }

    private void complete(String id, JsonNode patient, List<Served> here, int asked) {
        if (here.isEmpty()) {
            add("optional_patients", 1);
            if (!patient.path("optional").asBoolean()) {
                errors.add(id + " must be served and is not");
            }
        } else if (here.size() < asked) {
            errors.add(id + " is partly served");
        } else if (here.size() == 2) {
            pair(id, patient.path("synchronization"), here.get(0), here.get(1));
        }
    }

    private void pair(String id, JsonNode synchronization, Served first, Served second) {
        String type = synchronization.path("type").asText("independent");
        if (type.equals("independent")) {
            return;
        }
        JsonNode distance = synchronization.path("distance");
        boolean together = type.equals("simultaneous");
        boolean list = distance.isArray();
        double min = together ? 0 : (list ? distance.get(0) : distance.get("min")).asDouble();
        double max = together ? 0 : (list ? distance.get(1) : distance.get("max")).asDouble();
        if (first.caregiver().equals(second.caregiver())) {
            errors.add(id + " is served twice by " + first.caregiver());
        }
        double gap = second.start() - first.start();
        if (gap < min || gap > max) {
            errors.add(id + " is served " + gap + " apart");
        }
    }

    private BigDecimal cost() {
        BigDecimal cost = BigDecimal.ZERO;
        JsonNode weights = instance.path("metadata").path("cost_components");
        for (Iterator<String> names = weights.fieldNames(); names.hasNext(); ) {
            String component = names.next();
            double value = costs.getOrDefault(component, 0.0);
            JsonNode weight = weights.get(component);
            boolean hard = weight.asText().equals(HARD);
            if (hard && value > 0 && HARD_COMPONENTS.contains(component)) {
                errors.add(component + " is " + value + " and must be 0");
            }
            cost = cost.add(BigDecimal.valueOf(value).multiply(hard ? BigDecimal.ONE : weight.decimalValue()));
        }
        return cost;
    }
}
