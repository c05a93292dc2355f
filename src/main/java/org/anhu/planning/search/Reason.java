package org.anhu.planning.search;

/**
 * Why a need waits, for some caregivers.
 *
 * @param code of a rule, or one of the constants here
 * @param caregivers for how many this is the first thing in the way
 */
public record Reason(String code, int caregivers) {

    /** No shift on the dates of the need: leave, day off, no contract. */
    public static final String OFF_DUTY = "off-duty";

    /** Nothing in the way: the search has not come to it. */
    public static final String NOTHING = "nothing";
}
