package org.anhu.settlement.pay;

/** How far a pay statement is. A draft becomes approved once, and stays so; what changes later is the next revision. */
public enum PayState {
    DRAFT,
    APPROVED
}
