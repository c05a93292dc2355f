package org.anhu.planning.run;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;

/**
 * The cheapest way to have a waiting need done after all.
 *
 * @param caregiverId who would go
 * @param rule the code of the rule that would have to give way
 * @param units by how much, in the rule's unit: seconds, or how many
 * @param text for people, in their language
 */
public record PlanWayOut(CaregiverId caregiverId, LocalDate date, String rule, long units, String text) {}
