package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A hold as it was saved or taken back, and what that did to the needs. */
public record SavedHold(@JsonUnwrapped Hold hold, NeedsMade needs) {}
