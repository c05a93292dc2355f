package org.anhu.planning.model;

/**
 * A rest that a caregiver takes once a day.
 *
 * @param seconds how long
 * @param within when it must lie
 * @param hard whether a plan without it is impossible, or only costs
 */
public record Break(int seconds, Span within, boolean hard) {}
