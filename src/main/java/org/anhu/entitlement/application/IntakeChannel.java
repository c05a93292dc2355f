package org.anhu.entitlement.application;

/** How an application came in. */
public enum IntakeChannel {
    /** 一门受理 at the street's window (S1-09). */
    WINDOW,
    HOTLINE,
    ONLINE,
    HOME_VISIT,
    /** 主动发现: the community found the household before anybody asked (S1-13). */
    DISCOVERED
}
