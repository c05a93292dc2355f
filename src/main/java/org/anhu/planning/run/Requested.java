package org.anhu.planning.run;

/** A run that was asked for, now or with the same key before. */
public record Requested(Plan plan, boolean isNew) {}
