package org.anhu.settlement.dispute;

/** Who may speak for the household. */
public enum DisputeSpeaker {
    ELDER,
    FAMILY
}
