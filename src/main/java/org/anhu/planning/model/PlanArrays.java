package org.anhu.planning.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.CaregiverId;
import org.anhu.planning.model.Shift.ShiftFacts;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a plan as primitive arrays, by index of stop and of shift (the waiting list left out): what the walk
 * through a route and the search read millions of times a second. Built once a plan, shared by all its copies, never
 * written to afterwards. Times are seconds of the plan.
 */
public final class PlanArrays {

    /** No stop, shift or caregiver. */
    public static final int NONE = -1;

    /** Somebody who is not in the plan. */
    public static final int STRANGER = -2;

    /** A time before all others. */
    public static final int NEVER = Integer.MIN_VALUE / 2;

    public final int stops;
    public final int shifts;
    public final int places;
    public final int caregivers;

    // by stop
    public final int[] place;
    public final int[] care;
    public final int[] load;
    /** First and last start that any window allows. */
    public final int[] opens;

    public final int[] closes;
    /** The windows of stop s, as starts, are windowAt[s] to windowAt[s + 1] of the next two. */
    public final int[] windowAt;

    public final int[] windowOpens;
    public final int[] windowCloses;
    public final boolean[] closeHard;
    final boolean[] oneWindow;
    /** The span that the elder likes best, as starts. */
    public final int[] likedFrom;

    public final int[] likedTo;
    public final int[] waitingPoints;
    public final boolean[] mandatory;
    public final int[] carerNo;
    /** The stop of the other carer, where it may move. */
    public final int[] partner;

    public final boolean[] paired;
    /** Whether the pair ties the two starts together. */
    public final boolean[] tied;

    public final int[] minGap;
    public final int[] maxGap;
    /** NEVER where the other carer is not fixed. */
    public final int[] fixedPartnerStart;

    public final int[] fixedPartnerCaregiver;
    public final int[][] siblings;
    public final FixedStop[][] fixedSiblings;
    public final long[] gapGroup;
    public final int[] gap;
    public final int[] primary;
    public final int[][] preferred;
    public final int[] promisedCaregiver;
    public final int[] promisedStart;
    /** By stop and shift; 0 where nothing that time cannot heal is in the way. */
    public final byte[][] obstacles;

    // by shift
    public final int[] caregiver;
    public final int[] day;
    public final int[] week;
    public final int[][] travel;
    /** The same seconds by place of arrival: row by row where one comes to. */
    public final int[][] travelTo;

    public final int[] startPlace;
    public final int[] endPlace;
    public final int[] from;
    /** The end of the last span, and the same with overtime. */
    public final int[] to;

    public final int[] lastEnd;
    public final int[][] spanFrom;
    public final int[][] spanTo;
    public final int[] spanSeconds;
    final boolean[] oneSpan;
    /** 0 where there is no break. */
    public final int[] rest;

    public final int[] restFrom;
    public final int[] restTo;
    public final boolean[] restHard;
    public final boolean[] commute;
    public final int[] daySeconds;
    public final int[] overtime;
    public final int[] travelLimit;
    public final int[] loadLimit;
    public final FixedStop[][] fixed;

    // by caregiver
    public final Caregiver[] people;

    // what a choice between starts goes by
    final long latePoints;
    final long waitPoints;
    final long missedBreakPoints;
    final long idlePoints;

    private final IdentityHashMap<int[], int[]> transposed = new IdentityHashMap<>();
    private final Map<CaregiverId, Integer> indexByCaregiver = new HashMap<>();

    PlanArrays(DayPlan plan) {
        List<Stop> allStops = plan.getStops();
        List<Shift> worked = plan.workedShifts();
        stops = allStops.size();
        shifts = worked.size();
        places = plan.getTravel().places();
        latePoints = plan.getWeights().points(Rule.LATE);
        waitPoints = plan.getWeights().points(Rule.CAREGIVER_WAIT);
        idlePoints = plan.getWeights().points(Rule.HIGHEST_IDLE);
        missedBreakPoints = plan.getWeights().points(Rule.MISSED_BREAK);

        place = new int[stops];
        care = new int[stops];
        load = new int[stops];
        opens = new int[stops];
        closes = new int[stops];
        windowAt = new int[stops + 1];
        int windows = allStops.stream().mapToInt(Stop::windows).sum();
        windowOpens = new int[windows];
        windowCloses = new int[windows];
        closeHard = new boolean[stops];
        oneWindow = new boolean[stops];
        likedFrom = new int[stops];
        likedTo = new int[stops];
        waitingPoints = new int[stops];
        mandatory = new boolean[stops];
        carerNo = new int[stops];
        partner = new int[stops];
        paired = new boolean[stops];
        tied = new boolean[stops];
        minGap = new int[stops];
        maxGap = new int[stops];
        fixedPartnerStart = new int[stops];
        fixedPartnerCaregiver = new int[stops];
        siblings = new int[stops][];
        fixedSiblings = new FixedStop[stops][];
        gapGroup = new long[stops];
        gap = new int[stops];
        primary = new int[stops];
        preferred = new int[stops][];
        promisedCaregiver = new int[stops];
        promisedStart = new int[stops];
        obstacles = new byte[stops][];

        caregiver = new int[shifts];
        day = new int[shifts];
        week = new int[shifts];
        travel = new int[shifts][];
        travelTo = new int[shifts][];
        startPlace = new int[shifts];
        endPlace = new int[shifts];
        from = new int[shifts];
        to = new int[shifts];
        lastEnd = new int[shifts];
        spanFrom = new int[shifts][];
        spanTo = new int[shifts][];
        spanSeconds = new int[shifts];
        oneSpan = new boolean[shifts];
        rest = new int[shifts];
        restFrom = new int[shifts];
        restTo = new int[shifts];
        restHard = new boolean[shifts];
        commute = new boolean[shifts];
        daySeconds = new int[shifts];
        overtime = new int[shifts];
        travelLimit = new int[shifts];
        loadLimit = new int[shifts];
        fixed = new FixedStop[shifts][];

        List<Caregiver> known = new ArrayList<>();
        for (Shift shift : worked) {
            indexByCaregiver.computeIfAbsent(shift.caregiverId(), id -> {
                known.add(shift.caregiver());
                return known.size() - 1;
            });
            addShift(shift.index(), shift.facts(), plan);
        }
        people = known.toArray(new Caregiver[0]);
        caregivers = people.length;
        for (Stop stop : allStops) {
            addStop(stop);
        }
    }

    private void addShift(int r, ShiftFacts facts, DayPlan plan) {
        caregiver[r] = index(facts.caregiver().id());
        day[r] = facts.day();
        week[r] = facts.week();
        travel[r] = plan.getTravel().secondsFrom(facts.caregiver().travelMode());
        travelTo[r] = transposed.computeIfAbsent(travel[r], table -> transposed(table, places));
        startPlace[r] = facts.startPlace().index();
        endPlace[r] = facts.endPlace().index();
        spanFrom[r] = facts.spans().stream().mapToInt(Span::from).toArray();
        spanTo[r] = facts.spans().stream().mapToInt(Span::to).toArray();
        int last = spanTo[r].length - 1;
        from[r] = spanFrom[r][0];
        to[r] = spanTo[r][last];
        lastEnd[r] = facts.lastEnd();
        spanTo[r][last] = facts.lastEnd();
        oneSpan[r] = last == 0;
        spanSeconds[r] = facts.spanSeconds();
        Break pause = facts.rest();
        if (pause != null) {
            rest[r] = pause.seconds();
            restFrom[r] = pause.within().from();
            restTo[r] = pause.within().to();
            restHard[r] = pause.hard();
        }
        commute[r] = facts.commuteCounts();
        daySeconds[r] = facts.daySeconds();
        overtime[r] = facts.overtimeSeconds();
        travelLimit[r] = facts.travelLimitSeconds();
        loadLimit[r] = facts.loadLimit();
        fixed[r] = facts.fixed().toArray(new FixedStop[0]);
    }

    /** The same table where it is the same both ways. */
    private static int[] transposed(int[] table, int n) {
        boolean same = true;
        for (int from = 0; from < n && same; from++) {
            for (int to = 0; to < from && same; to++) {
                same = table[from * n + to] == table[to * n + from];
            }
        }
        if (same) {
            return table;
        }
        int[] turned = new int[table.length];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                turned[to * n + from] = table[from * n + to];
            }
        }
        return turned;
    }

    private void addStop(Stop stop) {
        int s = stop.index();
        Need need = stop.need();
        place[s] = need.place().index();
        care[s] = stop.careSeconds();
        load[s] = need.load();
        addWindows(s, stop);
        int toStart = need.windowsAtEnd() ? stop.careSeconds() : 0;
        Span liked = need.preferred();
        likedFrom[s] = liked == null ? NEVER : liked.from() - toStart;
        likedTo[s] = liked == null ? -NEVER : liked.to() - toStart;
        waitingPoints[s] = need.waitingPoints();
        mandatory[s] = need.mandatory();
        carerNo[s] = stop.carerNo();
        obstacles[s] = stop.obstacles();
        addPair(s, stop);
        siblings[s] = stop.siblings().stream().mapToInt(Stop::index).toArray();
        fixedSiblings[s] = stop.fixedSiblings().toArray(new FixedStop[0]);
        gapGroup[s] = need.gapGroup();
        gap[s] = need.gapSeconds();
        primary[s] = index(need.primary());
        Set<CaregiverId> liking = need.preferredCaregivers();
        preferred[s] = liking.stream().mapToInt(this::index).sorted().toArray();
        Published promise = stop.published();
        promisedCaregiver[s] = promise == null ? NONE : index(promise.caregiver());
        promisedStart[s] = promise == null ? NEVER : promise.start();
    }

    private void addWindows(int s, Stop stop) {
        int at = windowAt[s];
        for (int w = 0; w < stop.windows(); w++) {
            windowOpens[at + w] = stop.windowFrom(w);
            windowCloses[at + w] = stop.windowTo(w);
        }
        windowAt[s + 1] = at + stop.windows();
        oneWindow[s] = stop.windows() == 1;
        opens[s] = stop.firstStart();
        closes[s] = stop.lastStart();
        closeHard[s] = stop.need().closeHard();
    }

    private void addPair(int s, Stop stop) {
        Stop other = stop.partner();
        partner[s] = other == null ? NONE : other.index();
        Pair pair = stop.need().pair();
        FixedStop fixedOther = stop.fixedPartner();
        Shift fixedAt = stop.fixedPartnerShift();
        fixedPartnerStart[s] = fixedOther == null ? NEVER : fixedOther.start();
        fixedPartnerCaregiver[s] = fixedAt == null ? NONE : caregiver[fixedAt.index()];
        paired[s] = pair != null;
        tied[s] = pair != null && pair.mode() != PairMode.INDEPENDENT;
        minGap[s] = pair == null ? 0 : pair.minGapSeconds();
        maxGap[s] = pair == null ? 0 : pair.maxGapSeconds();
    }

    /** NONE for null, STRANGER for whoever has no shift in the plan. */
    public int index(@Nullable CaregiverId id) {
        return id == null ? NONE : indexByCaregiver.getOrDefault(id, STRANGER);
    }

    /** The seconds by which two stops of one elder that start then come too close to each other. */
    public int tooClose(int s, int start, int t, int othersStart) {
        int tooClose = Math.min(start + care[s], othersStart + care[t]) - Math.max(start, othersStart);
        if (gapGroup[s] == gapGroup[t]) {
            tooClose = Math.max(tooClose, Math.max(gap[s], gap[t]) - Math.abs(start - othersStart));
        }
        return Math.max(0, tooClose);
    }

    /** The seconds by which a stop that starts then overlaps fixed visits of its elder. */
    public int tooCloseToFixed(int s, int start) {
        int tooClose = 0;
        for (FixedStop other : fixedSiblings[s]) {
            tooClose += Math.max(0, Math.min(start + care[s], other.end()) - Math.max(start, other.start()));
        }
        return tooClose;
    }

    /** The start before which a carer whose other carer is fixed cannot begin; NEVER for any other. */
    public int fixedBound(int s) {
        if (fixedPartnerStart[s] == NEVER || !tied[s]) {
            return NEVER;
        }
        return carerNo[s] == 1 ? fixedPartnerStart[s] - maxGap[s] : fixedPartnerStart[s] + minGap[s];
    }

    /** The seconds after the close of the last window that has opened by this start. */
    public int late(int s, int start) {
        if (oneWindow[s]) {
            return start < opens[s] ? 0 : Math.max(0, start - closes[s]);
        }
        int w = windowAt[s];
        int last = windowAt[s + 1] - 1;
        while (w < last && start >= windowOpens[w + 1]) {
            w++;
        }
        return start < windowOpens[w] ? 0 : Math.max(0, start - windowCloses[w]);
    }

    /** The seconds of care outside the working spans. */
    public int outsideSpan(int r, int start, int seconds) {
        int[] begins = spanFrom[r];
        int[] ends = spanTo[r];
        if (start >= begins[0] && start + seconds <= ends[0]) {
            return 0;
        }
        int inside = 0;
        for (int i = 0; i < begins.length; i++) {
            inside = Math.max(inside, Math.min(start + seconds, ends[i]) - Math.max(start, begins[i]));
        }
        return seconds - inside;
    }

    /** The seconds between a start and the span that the elder likes best. */
    public int outsideLiked(int s, int start) {
        return Math.max(0, Math.max(likedFrom[s] - start, start - likedTo[s]));
    }

    /** The seconds by which two starts miss the gap of their pair. */
    public int gapBroken(int s, int first, int second) {
        int between = second - first;
        return Math.max(0, Math.max(minGap[s] - between, between - maxGap[s]));
    }

    /** The seconds by which a start misses the gap to a fixed other carer. */
    public int gapToFixedBroken(int s, int start) {
        if (fixedPartnerStart[s] == NEVER || !tied[s]) {
            return 0;
        }
        return carerNo[s] == 1 ? gapBroken(s, start, fixedPartnerStart[s]) : gapBroken(s, fixedPartnerStart[s], start);
    }
}
