package org.anhu.entitlement.application;

import java.time.Instant;

/** One step in the life of an application: who moved it, when and why. */
public record ApplicationMove(ApplicationState state, String by, Instant at, String reason) {}
