package org.anhu.visits.proof;

/**
 * One thing that does not fit.
 *
 * @param detail the measured value and the limit, for the person who decides; names no person and no place
 */
public record Discrepancy(Code code, String detail) {}
