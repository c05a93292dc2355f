package org.anhu.kernel;

/** As on the resident identity card. */
public enum Sex {
    MALE,
    FEMALE
}
