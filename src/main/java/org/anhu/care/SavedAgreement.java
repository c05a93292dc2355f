package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An agreement as it was saved, and what that did to the needs of the coming days. */
public record SavedAgreement(@JsonUnwrapped Agreement agreement, NeedsMade needs) {}
