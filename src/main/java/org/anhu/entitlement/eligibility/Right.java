package org.anhu.entitlement.eligibility;

import org.anhu.kernel.Findings;

/**
 * Something that a household may have beside a tier: a relative as caregiver (S3-09).
 *
 * @param text the words of the document
 */
public record Right(String code, String text, Condition when) {

    public Right {
        Findings findings = new Findings();
        Row.name(findings, "/code", code);
        findings.text("/text", text, 500);
        findings.required("/when", when);
        findings.refuseIfAny();
    }
}
