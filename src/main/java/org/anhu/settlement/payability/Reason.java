package org.anhu.settlement.payability;

/**
 * Why something is not paid, or soon will not be.
 *
 * @param code no-award, award-not-begun, award-ended, quota-used, self-pay, certificate-expired, or what settlement
 *     itself would refuse with; beside the first three and self-pay, where an award is on its way, notice-not-over or
 *     application-undecided; as warnings assessment-expired and recheck-due
 */
public record Reason(String code, String detail) {}
