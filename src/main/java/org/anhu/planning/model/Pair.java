package org.anhu.planning.model;

/**
 * The time between the starts of a need's two carers.
 *
 * @param minGapSeconds 0 when together
 * @param maxGapSeconds 0 when together
 */
public record Pair(PairMode mode, int minGapSeconds, int maxGapSeconds) {

    public static final Pair TOGETHER = new Pair(PairMode.TOGETHER, 0, 0);

    /** Both are planned or both wait; nothing ties their times, and they may be one person. */
    public static final Pair INDEPENDENT = new Pair(PairMode.INDEPENDENT, 0, 0);

    public Pair {
        if (minGapSeconds < 0 || maxGapSeconds < minGapSeconds) {
            throw new IllegalArgumentException("gap from " + minGapSeconds + " to " + maxGapSeconds);
        }
    }

    public static Pair sequence(int minGapSeconds, int maxGapSeconds) {
        return new Pair(PairMode.SEQUENCE, minGapSeconds, maxGapSeconds);
    }
}
