package org.anhu.settlement.ledger;

import org.anhu.settlement.rules.Line;

/** A stored line that money follows from. */
public record Booking(long lineId, Line line) {}
