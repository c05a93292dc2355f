package org.anhu.people;

import java.time.Instant;

/** One step in the life of a leave: who asked for it, who decided. */
public record LeaveMove(LeaveStatus status, String by, Instant at) {}
