package org.anhu.planning.search;

import org.anhu.planning.model.Rule;

/**
 * What one rule costs in a plan.
 *
 * @param weight points a unit
 * @param matches how often it costs anything
 * @param score 0 or less, in the rule's own level
 */
public record RuleScore(Rule rule, long weight, int matches, long score) {}
