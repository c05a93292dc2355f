package org.anhu.visits.proof;

/** Which end of a visit a punch marks. */
public enum Kind {
    IN,
    OUT
}
