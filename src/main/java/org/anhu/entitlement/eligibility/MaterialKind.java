package org.anhu.entitlement.eligibility;

/** Papers that an application may need (S3-14, S3-08). */
public enum MaterialKind {
    /** 居民身份证 */
    IDENTITY_CARD,
    /** 户口簿 */
    HUKOU_BOOK,
    /** 工资、收入证明 */
    INCOME_PROOF,
    /** 医院证明 */
    HOSPITAL_CERTIFICATE,
    /** 低保证 */
    DIBAO_CERTIFICATE,
    /** 下岗、失业证明 */
    UNEMPLOYMENT_CERTIFICATE,
    /** 独生子女证 */
    ONE_CHILD_CERTIFICATE,
    /** 能力评估报告 */
    ASSESSMENT_REPORT,
    /** 社会保险参保凭证 */
    INSURANCE_PROOF,
    /** 自愿申请书 */
    CONSENT
}
