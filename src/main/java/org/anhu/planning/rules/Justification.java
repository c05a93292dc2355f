package org.anhu.planning.rules;

import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.NeedId;
import org.anhu.planning.model.Rule;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * Why a rule costs what it costs in one place of the plan, for the dispatcher.
 *
 * @param need null where the rule judges a route or the whole plan
 * @param caregiver null where nobody in particular is concerned
 * @param day 0 is the plan's first date; -1 where no single date is concerned
 * @param units in the rule's unit: seconds, visits, points
 */
public record Justification(
        Rule rule, @Nullable NeedId need, @Nullable CaregiverId caregiver, int day, long units)
        implements ConstraintJustification {}
