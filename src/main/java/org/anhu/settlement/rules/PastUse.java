package org.anhu.settlement.rules;

import java.time.YearMonth;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier month was settled at for a household under one policy, with its adjustments: annual limits and cards
 * go on from it.
 *
 * @param elderId of the awards to one elder; null of those to the household
 */
public record PastUse(String policyCode, @Nullable ElderId elderId, YearMonth month, Money fen, long minutes) {}
