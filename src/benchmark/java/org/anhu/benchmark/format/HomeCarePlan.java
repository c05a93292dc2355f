package org.anhu.benchmark.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.benchmark.format.HomeCare.Lunch;
import org.anhu.benchmark.format.HomeCare.Patient;
import org.anhu.benchmark.format.HomeCare.Service;
import org.anhu.benchmark.format.HomeCare.Worker;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.anhu.planning.model.Break;
import org.anhu.planning.model.Caregiver;
import org.anhu.planning.model.DayPlan;
import org.anhu.planning.model.Need;
import org.anhu.planning.model.Pair;
import org.anhu.planning.model.RequiredSkill;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.planning.model.Skill;
import org.anhu.planning.model.Span;
import org.anhu.planning.model.Stop;
import org.anhu.planning.model.Weights;
import org.anhu.travel.Place;

/**
 * A home-care instance as a plan of ours, by weights and switches only: a service is a skill, the way from and to the
 * depot is work, one street holds everybody, and a second of the plan is a unit of the instance.
 */
final class HomeCarePlan {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final AreaId STREET = new AreaId(1);

    /** Nobody: where somebody is preferred but no such person is there, every service costs. */
    private static final CaregiverId NOBODY = new CaregiverId(Long.MAX_VALUE);

    private final HomeCare instance;
    private final Map<String, CaregiverId> idByName = new HashMap<>();

    private HomeCarePlan(HomeCare instance) {
        this.instance = instance;
        for (Worker worker : instance.workers()) {
            idByName.put(worker.id(), new CaregiverId(idByName.size() + 1L));
        }
    }

    static DayPlan of(HomeCare instance) {
        HomeCarePlan plan = new HomeCarePlan(instance);
        List<Caregiver> caregivers = new ArrayList<>();
        List<ShiftFacts> shifts = new ArrayList<>();
        for (Worker worker : instance.workers()) {
            Caregiver caregiver = plan.caregiver(worker);
            caregivers.add(caregiver);
            shifts.add(plan.shift(worker, caregiver));
        }
        return new DayPlan(DATE, 1, instance.travel(), weights(instance.weights()), caregivers, shifts, plan.needs());
    }

    /** Nothing but these soft rules, and all hard ones; an optional patient may be left out for its price alone. */
    static Weights weights(Map<Rule, Long> soft) {
        Map<Rule, Long> weights = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            if (rule.level() == RuleLevel.SOFT) {
                weights.put(rule, soft.getOrDefault(rule, 0L));
            }
        }
        weights.put(Rule.OPTIONAL_WAITING, 0L);
        return Weights.of(weights);
    }

    private CaregiverId id(String worker) {
        return idByName.getOrDefault(worker, NOBODY);
    }

    private Caregiver caregiver(Worker worker) {
        List<Skill> skills = new ArrayList<>();
        for (String ability : worker.abilities()) {
            skills.add(new Skill(ability, 1, DATE, null));
        }
        return new Caregiver(
                id(worker.id()), Sex.FEMALE, TravelMode.CAR, skills, Set.of(STREET), ShiftFacts.NO_LIMIT, List.of());
    }

    private ShiftFacts shift(Worker worker, Caregiver caregiver) {
        Lunch lunch = worker.lunch() ? instance.lunch() : null;
        return new ShiftFacts(
                caregiver,
                0,
                0,
                new Place(worker.start()),
                new Place(worker.end()),
                List.of(worker.shift()),
                lunch == null ? null : new Break(lunch.units(), lunch.within(), instance.lunchIsHard()),
                true,
                ShiftFacts.NO_LIMIT,
                instance.overtimeIsHard() || worker.shift().to() >= ShiftFacts.NO_LIMIT ? 0 : ShiftFacts.NO_LIMIT,
                ShiftFacts.NO_LIMIT,
                ShiftFacts.NO_LIMIT,
                List.of());
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (int p = 0; p < instance.patients().size(); p++) {
            Patient patient = instance.patients().get(p);
            List<Service> services = patient.services();
            if (services.size() == 1 || patient.pair() != null || patient.optional()) {
                needs.add(need(p, 0, services).build());
            } else {
                needs.add(need(p, 0, services.subList(0, 1)).build());
                needs.add(need(p, 1, services.subList(1, 2)).build());
            }
        }
        return needs;
    }

    /** Two services that do not hang together are needs of two elders, as far as the plan knows. */
    private Need.Builder need(int p, int first, List<Service> services) {
        Patient patient = instance.patients().get(p);
        long number = 2L * p + first;
        Need.Builder need = Need.builder(new NeedId(number), new ElderId(number), STREET, new Place(patient.place()))
                .windowsAtEnd(instance.windowsAtEnd())
                .closeHard(instance.lateIsHard())
                .mandatory(!patient.optional());
        for (Span window : patient.windows()) {
            need.window(window.from(), window.to());
        }
        for (Service service : services) {
            need.carer(service.units(), new RequiredSkill(service.id(), 1));
        }
        if (services.size() == 2) {
            need.pair(patient.pair() == null ? Pair.INDEPENDENT : patient.pair());
        }
        for (String blocked : patient.blocked()) {
            need.blocked(id(blocked));
        }
        Set<String> preferred = patient.preferred();
        if (preferred != null) {
            need.preferredCaregiver(NOBODY);
            preferred.forEach(one -> need.preferredCaregiver(id(one)));
        }
        return need;
    }

    static Patient patient(HomeCare instance, Stop stop) {
        return instance.patients().get((int) (stop.need().id().value() / 2));
    }

    static Service service(HomeCare instance, Stop stop) {
        int first = (int) (stop.need().id().value() % 2);
        return patient(instance, stop).services().get(first + stop.carerNo() - 1);
    }
}
