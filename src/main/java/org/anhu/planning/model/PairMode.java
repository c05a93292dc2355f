package org.anhu.planning.model;

/** How the two carers of a need come: at the same time, or the second after the first. */
public enum PairMode {
    TOGETHER,
    SEQUENCE
}
