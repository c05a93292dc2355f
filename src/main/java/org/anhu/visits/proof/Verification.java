package org.anhu.visits.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anhu.kernel.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was planned with what was punched. A visit without any discrepancy is verified by itself; with one, a
 * person decides. Same evidence, same answer, in whatever order it came.
 */
public final class Verification {

    private final Tolerances tolerances;

    public Verification(Tolerances tolerances) {
        this.tolerances = tolerances;
    }

    /** Whether there is something to judge: a check-out, or one that has been forgotten by now. */
    public boolean ready(Evidence evidence, Instant now) {
        return evidence.out().isPresent() || forgotten(evidence, now);
    }

    private boolean forgotten(Evidence evidence, Instant now) {
        return evidence.in().isPresent() && now.isAfter(evidence.endsAt().plus(tolerances.forgotten()));
    }

    /** Everything that does not fit, each code once; empty: it proves itself. */
    public List<Discrepancy> check(Evidence evidence) {
        Findings found = new Findings();
        Optional<Mark> in = evidence.in();
        Optional<Mark> out = evidence.out();
        in.ifPresent(mark -> arrival(evidence, mark.time(), found));
        evidence.duration().ifPresent(duration -> duration(evidence.minutes(), duration, found));
        if (in.isEmpty()) {
            found.add(Code.NO_CHECK_IN, "There is a check-out and no check-in.");
        }
        if (out.isEmpty()) {
            found.add(
                    Code.NO_CHECK_OUT,
                    "There is no check-out; by the minutes due it would be "
                            + in.map(mark -> mark.time()
                                            .plus(Duration.ofMinutes(evidence.minutes()))
                                            .toString())
                                    .orElse("unknown")
                            + ".");
        }
        several(evidence, found);
        in.ifPresent(mark -> position(evidence.place(), mark, found));
        out.ifPresent(mark -> position(evidence.place(), mark, found));
        evidence.marks().forEach(mark -> phone(mark, found));
        elsewhere(evidence, found);
        found.check(!evidence.cancelled(), Code.CANCELLED_VISIT, "The visit had been cancelled.");
        return found.all();
    }

    private void arrival(Evidence evidence, Instant time, Findings found) {
        Instant opens = evidence.windowOpensAt();
        Instant closes = evidence.windowClosesAt();
        found.check(
                !time.isBefore(opens.minus(tolerances.early())),
                Code.EARLY,
                "Began " + minutes(Duration.between(time, opens)) + " before the window opens; "
                        + minutes(tolerances.early()) + " are allowed.");
        found.check(
                !time.isAfter(closes.plus(tolerances.late())),
                Code.LATE,
                "Began " + minutes(Duration.between(closes, time)) + " after the latest start; "
                        + minutes(tolerances.late()) + " are allowed.");
    }

    private void duration(int minutesDue, Duration duration, Findings found) {
        if (duration.isNegative()) {
            found.add(Code.OUT_BEFORE_IN, "The check-out is " + minutes(duration.negated()) + " before the check-in.");
            return;
        }
        long leastSeconds = Math.round(minutesDue * 60 * (1 - tolerances.shorter()));
        Duration most = Duration.ofMinutes(minutesDue).plus(tolerances.longer());
        String took = "Took " + minutes(duration) + " of " + minutesDue + " min due; ";
        found.check(
                duration.toSeconds() >= leastSeconds,
                Code.TOO_SHORT,
                took + minutes(Duration.ofSeconds(leastSeconds)) + " are the least.");
        found.check(duration.compareTo(most) <= 0, Code.TOO_LONG, took + minutes(most) + " are the most.");
    }

    private static void several(Evidence evidence, Findings found) {
        long ins = evidence.of(Kind.IN).count();
        long outs = evidence.of(Kind.OUT).count();
        found.check(ins <= 1, Code.SEVERAL_CHECK_INS, ins + " check-ins; the first counts.");
        found.check(outs <= 1, Code.SEVERAL_CHECK_OUTS, outs + " check-outs; the last counts.");
    }

    private void position(Coordinates place, Mark mark, Findings found) {
        Coordinates position = mark.position();
        String what = mark.kind() == Kind.IN ? "check-in" : "check-out";
        if (position == null) {
            found.add(Code.NO_POSITION, "The " + what + " has no position.");
            return;
        }
        @Nullable Double accuracy = mark.accuracyMetres();
        found.check(
                accuracy != null && accuracy <= tolerances.accuracyMetres(),
                Code.POOR_ACCURACY,
                "The position of the " + what + " is sure to "
                        + (accuracy == null ? "an unknown radius" : metres(accuracy)) + "; "
                        + metres(tolerances.accuracyMetres()) + " are allowed.");
        double distance = place.metresTo(position);
        found.check(
                distance - (accuracy == null ? 0 : accuracy) <= tolerances.radiusMetres(),
                Code.FAR_AWAY,
                "The " + what + " is " + metres(distance) + " away, accuracy "
                        + (accuracy == null ? "unknown" : metres(accuracy)) + "; "
                        + metres(tolerances.radiusMetres()) + " are allowed.");
    }

    private void phone(Mark mark, Findings found) {
        found.check(
                mark.clockError().abs().compareTo(tolerances.clockError()) <= 0,
                Code.CLOCK_SKEW,
                "The phone's clock is off by " + minutes(mark.clockError().abs()) + "; "
                        + minutes(tolerances.clockError()) + " are allowed. All times here are corrected.");
        Duration underWay = Duration.between(mark.time(), mark.receivedAt());
        found.check(
                underWay.compareTo(tolerances.delivery()) <= 0,
                Code.LATE_DELIVERY,
                "A punch came " + underWay.toHours() + " h after it was made; "
                        + tolerances.delivery().toHours() + " h are allowed.");
    }

    private static void elsewhere(Evidence evidence, Findings found) {
        Optional<Mark> in = evidence.in();
        Optional<Mark> out = evidence.out();
        if (in.isEmpty() || out.isEmpty()) {
            return;
        }
        for (Span span : evidence.elsewhere()) {
            found.check(
                    !span.overlaps(in.get().time(), out.get().time()),
                    Code.CAREGIVER_ELSEWHERE,
                    "By the punches the caregiver was at visit " + span.visitId() + " at the same time.");
        }
    }

    private static String minutes(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, "%.0f m", metres);
    }

    /** Each code once, with the first reason for it. */
    private static final class Findings {

        private final List<Discrepancy> found = new ArrayList<>();

        void check(boolean ok, Code code, String detail) {
            if (!ok) {
                add(code, detail);
            }
        }

        void add(Code code, String detail) {
            if (found.stream().noneMatch(one -> one.code() == code)) {
                found.add(new Discrepancy(code, detail));
            }
        }

        List<Discrepancy> all() {
            return List.copyOf(found);
        }
    }
}
