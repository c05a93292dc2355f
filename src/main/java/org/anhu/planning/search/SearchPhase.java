package org.anhu.planning.search;

import org.anhu.planning.model.DayPlan;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * The search as a step of OptaPlanner's: a slice of a quarter of a second each, so that the solver can be stopped between two,
 * and a changed problem is seen. Keeps its state from slice to slice; starts anew where it finds another plan than it
 * left. Writes its best plan at most once a second, and in the last slice: OptaPlanner judges more slowly than it finds.
 */
public final class SearchPhase implements CustomPhaseCommand<DayPlan> {

    private static final long NANOS = 1_000_000_000L;
    private static final long SLICE_NANOS = NANOS / 4;

    /** Chain steps a slice, where steps are counted. */
    static final int STEPS_A_SLICE = 1_000;

    private final long seed;
    private final int threads;
    private final long nanos;
    private final @Nullable Integer steps;
    private final Surroundings surroundings;
    private long began;
    private long written = System.nanoTime() - NANOS;
    private @Nullable ArraySearch search;
    private int[][] left = {};

    /** One thread, as long as a configuration alone lets it; for who reads the configuration without a planner. */
    public SearchPhase() {
        this(0, 1, 30 * NANOS, null, new Surroundings());
    }

    private SearchPhase(long seed, int threads, long nanos, @Nullable Integer steps, Surroundings surroundings) {
        this.seed = seed;
        this.threads = threads;
        this.nanos = nanos;
        this.steps = steps;
        this.surroundings = surroundings;
    }

    static SearchPhase of(Effort effort, long nanos, Surroundings surroundings) {
        return new SearchPhase(effort.seed(), effort.threads(), nanos, effort.steps(), surroundings);
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<DayPlan> director) {
        DayPlan plan = director.getWorkingSolution();
        ArraySearch here = search;
        if (here == null || !here.isLike(plan, left)) {
            began = surroundings.began();
            here = new ArraySearch(plan, seed, threads, surroundings);
            search = here;
            left = ArrayScore.routes(plan);
        }
        improve(here);
        long now = System.nanoTime();
        if (steps != null || now - written >= NANOS || now + SLICE_NANOS >= began + nanos) {
            left = here.best();
            PlanWriter.write(director, left);
            written = now;
        }
    }

    private void improve(ArraySearch here) {
        Integer limit = steps;
        if (limit != null) {
            long until = Math.min(limit, here.steps() + STEPS_A_SLICE);
            here.slice(done -> done / (double) limit, () -> here.steps() >= until);
            return;
        }
        long end = Math.min(System.nanoTime() + SLICE_NANOS, began + nanos);
        here.slice(done -> (System.nanoTime() - began) / (double) nanos, () -> System.nanoTime() >= end);
    }
}
