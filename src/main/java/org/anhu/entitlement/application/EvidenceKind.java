package org.anhu.entitlement.application;

/** What a dated piece of evidence is about. */
public enum EvidenceKind {
    /** 收入: of a month, from a source (S3-07, S4-04). */
    INCOME,
    /** 户籍 */
    HUKOU,
    /** 医院证明 (S3-08) */
    HOSPITAL_CERTIFICATE
}
