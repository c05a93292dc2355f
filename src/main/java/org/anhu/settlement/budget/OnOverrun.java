package org.anhu.settlement.budget;

/** What happens to a charge that a line has no money left for. */
public enum OnOverrun {
    /** It is taken, and the answer says by how much the line is overrun. */
    WARN,
    /** It is refused. */
    BLOCK
}
