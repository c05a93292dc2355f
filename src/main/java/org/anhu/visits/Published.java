package org.anhu.visits;

/**
 * What a publication did to the visits.
 *
 * @param moved another time or another caregiver
 * @param cancelled the plan has no place for them any more
 */
public record Published(int added, int moved, int unchanged, int cancelled) {}
