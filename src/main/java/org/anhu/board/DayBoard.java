package org.anhu.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of an area as its page shows it.
 *
 * @param demo the people are invented, so that anyone may look
 * @param planning the newest plan of the day that is still being made; null when there is none
 */
public record DayBoard(
        LocalDate date,
        String area,
        String zone,
        boolean demo,
        @Nullable Planning planning,
        Totals totals,
        List<Route> routes,
        List<Waiting> waiting) {

    /** Where a plan stands. */
    public record Planning(
            long planId,
            String status,
            @Nullable String score,
            @Nullable Integer waiting) {}

    /**
     * The day in numbers.
     *
     * @param needs visits that are due, two for a need of two carers
     */
    public record Totals(int needs, int planned, int waiting, int caregivers, long careMinutes, long travelMinutes) {}

    /** One caregiver's day. */
    public record Route(long caregiverId, String caregiver, String street, long travelMinutes, List<Stop> stops) {}

    /** One visit; the elder's name is masked. */
    public record Stop(
            long visitId,
            Instant startsAt,
            Instant endsAt,
            int travelMinutes,
            String elder,
            String community,
            String serviceZh,
            String serviceEn,
            boolean pair,
            String doing,
            String proof) {}

    /** A need that nobody has been found for, with the reasons of the newest plan, most frequent first. */
    public record Waiting(
            long needId,
            String elder,
            String community,
            String street,
            String serviceZh,
            String serviceEn,
            int minutes,
            int priority,
            String opens,
            String closes,
            String reasons) {}
}
