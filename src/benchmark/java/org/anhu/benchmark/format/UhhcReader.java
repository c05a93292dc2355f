package org.anhu.benchmark.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.benchmark.format.HomeCare.Lunch;
import org.anhu.benchmark.format.HomeCare.Patient;
import org.anhu.benchmark.format.HomeCare.Service;
import org.anhu.benchmark.format.HomeCare.Worker;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the unified home-care format (UHHC) of Ceschia, Di Gaspero, Schaerf and others (2025). A unit is a minute; the
 * weights are the file's own.
 */
final class UhhcReader {

    private static final String COSTS = "cost_components";
    private static final String HARD = "HARD";
    private static final String TARDINESS = "total_tardiness";
    private static final String HIGHEST_TARDINESS = "highest_tardiness";
    private static final String EXTRA_TIME = "total_extra_time";
    private static final String IDLE = "max_idle_time";
    private static final String PREFERENCES = "caregiver_preferences";
    private static final String LUNCH = "missed_lunch_break";

    /** Each component of the cost with the rule that holds it. */
    private static final Map<String, Rule> RULES = Map.of(
            "travel_time",
            Rule.TRAVEL,
            TARDINESS,
            Rule.LATE,
            HIGHEST_TARDINESS,
            Rule.HIGHEST_LATE,
            "total_waiting_time",
            Rule.CAREGIVER_WAIT,
            EXTRA_TIME,
            Rule.OVERTIME,
            IDLE,
            Rule.HIGHEST_IDLE,
            PREFERENCES,
            Rule.PREFERRED_CAREGIVER,
            "optional_patients",
            Rule.OPTIONAL_LEFT,
            LUNCH,
            Rule.MISSED_BREAK);

    /** Components that are rules of their own, hard by nature here. */
    private static final Set<String> ALWAYS_HARD = Set.of("qualification", "incompabilities");

    private final Field root;
    private final @Nullable Field costs;
    private final HomeCareFields fields;
    private final Map<String, Integer> placeByPoint = new HashMap<>();
    private final String firstPoint;
    private final int weightScale;

    private UhhcReader(Field root) {
        this.root = root;
        costs = root.get("metadata").find(COSTS);
        fields = new HomeCareFields(root, 1);
        List<Field> points = root.get("terminal_points").some();
        Set<String> ids = new HashSet<>();
        for (Field point : points) {
            int place = point.get("distance_matrix_index").index(fields.travel().places());
            placeByPoint.put(HomeCareFields.newId(point, ids), place);
        }
        firstPoint = points.get(0).get("id").text();
        weightScale = weightScale();
    }

    static HomeCare read(InstanceFile file) {
        UhhcReader reader = new UhhcReader(Field.root(file));
        return reader.read();
    }

    private HomeCare read() {
        boolean atEnd = windowsAtEnd();
        Lunch lunch = lunch(atEnd);
        return new HomeCare(
                1,
                weightScale,
                fields.travel(),
                workers(lunch != null),
                patients(),
                atEnd,
                isHard(TARDINESS) || isHard(HIGHEST_TARDINESS),
                isHard(EXTRA_TIME),
                isHard(LUNCH),
                lunch,
                weights());
    }

    private boolean windowsAtEnd() {
        Field origin = root.get("metadata").find("origin");
        if (origin != null && origin.text().startsWith("bazirha")) {
            throw origin.wrong("counts the wait before the first visit of a shift, which is not known here");
        }
        Field met = root.get("metadata").find("time_window_met");
        if (met == null || met.isText("at_service_start")) {
            return false;
        }
        if (!met.isText("at_service_end")) {
            throw met.wrong("must be at_service_start or at_service_end");
        }
        return true;
    }

    private @Nullable Field cost(String component) {
        return costs == null ? null : costs.find(component);
    }

    private boolean isHard(String component) {
        Field cost = cost(component);
        return cost != null && cost.isText(HARD);
    }

    /** The factor that makes whole points of all weights. */
    private int weightScale() {
        int scale = 1;
        for (String component : RULES.keySet()) {
            Field cost = cost(component);
            if (cost != null && !cost.isText(HARD)) {
                int decimals = cost.number().stripTrailingZeros().scale();
                if (decimals > 3) {
                    throw cost.wrong("has more than three decimals");
                }
                scale = Math.max(scale, (int) Math.pow(10, Math.max(0, decimals)));
            }
        }
        return scale;
    }

    private Map<Rule, Long> weights() {
        Map<Rule, Long> weights = new EnumMap<>(Rule.class);
        if (costs == null) {
            return weights;
        }
        for (String component : costs.names()) {
            Field cost = cost(component);
            Rule rule = RULES.get(component);
            if (cost == null || ALWAYS_HARD.contains(component)) {
                continue;
            }
            if (rule == null) {
                if (!cost.isZero()) {
                    throw cost.wrong("is a cost that is not known here");
                }
            } else {
                // what is hard costs nothing where it is kept, and what nobody can be held to counts once
                BigDecimal weight = cost.isText(HARD) ? BigDecimal.ONE : cost.number();
                weights.put(
                        rule, weight.multiply(BigDecimal.valueOf(weightScale)).longValueExact());
            }
        }
        return weights;
    }

    /** At the end of a service a window holds all of the lunch, at the start its start. */
    private @Nullable Lunch lunch(boolean atEnd) {
        Field breaks = root.find("lunch_breaks");
        if (breaks == null) {
            return null;
        }
        int units = breaks.get("min_duration").units(1);
        Span span = fields.span(breaks, "start", "end");
        return new Lunch(units, atEnd ? span : new Span(span.from(), span.to() + units));
    }

    private List<Worker> workers(boolean lunches) {
        List<Worker> workers = new ArrayList<>();
        for (Field caregiver : root.get("caregivers").list()) {
            Field departure = caregiver.find("departing_point");
            Field arrival = caregiver.find("arrival_point");
            Field lunch = caregiver.find("lunch_break");
            boolean hasLunch = lunch != null && lunch.flag();
            if (hasLunch && !lunches) {
                throw root.missing("lunch_breaks");
            }
            String home = point(departure);
            String end = arrival == null ? home : point(arrival);
            workers.add(new Worker(
                    caregiver.get("id").text(),
                    home,
                    placeByPoint.getOrDefault(home, 0),
                    placeByPoint.getOrDefault(end, 0),
                    shift(caregiver),
                    fields.abilities(caregiver),
                    hasLunch));
        }
        return workers;
    }

    private String point(@Nullable Field point) {
        return point == null ? firstPoint : point.oneOf(placeByPoint.keySet(), "terminal point");
    }

    private Span shift(Field caregiver) {
        Field shift = caregiver.find("working_shift");
        if (shift != null) {
            return fields.span(shift, "start", "end");
        }
        Field idle = cost(IDLE);
        if (idle != null && !idle.isZero()) {
            throw caregiver.missing("working_shift"); // a shift without an end is idle for ever
        }
        return new Span(0, ShiftFacts.NO_LIMIT);
    }

    private List<Patient> patients() {
        List<Patient> patients = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Field patient : root.get("patients").some()) {
            String id = HomeCareFields.newId(patient, ids);
            List<Service> services = fields.services(patient);
            Field optional = patient.find("optional");
            Field preferred = patient.find("preferred_caregivers");
            Field blocked = patient.find("incompatible_caregivers");
            Set<String> preferences = preferred == null ? null : preferred.texts(fields.caregivers(), "caregiver");
            patients.add(new Patient(
                    id,
                    patient.get("distance_matrix_index").index(fields.travel().places()),
                    windows(patient),
                    services,
                    services.size() == 2 ? fields.pair(patient, true) : null,
                    optional != null && optional.flag(),
                    preferences,
                    blocked(blocked, preferences)));
        }
        return patients;
    }

    private Set<String> blocked(@Nullable Field incompatible, @Nullable Set<String> preferred) {
        Set<String> blocked =
                incompatible == null ? new HashSet<>() : incompatible.texts(fields.caregivers(), "caregiver");
        if (preferred != null && isHard(PREFERENCES)) {
            fields.caregivers().stream().filter(one -> !preferred.contains(one)).forEach(blocked::add);
        }
        return blocked;
    }

    private List<Span> windows(Field patient) {
        Field several = patient.find("time_windows");
        List<Field> all = several == null ? List.of(patient.getAny("time_windows", "time_window")) : several.some();
        List<Span> windows = new ArrayList<>();
        for (Field one : all) {
            Span window = fields.span(one, "start", "end");
            if (!windows.isEmpty() && windows.get(windows.size() - 1).from() > window.from()) {
                throw one.wrong("opens before the window that stands before it");
            }
            windows.add(window);
        }
        return windows;
    }
}
