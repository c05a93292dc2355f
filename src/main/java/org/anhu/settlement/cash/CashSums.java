package org.anhu.settlement.cash;

import org.anhu.kernel.Money;

/** What a household's entries of a period come to. */
record CashSums(Money opening, Money in, Money out, long withoutReceipt, long unconfirmed, long disputed) {}
