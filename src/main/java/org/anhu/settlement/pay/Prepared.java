package org.anhu.settlement.pay;

import org.anhu.kernel.Money;

/**
 * What preparing a month's pay has come to.
 *
 * @param made statements that are new
 * @param unchanged caregivers whose last statement still holds
 * @param differenceFen what the new ones are to be paid in all
 */
public record Prepared(int made, int unchanged, Money differenceFen) {}
