package org.anhu.planning.run;

import java.time.Instant;

/**
 * The best plan so far at one moment of a run.
 *
 * @param attempt counts on when another node takes the run up, and starts again
 * @param sequence from 1 within an attempt
 * @param waiting carers on the waiting list
 */
public record PlanProgress(int attempt, int sequence, Instant at, String score, int waiting) {}
