package org.anhu.planning.model;

/** A stretch of time in seconds since midnight of the plan's first date, both ends included. */
public record Span(int from, int to) {

    public Span {
        if (to < from) {
            throw new IllegalArgumentException("a span ends before it begins: " + from + " to " + to);
        }
    }

    public int seconds() {
        return to - from;
    }
}
