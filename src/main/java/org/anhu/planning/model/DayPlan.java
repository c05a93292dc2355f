package org.anhu.planning.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.anhu.travel.TravelMatrix;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * The plan of one area for 1 to 7 dates: needs, shifts, and which need stands where in which shift. The last shift is
 * the waiting list.
 */
@PlanningSolution(solutionCloner = DayPlanCloner.class)
public final class DayPlan {

    public static final int DAY_SECONDS = 86_400;

    private final LocalDate firstDate;
    private final int days;
    private final TravelMatrix travel;

    @ConstraintConfigurationProvider
    private final Weights weights;

    @ProblemFactCollectionProperty
    private final List<Caregiver> caregivers;

    private final List<Need> needs;

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private final List<Stop> stops;

    @PlanningEntityCollectionProperty
    private final List<Shift> shifts;

    private final PlanArrays arrays;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /**
     * A plan with every need waiting to be placed.
     *
     * @param firstDate midnight of this date is second 0
     * @param days 1 to 7
     * @param caregivers also those without a shift: an explanation counts them as off duty
     * @param needs whatever carer of a need stands in a shift's fixed stops is not planned again
     */
    public DayPlan(
            LocalDate firstDate,
            int days,
            TravelMatrix travel,
            Weights weights,
            List<Caregiver> caregivers,
            List<ShiftFacts> shifts,
            List<Need> needs) {
        if (days < 1 || days > 7) {
            throw new IllegalArgumentException("a plan covers 1 to 7 dates, not " + days);
        }
        this.firstDate = firstDate;
        this.days = days;
        this.travel = travel;
        this.weights = weights;
        this.caregivers = List.copyOf(caregivers);
        this.needs = List.copyOf(needs);
        this.shifts = new ArrayList<>();
        for (ShiftFacts facts : shifts) {
            this.shifts.add(new Shift(this.shifts.size(), facts));
        }
        this.shifts.add(new Shift(this.shifts.size(), null));
        this.stops = new ArrayList<>();
        Map<NeedId, Map<Integer, Shift>> fixed = fixedCarers();
        for (Need need : this.needs) {
            addStops(need, fixed.getOrDefault(need.id(), Map.of()));
        }
        tieSiblings();
        arrays = new PlanArrays(this);
        deriveTimes();
    }

    /** For the cloner: the same facts, other shifts and stops. */
    DayPlan(DayPlan other, List<Stop> stops, List<Shift> shifts) {
        firstDate = other.firstDate;
        days = other.days;
        travel = other.travel;
        weights = other.weights;
        caregivers = other.caregivers;
        needs = other.needs;
        arrays = other.arrays;
        score = other.score;
        this.stops = stops;
        this.shifts = shifts;
    }

    private Map<NeedId, Map<Integer, Shift>> fixedCarers() {
        Map<NeedId, Map<Integer, Shift>> fixed = new HashMap<>();
        for (Shift shift : workedShifts()) {
            for (FixedStop stop : shift.facts().fixed()) {
                fixed.computeIfAbsent(stop.need(), key -> new HashMap<>()).put(stop.carerNo(), shift);
            }
        }
        return fixed;
    }

    private void addStops(Need need, Map<Integer, Shift> fixed) {
        Stop before = null;
        for (int carerNo = 1; carerNo <= need.carers().size(); carerNo++) {
            if (!fixed.containsKey(carerNo)) {
                Stop stop = new Stop(
                        stops.size(),
                        need,
                        carerNo,
                        obstacles(need, need.carers().get(carerNo - 1)),
                        travel);
                stops.add(stop);
                Shift at = fixed.get(3 - carerNo);
                if (at != null) {
                    stop.setFixedPartner(fixedStop(at, need.id(), 3 - carerNo), at);
                }
                if (before != null) {
                    before.setPartner(stop);
                    stop.setPartner(before);
                }
                before = stop;
            }
        }
    }

    private static FixedStop fixedStop(Shift shift, NeedId need, int carerNo) {
        for (FixedStop stop : shift.facts().fixed()) {
            if (stop.need().equals(need) && stop.carerNo() == carerNo) {
                return stop;
            }
        }
        throw new IllegalStateException("need " + need.value() + " is not fixed in " + shift);
    }

    private byte[] obstacles(Need need, Carer carer) {
        byte[] obstacles = new byte[shifts.size()];
        for (Shift shift : workedShifts()) {
            LocalDate date = firstDate.plusDays(shift.facts().day());
            obstacles[shift.index()] = Compatibility.obstacles(need, carer, shift.facts(), date);
        }
        return obstacles;
    }

    private void tieSiblings() {
        Map<ElderId, List<Stop>> byElder = new HashMap<>();
        for (Stop stop : stops) {
            byElder.computeIfAbsent(stop.need().elder(), key -> new ArrayList<>())
                    .add(stop);
        }
        for (Stop stop : stops) {
            List<Stop> siblings = byElder.getOrDefault(stop.need().elder(), List.of()).stream()
                    .filter(other -> other.need() != stop.need() && stop.need().mayComeTooClose(other.need()))
                    .toList();
            stop.setSiblings(siblings);
        }
        for (Shift shift : workedShifts()) {
            for (FixedStop fixed : shift.facts().fixed()) {
                byElder.getOrDefault(fixed.elder(), List.of()).stream()
                        .filter(stop -> !stop.need().id().equals(fixed.need()))
                        .forEach(stop -> stop.addFixedSibling(fixed));
            }
        }
    }

    public LocalDate getFirstDate() {
        return firstDate;
    }

    public int getDays() {
        return days;
    }

    public TravelMatrix getTravel() {
        return travel;
    }

    public Weights getWeights() {
        return weights;
    }

    public List<Caregiver> getCaregivers() {
        return caregivers;
    }

    /** The same facts for hot loops. */
    public PlanArrays arrays() {
        return arrays;
    }

    public List<Need> getNeeds() {
        return needs;
    }

    public List<Stop> getStops() {
        return stops;
    }

    /** The caregivers' shifts in the order given, and the waiting list last. */
    public List<Shift> getShifts() {
        return shifts;
    }

    /** The shifts that have a caregiver. */
    public List<Shift> workedShifts() {
        return shifts.subList(0, shifts.size() - 1);
    }

    public Shift waitingList() {
        return shifts.get(shifts.size() - 1);
    }

    /** Null until OptaPlanner has judged the plan. */
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore value) {
        score = value;
    }

    /** A second of the plan as a local time. */
    public LocalDateTime at(int second) {
        return firstDate.atStartOfDay().plusSeconds(second);
    }

    /** A local time as a second of the plan; negative before the first date. */
    public static int secondOf(LocalDate firstDate, LocalDateTime time) {
        return Math.toIntExact(
                java.time.Duration.between(firstDate.atStartOfDay(), time).toSeconds());
    }

    /** The week of a date: 0 is the week, Monday to Sunday, of the plan's first date. */
    public static int weekOf(LocalDate firstDate, LocalDate date) {
        LocalDate monday = firstDate.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (int) (java.time.temporal.ChronoUnit.DAYS.between(monday, date) / 7);
    }

    /**
     * Puts stops into a shift without a solver, for tests and explanations; {@link #deriveTimes()} must follow.
     * Elements of the list given stand in no other route.
     */
    public void place(Shift shift, List<Stop> route) {
        shift.setStops(new ArrayList<>(route));
        for (Stop stop : route) {
            stop.setShift(shift);
        }
    }

    /** Another plan with the same facts, and every stop where it stands here. */
    public DayPlan copy() {
        return new DayPlanCloner().cloneSolution(this);
    }

    /** Derives every time of the plan as it stands. */
    public void deriveTimes() {
        StartTimes startTimes = new StartTimes(this);
        for (Shift shift : shifts) {
            startTimes.refresh(this, shift, new StartTimes.Sink() {
                @Override
                public void timing(Stop stop, @Nullable Timing timing) {
                    stop.setTiming(timing);
                }

                @Override
                public void totals(Shift at, RouteTotals totals) {
                    at.setTotals(totals);
                }
            });
        }
    }
}
