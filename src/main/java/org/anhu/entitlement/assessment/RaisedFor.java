package org.anhu.entitlement.assessment;

/** Why a level is higher than the total says. */
public enum RaisedFor {
    /** 痴呆, F00 to F03: one level. */
    DEMENTIA,
    /** 其他精神和行为障碍, F04 to F99: one level. */
    OTHER_MENTAL_DISORDER,
    /** 照护风险事件, twice or more within 30 days: one level. */
    CARE_RISK_EVENTS,
    /** 昏迷: the highest. */
    COMA
}
