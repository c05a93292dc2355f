package org.anhu.settlement.budget;

/** Which of a government's two purses a line belongs to (S0-11, S0-15). */
public enum AccountClass {
    /** 一般公共预算 */
    GENERAL_PUBLIC,
    /** 政府性基金 */
    GOVERNMENT_FUND
}
