package org.anhu.visits.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anhu.kernel.Coordinates;

/**
 * All that is known about one visit.
 *
 * @param windowClosesAt the latest start
 * @param endsAt as planned
 * @param minutes of care that are due
 * @param place where the elder lives
 * @param marks all punches of the caregiver whose visit it is
 * @param elsewhere the same caregiver's other visits of those days
 */
public record Evidence(
        Instant windowOpensAt,
        Instant windowClosesAt,
        Instant endsAt,
        int minutes,
        Coordinates place,
        boolean cancelled,
        List<Mark> marks,
        List<Span> elsewhere) {

    public Evidence {
        marks = List.copyOf(marks);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The first check-in. */
    public Optional<Mark> in() {
        return of(Kind.IN).min(Comparator.comparing(Mark::time));
    }

    /** The last check-out. */
    public Optional<Mark> out() {
        return of(Kind.OUT).max(Comparator.comparing(Mark::time));
    }

    /** From check-in to check-out; negative if they are the wrong way round. */
    public Optional<Duration> duration() {
        return in().flatMap(in -> out().map(out -> Duration.between(in.time(), out.time())));
    }

    Stream<Mark> of(Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind);
    }
}
