package org.anhu.settlement.price;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent to end a price, or to open it again: its last day, null for no end. */
public record PriceEnd(@Nullable LocalDate validTo) {}
