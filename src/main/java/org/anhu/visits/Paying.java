package org.anhu.visits;

/** Whether a settlement has counted the visit; it follows from what the runs have counted. */
public enum Paying {
    /** By none; once verified it is carried over to the next run. */
    OPEN,
    SETTLED,
    /** Counted, and taken back by a later run, for it was corrected; or counted again after that. */
    ADJUSTED
}
