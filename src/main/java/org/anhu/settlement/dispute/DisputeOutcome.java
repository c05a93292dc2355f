package org.anhu.settlement.dispute;

/** How a dispute was decided. */
public enum DisputeOutcome {
    /** The family is right: the run is withdrawn and made anew. */
    UPHELD,
    REJECTED
}
