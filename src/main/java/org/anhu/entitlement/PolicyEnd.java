package org.anhu.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent to end a policy version, or to open it again: its last day, null for no end. */
public record PolicyEnd(@Nullable LocalDate validTo) {}
