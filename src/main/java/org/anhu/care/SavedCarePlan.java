package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A care plan as it was saved, and what that did to the needs of the coming days. */
public record SavedCarePlan(@JsonUnwrapped CarePlan carePlan, NeedsMade needs) {}
