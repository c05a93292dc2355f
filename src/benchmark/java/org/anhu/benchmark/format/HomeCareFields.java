package org.anhu.benchmark.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.benchmark.format.HomeCare.Service;
import org.anhu.planning.model.Pair;
import org.anhu.planning.model.Span;
import org.anhu.travel.TravelMatrix;
import org.jspecify.annotations.Nullable;

/** The fields that both home-care formats share. */
final class HomeCareFields {

    /** A duration of 0 is none: the service's own holds. */
    private final Map<String, Integer> unitsByService = new HashMap<>();

    private final Set<String> services = new HashSet<>();
    private final Set<String> caregivers = new HashSet<>();
    private final Set<String> offered = new HashSet<>();
    private final TravelMatrix travel;
    private final int scale;

    HomeCareFields(Field root, int scale) {
        this.scale = scale;
        for (Field service : root.get("services").some()) {
            String id = newId(service, services);
            Field units = service.find("default_duration");
            if (units != null) {
                unitsByService.put(id, units.units(scale));
            }
        }
        for (Field caregiver : root.get("caregivers").some()) {
            newId(caregiver, caregivers);
            offered.addAll(abilities(caregiver));
        }
        travel = travel(root.get("distances"));
    }

    static String newId(Field item, Set<String> known) {
        Field id = item.get("id");
        if (!known.add(id.text())) {
            throw id.wrong("'" + id.text() + "' stands twice in this file");
        }
        return id.text();
    }

    private TravelMatrix travel(Field distances) {
        List<Field> rows = distances.some();
        int[][] table = new int[rows.size()][];
        for (int from = 0; from < table.length; from++) {
            List<Field> row = rows.get(from).list();
            if (row.size() != table.length) {
                throw rows.get(from).wrong("has " + row.size() + " numbers in a matrix of " + table.length + " rows");
            }
            table[from] = new int[table.length];
            for (int to = 0; to < table.length; to++) {
                table[from][to] = row.get(to).units(scale);
            }
        }
        return TravelMatrix.of(table);
    }

    TravelMatrix travel() {
        return travel;
    }

    Set<String> caregivers() {
        return caregivers;
    }

    Set<String> abilities(Field caregiver) {
        return caregiver.get("abilities").texts(services, "service");
    }

    /** A row of the travel matrix: the one given, or the one where the item stands in order. */
    int place(Field item, int inOrder, Field distances) {
        Field index = item.find("distance_matrix_index");
        if (index != null) {
            return index.index(travel.places());
        }
        if (inOrder >= travel.places()) {
            throw distances.wrong("has " + travel.places() + " rows, and none for "
                    + item.get("id").text());
        }
        return inOrder;
    }

    List<Service> services(Field patient) {
        Field all = patient.getAny("required_services", "required_caregivers");
        List<Service> asked = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field one : all.some()) {
            Field service = one.get("service");
            String id = service.oneOf(services, "service");
            if (!offered.contains(id)) {
                throw service.wrong("nobody offers '" + id + "'");
            }
            if (!names.add(id)) {
                throw service.wrong("'" + id + "' is asked for twice");
            }
            asked.add(new Service(id, duration(one, id)));
        }
        if (asked.size() > 2) {
            throw all.wrong("asks for " + asked.size() + " services; one or two are possible");
        }
        return asked;
    }

    private int duration(Field service, String id) {
        Field duration = service.find("duration");
        if (duration != null && !duration.isZero()) {
            return duration.units(scale);
        }
        Integer units = unitsByService.get(id);
        if (units == null) {
            throw service.get("duration").wrong("is 0, and the service has no default duration");
        }
        return units;
    }

    /** How two services hang together; null when they do not. */
    @Nullable Pair pair(Field patient, boolean mayBeIndependent) {
        Field type = mayBeIndependent
                ? typeIfAny(patient)
                : patient.get("synchronization").get("type");
        if (type == null || (mayBeIndependent && type.isText("independent"))) {
            return null;
        }
        if (type.isText("simultaneous")) {
            return Pair.TOGETHER;
        }
        if (type.isText("sequential")) {
            Span gap = span(patient.get("synchronization").get("distance"), "min", "max");
            return Pair.sequence(gap.from(), gap.to());
        }
        throw type.wrong("'" + type.text() + "' is neither simultaneous nor sequential"
                + (mayBeIndependent ? " nor independent" : ""));
    }

    private static @Nullable Field typeIfAny(Field patient) {
        Field synchronization = patient.find("synchronization");
        return synchronization == null ? null : synchronization.get("type");
    }

    /** Two numbers in order: a list of two, or an object with these names. */
    Span span(Field field, String from, String to) {
        Field first;
        Field second;
        if (field.isObject()) {
            first = field.get(from);
            second = field.get(to);
        } else {
            List<Field> two = field.list();
            if (two.size() != 2) {
                throw field.wrong("must be two numbers, but holds " + two.size());
            }
            first = two.get(0);
            second = two.get(1);
        }
        int low = first.units(scale);
        int high = second.units(scale);
        if (high < low) {
            throw field.wrong("closes at " + second.number().toPlainString() + ", before it opens at "
                    + first.number().toPlainString());
        }
        return new Span(low, high);
    }
}
