package org.anhu.boot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.anhu.boot.SeedAreas.Street;
import org.anhu.boot.SeedCarePlan.Window;

/** Whether the caregivers of the seed suffice for its needs: counted, and tried by putting each need where it fits first. */
final class SeedCapacity {

    record Due(SeedCarePlan plan, int ordinal) {}

    private record Place(SeedCarer carer, int start) {}

    private final SeedDataGenerator seed;
    private final LocalDate date;

    SeedCapacity(SeedDataGenerator seed, LocalDate date) {
        this.seed = seed;
        this.date = date;
    }

    List<Due> due() {
        var result = new ArrayList<Due>();
        for (SeedCarePlan plan : seed.carePlans.all()) {
            for (int ordinal = 1; plan.fallsOn(date) && ordinal <= plan.timesADay(); ordinal++) {
                result.add(new Due(plan, ordinal));
            }
        }
        return result;
    }

    /** Minutes of care and travel that are due, in percent of the working minutes of those who can give this care. */
    long percentOfHands(boolean medical) {
        long needed = due().stream()
                .filter(it -> medical == isMedical(it.plan()))
                .mapToLong(it -> (long) it.plan().carers() * (it.plan().minutes + SeedDay.TRAVEL))
                .sum();
        long there = seed.caregivers.all().stream()
                .filter(it -> it.worksOn(date) && medical == it.has("HEALTH_CHECK", 1, date))
                .mapToLong(it -> it.rota().workingMinutes())
                .sum();
        return Math.round(100.0 * needed / there);
    }

    private static boolean isMedical(SeedCarePlan plan) {
        return "HEALTH_CHECK".equals(plan.service.skill()) || "REHABILITATION".equals(plan.service.skill());
    }

    /** The needs that no caregiver has room for when each takes the first fitting place, narrow windows first. */
    List<Due> waiting() {
        var day = new SeedDay(date);
        List<Due> order = due();
        order.sort(Comparator.comparing((Due it) -> width(it) - 200 * it.plan().carers()));
        var waiting = new ArrayList<Due>();
        for (Due due : order) {
            if (!placed(due, day)) {
                waiting.add(due);
            }
        }
        return waiting;
    }

    private static int width(Due due) {
        return windows(due).stream().mapToInt(it -> it.closes() - it.opens()).sum();
    }

    private static List<Window> windows(Due due) {
        return due.plan().windows.stream()
                .filter(it -> it.ordinal() == due.ordinal())
                .toList();
    }

    private boolean placed(Due due, SeedDay day) {
        SeedCarePlan plan = due.plan();
        for (Window window : windows(due)) {
            for (int start = window.opens(); start <= window.closes(); start += plan.carers() == 2 ? 10 : 720) {
                List<Place> places = places(plan, window, start, day);
                if (places.size() >= plan.carers()) {
                    places.subList(0, plan.carers()).forEach(it -> day.book(it.carer(), it.start(), plan.minutes));
                    return true;
                }
            }
        }
        return false;
    }

    /** For one carer any start in the window will do; two must both be free at this start. */
    private List<Place> places(SeedCarePlan plan, Window window, int start, SeedDay day) {
        var wanted = plan.carers() == 2 ? new Window(1, start, start, -1, -1) : window;
        Street street = plan.elder.street();
        return seed.caregivers.all().stream()
                .filter(it -> plan.allows(it, date))
                .sorted(Comparator.comparing((SeedCarer it) ->
                                !it.equals(plan.elder.household().primary()))
                        .thenComparing(it -> !it.station().street().equals(street))
                        .thenComparing(it -> it.certificates().size())
                        .thenComparing(SeedCarer::id))
                .map(it -> place(it, wanted, plan.minutes, day))
                .flatMap(Optional::stream)
                .limit(plan.carers())
                .toList();
    }

    private static Optional<Place> place(SeedCarer carer, Window window, int minutes, SeedDay day) {
        OptionalInt start = day.earliest(carer, window, minutes);
        return start.isPresent() ? Optional.of(new Place(carer, start.getAsInt())) : Optional.empty();
    }
}
