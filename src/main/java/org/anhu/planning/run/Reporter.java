package org.anhu.planning.run;

import java.util.concurrent.TimeUnit;
import org.anhu.planning.search.Progress;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Writes the best so far, at most once a second, and hears in doing so when the run was taken away. */
final class Reporter implements Progress {

    private static final long NANOS_BETWEEN = TimeUnit.SECONDS.toNanos(1);

    private final PlanSteps steps;
    private final TakenRun taken;
    private int sequence;
    private long lastNanos = System.nanoTime() - NANOS_BETWEEN;
    private long lastLookNanos = System.nanoTime();
    private volatile boolean lost;
    private volatile boolean hasPlan;

    Reporter(PlanSteps steps, TakenRun taken) {
        this.steps = steps;
        this.taken = taken;
    }

    @Override
    public void better(HardMediumSoftLongScore score, int waiting) {
        hasPlan = true;
        long now = System.nanoTime();
        if (now - lastNanos >= NANOS_BETWEEN) {
            lastNanos = now;
            if (!steps.progress(taken, ++sequence, score.toString(), waiting)) {
                lost = true;
            }
        }
    }

    /** Whether there is anything to show: a whole plan that breaks no rule. */
    boolean hasPlan() {
        return hasPlan;
    }

    /** Asked by the watch beside the search: also a search that finds nothing better must hear of it. */
    synchronized boolean isLost() {
        long now = System.nanoTime();
        if (!lost && now - lastLookNanos >= NANOS_BETWEEN) {
            lastLookNanos = now;
            lost = !steps.isOurs(taken);
        }
        return lost;
    }
}
