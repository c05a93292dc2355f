package org.anhu.benchmark.format;

import java.math.BigDecimal;
import org.anhu.planning.model.DayPlan;

/** A published instance: it becomes a plan of ours, and a plan of ours becomes its solution file. */
public interface Instance {

    /** The file's name without its endings. */
    String name();

    /** The problem as a plan in which everything waits; a new one at each call. */
    DayPlan plan();

    /** What the instance's own objective says of a plan that has its score. */
    BigDecimal cost(DayPlan solved);

    /** The plan as a solution file; what waits is left out. */
    String solution(DayPlan solved);

    /** Finds the cost of a solution file again, from the instance's file alone. */
    Checked check(String solution);
}
