package org.anhu.care;

import java.time.LocalDate;

/** How many visits of a household were due on a day. */
public record DueVisits(LocalDate date, int visits) {}
