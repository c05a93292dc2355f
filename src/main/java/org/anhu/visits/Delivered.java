package org.anhu.visits;

/**
 * What a phone's delivery became.
 *
 * @param first false if it had come before and only the stored one is told again
 */
record Delivered<T>(T value, boolean first) {}
