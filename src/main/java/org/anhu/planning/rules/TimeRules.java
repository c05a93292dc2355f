package org.anhu.planning.rules;

import static org.anhu.planning.rules.Streams.assigned;
import static org.anhu.planning.rules.Streams.movable;
import static org.anhu.planning.rules.Streams.ofShifts;
import static org.anhu.planning.rules.Streams.ofStops;
import static org.anhu.planning.rules.Streams.timing;

import java.util.List;
import java.util.function.Predicate;
import org.anhu.planning.model.Break;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.Shift;
import org.anhu.planning.model.Stop;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Hard: when a visit may be. */
final class TimeRules {

    private static final Predicate<Stop> MAY_COME_TOO_CLOSE = Stop::mayComeTooClose;

    private final ConstraintFactory factory;

    TimeRules(ConstraintFactory factory) {
        this.factory = factory;
    }

    List<Constraint> all() {
        return List.of(window(), workingSpan(), hardBreak(), fixedUntouched(), elderGap());
    }

    /** A visit with a hard window starts (or ends) before the window closes. */
    Constraint window() {
        return ofStops(
                assigned(factory),
                Rule.WINDOW,
                stop -> stop.need().closeHard() ? timing(stop).lateSeconds() : 0);
    }

    /** Care lies within one working span, on a date of the visit. */
    Constraint workingSpan() {
        return ofStops(
                assigned(factory),
                Rule.SPAN,
                stop -> Math.max(timing(stop).outsideSpanSeconds(), stop.breaks(Rule.SPAN) ? 1 : 0));
    }

    /** A break that must be taken has its room. */
    Constraint hardBreak() {
        return ofShifts(movable(factory), Rule.BREAK, shift -> breakMissed(shift, true));
    }

    static long breakMissed(Shift shift, boolean hard) {
        Break rest = shift.facts().rest();
        return rest != null && rest.hard() == hard && shift.getTotals().breakMissed() ? 1 : 0;
    }

    /** Visits that are under way, done or pinned keep their time, whatever comes before them. */
    Constraint fixedUntouched() {
        return ofShifts(movable(factory), Rule.FIXED, shift -> shift.getTotals().fixedLateSeconds());
    }

    /** An elder has one visit at a time, and visits that ask for a gap start that far apart. */
    Constraint elderGap() {
        return assigned(factory)
                .filter(MAY_COME_TOO_CLOSE)
                .groupBy(stop -> stop.need().elder(), ConstraintCollectors.toList())
                .filter((elder, stops) -> tooClose(stops) > 0)
                .penalizeConfigurableLong((elder, stops) -> tooClose(stops))
                .justifyWith((elder, stops, score) -> tooCloseBecause(stops))
                .asConstraint(Rule.ELDER_GAP.code());
    }

    private static Justification tooCloseBecause(List<Stop> stops) {
        return new Justification(Rule.ELDER_GAP, stops.get(0).need().id(), null, -1, tooClose(stops));
    }

    private static long tooClose(List<Stop> stops) {
        long seconds = 0;
        for (int i = 0; i < stops.size(); i++) {
            Stop one = stops.get(i);
            seconds += one.tooCloseToFixedSeconds();
            for (int j = i + 1; j < stops.size(); j++) {
                seconds += one.tooCloseSeconds(stops.get(j));
            }
        }
        return seconds;
    }
}
