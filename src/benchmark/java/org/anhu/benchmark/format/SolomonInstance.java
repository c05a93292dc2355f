package org.anhu.benchmark.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.anhu.planning.model.Caregiver;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Span;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;

/**
 * Vehicle routing as home care: a vehicle is a shift, a customer a need with a hard window, the demand is care load, and
 * nothing but travel costs. The shift ends when the depot closes, the way back included.
 */
public final class SolomonInstance implements Instance {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final AreaId STREET = new AreaId(1);

    private final InstanceFile file;
    private final Solomon content;

    private SolomonInstance(InstanceFile file) {
        this.file = file;
        content = SolomonReader.read(file);
    }

    static SolomonInstance of(InstanceFile file) {
        return new SolomonInstance(file);
    }

    /** What the file says, for solvers that bring their own model. */
    public Solomon content() {
        return content;
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public DayPlan plan() {
        List<Caregiver> caregivers = new ArrayList<>();
        List<ShiftFacts> shifts = new ArrayList<>();
        for (int vehicle = 1; vehicle <= content.vehicles(); vehicle++) {
            Caregiver caregiver = new Caregiver(
                    new CaregiverId(vehicle),
                    Sex.FEMALE,
                    TravelMode.CAR,
                    List.of(),
                    Set.of(STREET),
                    ShiftFacts.NO_LIMIT,
                    List.of());
            caregivers.add(caregiver);
            shifts.add(shift(caregiver));
        }
        return new DayPlan(
                DATE,
                1,
                TravelMatrix.of(content.tenths()),
                HomeCarePlan.weights(Map.of(Rule.TRAVEL, 1L)),
                caregivers,
                shifts,
                needs());
    }

    private ShiftFacts shift(Caregiver caregiver) {
        Solomon.Stop depot = content.stops().get(0);
        return new ShiftFacts(
                caregiver,
                0,
                0,
                new Place(0),
                new Place(0),
                List.of(new Span(depot.ready(), depot.due())),
                null,
                true,
                ShiftFacts.NO_LIMIT,
                0,
                ShiftFacts.NO_LIMIT,
                content.capacity(),
                List.of());
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (int customer = 1; customer < content.stops().size(); customer++) {
            Solomon.Stop stop = content.stops().get(customer);
            needs.add(Need.builder(new NeedId(customer), new ElderId(customer), STREET, new Place(customer))
                    .carer(stop.service())
                    .window(stop.ready(), stop.due())
                    .load(stop.demand())
                    .build());
        }
        return needs;
    }

    @Override
    public BigDecimal cost(DayPlan solved) {
        return HomeCareInstance.cost(solved, Solomon.UNITS);
    }

    @Override
    public String solution(DayPlan solved) {
        List<List<Integer>> routes = new ArrayList<>();
        for (Shift shift : solved.workedShifts()) {
            routes.add(shift.getStops().stream()
                    .map(stop -> (int) stop.need().id().value())
                    .toList());
        }
        return solution(routes);
    }

    /** Routes of customer numbers as a solution file. */
    public static String solution(List<List<Integer>> routes) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (List<Integer> route : routes) {
            if (!route.isEmpty()) {
                text.append("Route #").append(++number).append(':');
                route.forEach(customer -> text.append(' ').append(customer));
                text.append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public Checked check(String solution) {
        return SolomonCheck.check(file.text(), solution);
    }
}
