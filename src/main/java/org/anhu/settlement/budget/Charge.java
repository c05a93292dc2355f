package org.anhu.settlement.budget;

import java.time.YearMonth;
import org.anhu.kernel.Money;

/**
 * What somebody wants a budget to pay for.
 *
 * @param policyCode what {@link BudgetRule} knows it by
 * @param month of service
 * @param amount negative where an adjustment gives back
 */
public record Charge(String policyCode, YearMonth month, Money amount) {}
