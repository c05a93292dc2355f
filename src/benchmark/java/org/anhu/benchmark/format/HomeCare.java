package org.anhu.benchmark.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.TravelMode;
import org.anhu.planning.model.Pair;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Span;
import org.anhu.travel.Place;
import org.anhu.travel.TravelMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What a home-care file says, whichever format it is written in. Times are whole units.
 *
 * @param unitsAMinute how many units make one of the file's minutes
 * @param costUnits points of the score that make one of the file's cost
 * @param windowsAtEnd a window is met at the end of the service
 * @param lateIsHard nobody may be late
 * @param overtimeIsHard nobody may come back after the shift's end
 * @param lunchIsHard nobody who has a lunch may miss it
 * @param weights points a unit; every other soft rule is switched off
 */
record HomeCare(
        int unitsAMinute,
        int costUnits,
        TravelMatrix travel,
        List<Worker> workers,
        List<Patient> patients,
        boolean windowsAtEnd,
        boolean lateIsHard,
        boolean overtimeIsHard,
        boolean lunchIsHard,
        @Nullable Lunch lunch,
        Map<Rule, Long> weights) {

    /** The way between two rows of the travel matrix. */
    int way(int from, int to) {
        return travel.seconds(TravelMode.CAR, new Place(from), new Place(to));
    }

    /**
     * A caregiver.
     *
     * @param home the name of where they start
     * @param start row of the travel matrix
     * @param end row of the travel matrix
     * @param lunch whether they have one
     */
    record Worker(String id, String home, int start, int end, Span shift, Set<String> abilities, boolean lunch) {}

    /**
     * A patient.
     *
     * @param place row of the travel matrix
     * @param services one or two
     * @param pair how two services hang together; null when they do not
     * @param preferred null: anybody is welcome
     * @param blocked who must not come
     */
    record Patient(
            String id,
            int place,
            List<Span> windows,
            List<Service> services,
            @Nullable Pair pair,
            boolean optional,
            @Nullable Set<String> preferred,
            Set<String> blocked) {}

    /** A service of so many units. */
    record Service(String id, int units) {}

    /**
     * The lunch of everyone who has one.
     *
     * @param within all of it lies in here
     */
    record Lunch(int units, Span within) {}
}
