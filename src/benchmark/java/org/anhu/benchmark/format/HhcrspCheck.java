package org.anhu.benchmark.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges an HHCRSP solution from the two files alone, in the file's own minutes. Knows nothing of the planning model,
 * so that a mistake there shows.
 */
final class HhcrspCheck {

    private static final double TOLERANCE = 0.0015;

    private record Asked(String patient, String service) {}

    private record Served(String caregiver, double start) {}

    private final JsonNode instance;
    private final JsonNode distances;
    private final Map<String, Integer> depots = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, JsonNode> patients = new LinkedHashMap<>();
    private final Map<String, JsonNode> caregivers = new HashMap<>();
    private final Map<Asked, Double> durations = new LinkedHashMap<>();

    private final Map<Asked, Served> served = new HashMap<>();
    private final List<String> errors = new ArrayList<>();
    private double distance;
    private double late;
    private double latest;
    private int routes;

    private HhcrspCheck(JsonNode instance) {
        this.instance = instance;
        distances = instance.get("distances");
        for (JsonNode depot : depots()) {
            depots.put(
                    depot.get("id").asText(),
                    depot.path("distance_matrix_index").asInt(depots.size()));
        }
        Map<String, Double> defaults = new HashMap<>();
        for (JsonNode service : instance.get("services")) {
            defaults.put(
                    service.get("id").asText(), service.path("default_duration").asDouble());
        }
        for (JsonNode patient : instance.get("patients")) {
            String id = patient.get("id").asText();
            places.put(id, patient.path("distance_matrix_index").asInt(depots.size() + places.size()));
            patients.put(id, patient);
            for (JsonNode asked : asked(patient)) {
                String service = asked.get("service").asText();
                double duration = asked.path("duration").asDouble();
                durations.put(new Asked(id, service), duration == 0 ? defaults.getOrDefault(service, 0.0) : duration);
            }
        }
        for (JsonNode caregiver : instance.get("caregivers")) {
            caregivers.put(caregiver.get("id").asText(), caregiver);
        }
    }

    private JsonNode depots() {
        return instance.has("departing_points") ? instance.get("departing_points") : instance.get("central_offices");
    }

    private static JsonNode asked(JsonNode patient) {
        return patient.has("required_caregivers")
                ? patient.get("required_caregivers")
                : patient.get("required_services");
    }

    static Checked check(JsonNode instance, JsonNode solution) {
        HhcrspCheck check = new HhcrspCheck(instance);
        Set<String> seen = new HashSet<>();
        for (JsonNode route : solution.get("routes")) {
            String caregiver = route.get("caregiver_id").asText();
            if (!seen.add(caregiver)) {
                check.errors.add(caregiver + " has two routes");
            }
            check.route(caregiver, route.path("locations"));
        }
        check.everybody();
        double cost = (check.distance + check.late + check.latest) / 3;
        return new Checked(BigDecimal.valueOf(cost).setScale(6, RoundingMode.HALF_UP), check.routes, check.errors);
    }

    private void route(String id, JsonNode locations) {
        JsonNode caregiver = caregivers.get(id);
        if (caregiver == null) {
            errors.add("there is no caregiver " + id);
            return;
        }
        int depot = depot(caregiver);
        int at = depot;
        double free = caregiver.path("working_shift").path(0).asDouble();
        for (JsonNode visit : locations) {
            String patient = visit.get("patient").asText();
            Asked asked = new Asked(patient, visit.get("service").asText());
            if (!durations.containsKey(asked)) {
                errors.add(patient + " does not ask for " + asked.service());
                continue;
            }
            double start = visit.get("arrival_time").asDouble();
            double end = visit.get("departure_time").asDouble();
            int place = places.getOrDefault(patient, 0);
            double way = way(at, place);
            visit(id, caregiver, asked, start, end);
            if (start < free + way - TOLERANCE) {
                errors.add(id + " starts at " + patient + " before getting there");
            }
            distance += way;
            at = place;
            free = end;
        }
        routes += locations.isEmpty() ? 0 : 1;
        distance += way(at, depot);
    }

    private int depot(JsonNode caregiver) {
        String first = depots().get(0).get("id").asText();
        String named = caregiver
                .path("starting_point_id")
                .asText(caregiver.path("departing_point").asText(first));
        return depots.getOrDefault(named, 0);
    }

    private double way(int from, int to) {
        return distances.get(from).get(to).asDouble();
    }

    private void visit(String id, JsonNode caregiver, Asked asked, double start, double end) {
        JsonNode patient = patients.get(asked.patient());
        if (patient == null) {
            return;
        }
        if (served.put(asked, new Served(id, start)) != null) {
            errors.add(asked + " is served twice");
        }
        if (!contains(caregiver.get("abilities"), asked.service())) {
            errors.add(id + " does not offer " + asked.service());
        }
        if (contains(patient.path("incompatible_caregivers"), id)) {
            errors.add(id + " must not come to " + asked.patient());
        }
        if (Math.abs(end - start - durations.getOrDefault(asked, 0.0)) > TOLERANCE) {
            errors.add(asked + " takes " + (end - start));
        }
        if (start < patient.get("time_window").get(0).asDouble() - TOLERANCE) {
            errors.add(asked + " starts before its window");
        }
        double tardiness = Math.max(0, start - patient.get("time_window").get(1).asDouble());
        late += tardiness;
        latest = Math.max(latest, tardiness);
    }

    static boolean contains(JsonNode list, String text) {
        for (JsonNode item : list) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private void everybody() {
        for (Asked asked : durations.keySet()) {
            if (!served.containsKey(asked)) {
                errors.add(asked.patient() + " is not served by " + asked.service());
            }
        }
        patients.forEach((id, patient) -> {
            JsonNode asked = asked(patient);
            if (asked.size() == 2) {
                Served first =
                        served.get(new Asked(id, asked.get(0).get("service").asText()));
                Served second =
                        served.get(new Asked(id, asked.get(1).get("service").asText()));
                if (first != null && second != null) {
                    pair(id, patient.get("synchronization"), first, second);
                }
            }
        });
    }

    private void pair(String id, JsonNode synchronization, Served first, Served second) {
        boolean together = synchronization.get("type").asText().equals("simultaneous");
        double min = together ? 0 : synchronization.get("distance").get(0).asDouble();
        double max = together ? 0 : synchronization.get("distance").get(1).asDouble();
        if (first.caregiver().equals(second.caregiver())) {
            errors.add(id + " is served twice by " + first.caregiver());
        }
        double gap = second.start() - first.start();
        if (gap < min - TOLERANCE || gap > max + TOLERANCE) {
            errors.add(id + " is served " + gap + " apart");
        }
    }
}
