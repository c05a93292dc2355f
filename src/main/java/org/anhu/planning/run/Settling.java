package org.anhu.planning.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.VisitId;
import org.anhu.visits.Doing;
import org.anhu.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the visits that no plan moves, and when they will really take place. These are visits that have begun, are over
 * or are pinned, and those due to begin before a moment: now, or in a repair the end of the freeze. A repair lets go of
 * a visit that is only due when its caregiver cannot come, or would come much too late.
 */
final class Settling {

    private final Instant before;
    private final @Nullable Freeze freeze;
    private final Fitness fitness;
    private final Function<Visit, Instant> likelyEnd;
    private final Map<VisitId, Settled> settled = new HashMap<>();

    /**
     * @param freeze null in a plan of whole days
     * @param likelyEnd of a visit under way
     */
    Settling(Instant now, @Nullable Freeze freeze, Fitness fitness, Function<Visit, Instant> likelyEnd) {
        before = freeze == null ? now : freeze.until();
        this.freeze = freeze;
        this.fitness = fitness;
        this.likelyEnd = likelyEnd;
    }

    Settlement of(List<Visit> visits) {
        visits.stream()
                .collect(Collectors.groupingBy(visit -> visit.caregiverId() + " " + visit.date()))
                .values()
                .forEach(this::settleDay);
        return new Settlement(settled, freeze == null ? Set.of() : letGo(visits));
    }

    /** One caregiver's visits of one date: an overrun pushes those that follow. */
    private void settleDay(List<Visit> day) {
        List<Visit> inOrder =
                day.stream().sorted(Comparator.comparing(Visit::startsAt)).toList();
        VisitId lastBegun = inOrder.stream()
                .filter(visit -> visit.doing() == Doing.UNDER_WAY || visit.doing() == Doing.DONE)
                .reduce((one, later) -> later)
                .map(Visit::id)
                .orElse(null);
        Instant busyUntil = Instant.MIN;
        for (Visit visit : inOrder) {
            if (visit.fixed() || visit.startsAt().isBefore(before)) {
                Settled stands = visit.doing() == Doing.PLANNED
                        ? due(visit, delay(visit, busyUntil))
                        : begun(visit, visit.id().equals(lastBegun));
                if (stands != null) {
                    settled.put(visit.id(), stands);
                    if (stands.endsAt().isAfter(visit.endsAt())
                            && stands.endsAt().isAfter(busyUntil)) {
                        busyUntil = stands.endsAt();
                    }
                }
            }
        }
    }

    /** Who has begun another visit since has left this one, whatever the check-out says. */
    private Settled begun(Visit visit, boolean last) {
        return new Settled(visit, visit.startsAt(), last ? likelyEnd.apply(visit) : visit.endsAt(), true);
    }

    private @Nullable Settled due(Visit visit, Duration delay) {
        boolean kept = freeze == null || (delay.compareTo(freeze.tolerance()) <= 0 && fitness.allows(visit));
        return kept || visit.pinned()
                ? new Settled(
                        visit, visit.startsAt().plus(delay), visit.endsAt().plus(delay), kept)
                : null;
    }

    private static Duration delay(Visit visit, Instant busyUntil) {
        Instant latest = visit.startsAt().minusSeconds(visit.travelSeconds());
        return busyUntil.isAfter(latest) ? Duration.between(latest, busyUntil) : Duration.ZERO;
    }

    /** Two carers come together or not at all: who is let go of lets go of the other, if that one is only due. */
    private Set<VisitId> letGo(List<Visit> visits) {
        Set<NeedId> needs = visits.stream()
                .filter(visit -> !settled.containsKey(visit.id()))
                .filter(visit -> visit.startsAt().isBefore(before) || !fitness.allows(visit))
                .map(Visit::needId)
                .collect(Collectors.toSet());
        settled.values()
                .removeIf(stands -> needs.contains(stands.visit().needId())
                        && !stands.visit().fixed());
        return visits.stream()
                .filter(visit -> needs.contains(visit.needId()) && !settled.containsKey(visit.id()))
                .map(Visit::id)
                .collect(Collectors.toSet());
    }
}
