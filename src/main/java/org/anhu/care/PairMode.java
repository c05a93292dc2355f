package org.anhu.care;

/** How two carers of one need come. */
public enum PairMode {
    /** Both start at the same time. */
    TOGETHER,
    /** The second starts within a gap [min, max] after the first. */
    SEQUENCE
}
