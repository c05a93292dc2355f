package org.anhu.planning.model;

/** How the two carers of a need come: at the same time, the second after the first, or each when they can. */
public enum PairMode {
    TOGETHER,
    SEQUENCE,
    INDEPENDENT
}
