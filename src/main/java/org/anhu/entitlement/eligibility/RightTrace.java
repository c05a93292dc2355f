package org.anhu.entitlement.eligibility;

/** Whether a household may have something beside its tier. */
public record RightTrace(String code, String text, Truth result, ClauseTrace clause) {}
