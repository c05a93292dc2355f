package org.anhu.entitlement.eligibility;

/** How a row was judged. {@code text} is the document's. */
public record RowTrace(String row, String tier, String text, Truth result, ClauseTrace clause) {}
