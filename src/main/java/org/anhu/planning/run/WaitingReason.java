package org.anhu.planning.run;

/**
 * Why a need waits, for some caregivers.
 *
 * @param code of a rule, or off-duty, nothing, no-shift, too-late; for programs
 * @param caregivers for how many this is the first thing in the way
 * @param text for people, in their language
 */
public record WaitingReason(String code, int caregivers, String text) {}
