package org.anhu.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent to end a version of a thing, or to open it again: its last day, null for no end. */
public record LastDay(@Nullable LocalDate validTo) {}
