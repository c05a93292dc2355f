package org.anhu.settlement.pay;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What is sent to end a pay rule or fact, or to open it again: its last month, null for no end. */
public record PayEnd(@Nullable YearMonth to) {}
