package org.anhu.planning.model;

import java.util.ArrayList;
import java.util.List;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.InverseRelationShadowVariable;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/**
 * One carer of one need: the value that is put into a route. OptaPlanner sees it as a fact and value, and as an entity
 * only for what follows from its place in the route.
 */
@PlanningEntity
public final class Stop {

    @PlanningId
    private final int index;

    private final Need need;
    private final int carerNo;
    private final Carer carer;
    private final int[] windowFrom;
    private final int[] windowTo;
    private final @Nullable Published published;

    /** By shift: the static rules that this stop would break there, see {@link Compatibility}. */
    private final byte[] obstacles;

    private final TravelMatrix travel;

    private @Nullable Stop partner;
    private @Nullable FixedStop fixedPartner;
    private @Nullable Shift fixedPartnerShift;
    private List<Stop> siblings = List.of();
    private List<FixedStop> fixedSiblings = List.of();

    @InverseRelationShadowVariable(sourceVariableName = "stops")
    private @Nullable Shift shift;

    @ShadowVariable(
            variableListenerClass = StartTimeListener.class,
            sourceEntityClass = Shift.class,
            sourceVariableName = "stops")
    private @Nullable Timing timing;

    Stop(int index, Need need, int carerNo, byte[] obstacles, TravelMatrix travel) {
        this.index = index;
        this.need = need;
        this.carerNo = carerNo;
        this.obstacles = obstacles;
        this.travel = travel;
        carer = need.carers().get(carerNo - 1);
        published = need.published(carerNo);
        int shiftToStart = need.windowsAtEnd() ? -carer.careSeconds() : 0;
        windowFrom = need.windows().stream().mapToInt(Span::from).toArray();
        windowTo = need.windows().stream()
                .mapToInt(window -> window.to() + shiftToStart)
                .toArray();
    }

    /** A copy without its ties to other stops and shifts. */
    Stop(Stop other) {
        index = other.index;
        need = other.need;
        carerNo = other.carerNo;
        carer = other.carer;
        windowFrom = other.windowFrom;
        windowTo = other.windowTo;
        published = other.published;
        obstacles = other.obstacles;
        travel = other.travel;
        fixedPartner = other.fixedPartner;
        fixedSiblings = other.fixedSiblings;
        timing = other.timing;
    }

    public int index() {
        return index;
    }

    public Need need() {
        return need;
    }

    /** 1 or 2. */
    public int carerNo() {
        return carerNo;
    }

    public int careSeconds() {
        return carer.careSeconds();
    }

    public Carer carer() {
        return carer;
    }

    public @Nullable Published published() {
        return published;
    }

    /** The stop of the need's other carer, where that one may move too. */
    public @Nullable Stop partner() {
        return partner;
    }

    /** The stop of the need's other carer, where that one is fixed. */
    public @Nullable FixedStop fixedPartner() {
        return fixedPartner;
    }

    byte[] obstacles() {
        return obstacles;
    }

    List<FixedStop> fixedSiblings() {
        return fixedSiblings;
    }

    @Nullable Shift fixedPartnerShift() {
        return fixedPartnerShift;
    }

    /** Other stops of the same elder that may come too close in time. */
    public List<Stop> siblings() {
        return siblings;
    }

    public @Nullable Shift getShift() {
        return shift;
    }

    /** Null while the need waits. */
    public @Nullable Timing getTiming() {
        return timing;
    }

    /** In a caregiver's route, and not on the waiting list. */
    public boolean isAssigned() {
        return shift != null && !shift.isWaitingList() && timing != null;
    }

    /** Whether any static rule is broken where the stop now stands. */
    public boolean hasObstacle() {
        return shift != null && !shift.isWaitingList() && obstacles[shift.index()] != 0;
    }

    public boolean isWaiting() {
        return shift != null && shift.isWaitingList();
    }

    /** The seconds by which this visit comes too close to another, or to a fixed one, of the same elder. */
    public int tooCloseSeconds(Stop other) {
        return timing == null ? 0 : tooCloseSeconds(timing.start(), other);
    }

    /** The seconds by which this visit, were it to start now, would come too close to another that is planned. */
    public int tooCloseSeconds(int start, Stop other) {
        Timing theirs = other.timing;
        return theirs == null || other.need == need
                ? 0
                : need.tooCloseSeconds(start, start + careSeconds(), other.need, theirs);
    }

    /** The seconds by which this visit overlaps fixed ones of the same elder. */
    public int tooCloseToFixedSeconds() {
        return timing == null ? 0 : tooCloseToFixedSeconds(timing.start());
    }

    /** The seconds by which a visit at this start would overlap fixed ones of the same elder. */
    public int tooCloseToFixedSeconds(int start) {
        int tooClose = 0;
        for (FixedStop fixed : fixedSiblings) {
            tooClose += Math.max(0, Math.min(start + careSeconds(), fixed.end()) - Math.max(start, fixed.start()));
        }
        return tooClose;
    }

    /** Whether another visit of the same elder may come too close in time. */
    public boolean mayComeTooClose() {
        return !siblings.isEmpty() || !fixedSiblings.isEmpty();
    }

    /** Whether this static rule is broken where the stop now stands. */
    public boolean breaks(Rule rule) {
        return shift != null && !shift.isWaitingList() && (obstacles[shift.index()] & Compatibility.bit(rule)) != 0;
    }

    /** Whether nothing that time cannot heal keeps this stop out of the shift. */
    public boolean fits(Shift candidate) {
        return candidate.isWaitingList() || obstacles[candidate.index()] == 0;
    }

    /** Whether this static rule would be broken in the shift. */
    public boolean wouldBreak(Rule rule, Shift candidate) {
        return (obstacles[candidate.index()] & Compatibility.bit(rule)) != 0;
    }

    /** The last start that keeps any window. */
    public int lastStart() {
        return windowTo[windowTo.length - 1];
    }

    /** The first start that any window allows. */
    public int firstStart() {
        return windowFrom[0];
    }

    /** How far this stop is from a place, by the slowest mode that anybody in the plan uses. */
    public int secondsFrom(Place place) {
        return travel.slowestSeconds(place, need.place());
    }

    int windows() {
        return windowFrom.length;
    }

    /** The earliest start of a window. */
    int windowFrom(int window) {
        return windowFrom[window];
    }

    /** The latest start of a window. */
    int windowTo(int window) {
        return windowTo[window];
    }

    void setShift(@Nullable Shift value) {
        shift = value;
    }

    void setTiming(@Nullable Timing value) {
        timing = value;
    }

    void setPartner(@Nullable Stop value) {
        partner = value;
    }

    void setFixedPartner(FixedStop value, Shift at) {
        fixedPartner = value;
        fixedPartnerShift = at;
    }

    void setSiblings(List<Stop> value) {
        siblings = value;
    }

    void addFixedSibling(FixedStop fixed) {
        List<FixedStop> more = new ArrayList<>(fixedSiblings);
        more.add(fixed);
        fixedSiblings = List.copyOf(more);
    }

    @Override
    public String toString() {
        return need + "/" + carerNo;
    }
}
