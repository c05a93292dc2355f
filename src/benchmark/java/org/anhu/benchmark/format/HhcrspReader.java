package org.anhu.benchmark.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.benchmark.format.HomeCare.Patient;
import org.anhu.benchmark.format.HomeCare.Service;
import org.anhu.benchmark.format.HomeCare.Worker;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Span;

/**
 * Reads the HHCRSP of Mankowska, Meisel and Bierwirth (2014) in the JSON of iolab-uniud. A unit is a thousandth of the
 * file's minute, which loses nothing; the objective is a third of travel, lateness and highest lateness.
 */
final class HhcrspReader {

    private static final int UNITS_A_MINUTE = 1000;

    private final Field root;
    private final HomeCareFields fields;
    private final Map<String, Integer> placeByDepot = new HashMap<>();
    private final String firstDepot;
    private final int depots;

    private HhcrspReader(Field root) {
        this.root = root;
        fields = new HomeCareFields(root, UNITS_A_MINUTE);
        List<Field> offices = root.getAny("central_offices", "departing_points").some();
        depots = offices.size();
        Set<String> ids = new HashSet<>();
        for (Field office : offices) {
            int place = fields.place(office, ids.size(), root.get("distances"));
            placeByDepot.put(HomeCareFields.newId(office, ids), place);
        }
        firstDepot = offices.get(0).get("id").text();
    }

    static HomeCare read(InstanceFile file) {
        HhcrspReader reader = new HhcrspReader(Field.root(file));
        return new HomeCare(
                UNITS_A_MINUTE,
                3 * UNITS_A_MINUTE,
                reader.fields.travel(),
                reader.workers(),
                reader.patients(),
                false,
                false,
                false,
                false,
                null,
                Map.of(Rule.TRAVEL, 1L, Rule.LATE, 1L, Rule.HIGHEST_LATE, 1L));
    }

    private List<Worker> workers() {
        List<Worker> workers = new ArrayList<>();
        for (Field caregiver : root.get("caregivers").list()) {
            String home = depot(caregiver);
            int depot = placeByDepot.getOrDefault(home, 0);
            Field shift = caregiver.find("working_shift");
            int from = shift == null ? 0 : fields.span(shift, "start", "end").from();
            workers.add(new Worker(
                    caregiver.get("id").text(),
                    home,
                    depot,
                    depot,
                    new Span(from, ShiftFacts.NO_LIMIT),
                    fields.abilities(caregiver),
                    false));
        }
        return workers;
    }

    private String depot(Field caregiver) {
        Field named = caregiver.find("starting_point_id");
        Field point = named == null ? caregiver.find("departing_point") : named;
        return point == null ? firstDepot : point.oneOf(placeByDepot.keySet(), "starting point");
    }

    private List<Patient> patients() {
        List<Patient> patients = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Field patient : root.get("patients").some()) {
            String id = HomeCareFields.newId(patient, ids);
            List<Service> services = fields.services(patient);
            Field blocked = patient.find("incompatible_caregivers");
            patients.add(new Patient(
                    id,
                    fields.place(patient, depots + patients.size(), root.get("distances")),
                    List.of(fields.span(patient.get("time_window"), "start", "end")),
                    services,
                    services.size() == 2 ? fields.pair(patient, false) : null,
                    false,
                    null,
                    blocked == null ? Set.of() : blocked.texts(fields.caregivers(), "caregiver")));
        }
        return patients;
    }
}
