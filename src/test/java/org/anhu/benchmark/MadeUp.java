package org.anhu.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Small instances of each format, invented: the same random numbers make the same instance. */
final class MadeUp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("wash", "cook", "lift");
    private static final int CAREGIVERS = 5;

    private final Random random;

    MadeUp(long seed) {
        random = new Random(seed);
    }

    /** Twelve patients, a third of them with two services. */
    ObjectNode hhcrsp() {
        ObjectNode root = JSON.createObjectNode();
        services(root);
        root.putArray("central_offices").addObject().put("id", "office");
        ArrayNode caregivers = root.putArray("caregivers");
        for (int c = 0; c < CAREGIVERS; c++) {
            abilities(caregivers.addObject().put("id", "c" + c), c);
        }
        ArrayNode patients = root.putArray("patients");
        for (int p = 0; p < 12; p++) {
            ObjectNode patient = patients.addObject().put("id", "p" + p);
            int open = random.nextInt(400);
            patient.putArray("time_window").add(open).add(open + 120);
            int services = 1 + (p % 3 == 0 ? 1 : 0);
            asked(patient.putArray("required_caregivers"), services);
            if (services == 2) {
                ObjectNode synchronization = patient.putObject("synchronization");
                if (random.nextBoolean()) {
                    synchronization.put("type", "simultaneous");
                } else {
                    synchronization.put("type", "sequential");
                    synchronization.putArray("distance").add(random.nextInt(20)).add(20 + random.nextInt(30));
                }
            }
        }
        distances(root, 13, 3);
        return root;
    }

    /** Fourteen patients with everything the format has. */
    ObjectNode uhhc(boolean atEnd) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode metadata = root.putObject("metadata");
        metadata.put("time_window_met", atEnd ? "at_service_end" : "at_service_start");
        ObjectNode costs = metadata.putObject("cost_components");
        for (String component : List.of(
                "travel_time",
                "total_tardiness",
                "highest_tardiness",
                "total_waiting_time",
                "total_extra_time",
                "max_idle_time",
                "caregiver_preferences",
                "optional_patients",
                "missed_lunch_break")) {
            costs.put(component, random.nextInt(1, 30));
        }
        services(root);
        root.putObject("lunch_breaks").put("start", 180).put("end", 360).put("min_duration", 30);
        ArrayNode points = root.putArray("terminal_points");
        for (int d = 0; d < 2; d++) {
            points.addObject().put("id", "d" + d).put("distance_matrix_index", d);
        }
        caregivers(root.putArray("caregivers"));
        ArrayNode patients = root.putArray("patients");
        for (int p = 0; p < 14; p++) {
            patient(patients.addObject(), p);
        }
        distances(root, 16, 0);
        return root;
    }

    private void caregivers(ArrayNode caregivers) {
        for (int c = 0; c < CAREGIVERS; c++) {
            String home = "d" + random.nextInt(2);
            ObjectNode caregiver = caregivers.addObject().put("id", "c" + c);
            caregiver.put("departing_point", home).put("arrival_point", home);
            abilities(caregiver, c);
            int from = 30 * random.nextInt(5);
            caregiver.putObject("working_shift").put("start", from).put("end", from + 240 + 30 * random.nextInt(8));
            caregiver.put("lunch_break", random.nextInt(4) > 0);
        }
    }

    private void patient(ObjectNode patient, int number) {
        patient.put("id", "p" + number)
                .put("distance_matrix_index", number + 2)
                .put("optional", random.nextInt(3) == 0);
        ArrayNode windows = patient.putArray("time_windows");
        int open = 0;
        for (int w = 1 + random.nextInt(2); w > 0; w--) {
            open += 15 * random.nextInt(12);
            windows.addObject().put("start", open).put("end", open + 90);
            open += 90;
        }
        int services = 1 + (number % 2);
        asked(patient.putArray("required_services"), services);
        if (services == 2) {
            ObjectNode synchronization = patient.putObject("synchronization");
            switch (random.nextInt(3)) {
                case 0 -> synchronization.put("type", "simultaneous");
                case 1 -> synchronization.put("type", "independent");
                default -> {
                    synchronization.put("type", "sequential");
                    synchronization.putObject("distance").put("min", 15).put("max", 15 + 15 * random.nextInt(4));
                }
            }
        }
        if (random.nextBoolean()) {
            ArrayNode preferred = patient.putArray("preferred_caregivers");
            for (int some = random.nextInt(3); some > 0; some--) {
                preferred.add("c" + random.nextInt(CAREGIVERS));
            }
        }
        if (random.nextInt(4) == 0) {
            patient.putArray("incompatible_caregivers").add("c" + random.nextInt(CAREGIVERS));
        }
    }

    /** Twenty customers and ten vehicles. */
    String solomon() {
        StringBuilder text =
                new StringBuilder("MADE UP\n\nVEHICLE\nNUMBER     CAPACITY\n  10         60\n\nCUSTOMER\n");
        text.append("CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME\n\n");
        text.append("    0      50         50          0          0       1000          0\n");
        for (int customer = 1; customer <= 20; customer++) {
            int ready = random.nextInt(500);
            text.append(String.format(
                    "%5d %5d %5d %5d %5d %5d %5d%n",
                    customer,
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextInt(1, 20),
                    ready,
                    ready + 150 + random.nextInt(200),
                    10));
        }
        return text.toString();
    }

    private static void services(ObjectNode root) {
        ArrayNode services = root.putArray("services");
        for (String service : SERVICES) {
            services.addObject().put("id", service).put("default_duration", 25);
        }
    }

    /** Two of three services each, so that everything is offered by several. */
    private static void abilities(ObjectNode caregiver, int number) {
        ArrayNode abilities = caregiver.putArray("abilities");
        for (int s = 0; s < 2; s++) {
            abilities.add(SERVICES.get((number + s) % SERVICES.size()));
        }
    }

    private void asked(ArrayNode asked, int services) {
        int first = random.nextInt(SERVICES.size());
        for (int s = 0; s < services; s++) {
            ObjectNode service = asked.addObject().put("service", SERVICES.get((first + s) % SERVICES.size()));
            if (random.nextInt(4) > 0) {
                service.put("duration", 10 + 5 * random.nextInt(8));
            }
        }
    }

    private void distances(ObjectNode root, int places, int decimals) {
        ArrayNode distances = root.putArray("distances");
        int units = (int) Math.pow(10, decimals);
        for (int from = 0; from < places; from++) {
            ArrayNode row = distances.addArray();
            for (int to = 0; to < places; to++) {
                int way = from == to ? 0 : random.nextInt(5 * units, 40 * units);
                row.add(BigDecimal.valueOf(way, decimals));
            }
        }
    }
}
