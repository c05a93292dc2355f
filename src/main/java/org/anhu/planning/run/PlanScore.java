package org.anhu.planning.run;

/**
 * What one rule costs in a proposal.
 *
 * @param level HARD, MEDIUM or SOFT
 * @param weight points a unit
 * @param matches how often it costs anything
 * @param score 0 or less, in the rule's own level
 */
public record PlanScore(String rule, String level, long weight, int matches, long score) {}
