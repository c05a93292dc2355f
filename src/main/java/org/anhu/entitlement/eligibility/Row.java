package org.anhu.entitlement.eligibility;

import org.anhu.kernel.Findings;

/**
 * A row of a decision table.
 *
 * @param id what the trace and an officer call it: {@code A1}
 * @param text the words of the document that it stands for
 */
public record Row(String id, String tier, String text, Condition when) {

    public Row {
        Findings findings = new Findings();
        name(findings, "/id", id);
        name(findings, "/tier", tier);
        findings.text("/text", text, 500);
        findings.required("/when", when);
        findings.refuseIfAny();
    }

    static void name(Findings findings, String pointer, String value) {
        if (findings.text(pointer, value, 60)) {
            findings.check(
                    ConditionReader.NAME.matcher(value).matches(),
                    pointer,
                    "bad-name",
                    "Use letters a-z, digits, dot, hyphen and underscore only.",
                    value);
        }
    }
}
