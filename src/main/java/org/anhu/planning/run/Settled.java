package org.anhu.planning.run;

import java.time.Instant;
import org.anhu.visits.Visit;

/**
 * A published visit that no plan moves.
 *
 * @param startsAt when it will really begin: later than published where the caregiver is kept by the visit before
 * @param endsAt when it will really end
 * @param kept false if it stands only because it is pinned: its caregiver cannot come, or much too late
 */
record Settled(Visit visit, Instant startsAt, Instant endsAt, boolean kept) {}
