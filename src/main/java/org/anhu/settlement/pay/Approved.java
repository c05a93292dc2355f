package org.anhu.settlement.pay;

import org.anhu.kernel.Money;

/**
 * What approving a month's pay has come to.
 *
 * @param approved statements that were drafts until now
 * @param differenceFen what they are to be paid in all
 */
public record Approved(int approved, Money differenceFen) {}
