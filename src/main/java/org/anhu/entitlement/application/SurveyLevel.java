package org.anhu.entitlement.application;

/** Who looks at a household at home before anything is shown or decided (S3-09). */
public enum SurveyLevel {
    /** 街道 */
    STREET,
    /** 居委会 */
    COMMUNITY
}
