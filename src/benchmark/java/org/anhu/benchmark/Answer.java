package org.anhu.benchmark;

import java.math.BigDecimal;

/**
 * What a solver found.
 *
 * @param cost as the solver claims
 * @param solution in the instance's own format
 */
public record Answer(BigDecimal cost, String solution) {}
