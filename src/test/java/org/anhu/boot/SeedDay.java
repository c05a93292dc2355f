package org.anhu.boot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.anhu.boot.SeedCarePlan.Window;

/** Who is where on one date, first come first served: good enough for the past, and for counting whether hands suffice. */
final class SeedDay {

    /** Minutes on the way between two visits, whoever makes them. */
    static final int TRAVEL = 8;

    private static final int STEP = 5;

    private record Busy(int from, int to) {}

    private final LocalDate date;
    private final Map<SeedCarer, List<Busy>> busy = new HashMap<>();

    SeedDay(LocalDate date) {
        this.date = date;
    }

    /** The earliest start that fits the carer's day; every five minutes is tried. */
    OptionalInt earliest(SeedCarer carer, Window window, int minutes) {
        if (!carer.worksOn(date)) {
            return OptionalInt.empty();
        }
        for (int start = window.opens(); start <= window.closes(); start += STEP) {
            if (inSpan(carer, start, start + minutes) && free(carer, start, start + minutes)) {
                return OptionalInt.of(start);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean inSpan(SeedCarer carer, int from, int to) {
        boolean lunch = carer.rota().breakHard && from < 810 && to > 750; // 12:30-13:30
        for (int span = 0; span < carer.rota().spans(); span++) {
            if (from >= carer.rota().from(span) && to <= carer.rota().to(span)) {
                return !lunch;
            }
        }
        return false;
    }

    private boolean free(SeedCarer carer, int from, int to) {
        return busy.getOrDefault(carer, List.of()).stream()
                .allMatch(it -> to + TRAVEL <= it.from() || it.to() + TRAVEL <= from);
    }

    void book(SeedCarer carer, int from, int minutes) {
        busy.computeIfAbsent(carer, it -> new ArrayList<>()).add(new Busy(from, from + minutes));
    }

    int visits(SeedCarer carer) {
        return busy.getOrDefault(carer, List.of()).size();
    }
}
