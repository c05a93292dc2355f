package org.anhu.travel;

/** A row and column of a {@link TravelMatrix}. */
public record Place(int index) {}
