package org.anhu.people;

import java.util.regex.Pattern;
import org.anhu.kernel.Findings;

/** What a caregiver can be certified for and a service can ask for. The code is the identity. */
public record Skill(String code, String nameZh, String nameEn) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    public Skill {
        Findings findings = new Findings();
        if (findings.required("/code", code)) {
            findings.check(
                    CODE.matcher(code).matches(),
                    "/code",
                    "not-a-code",
                    "Send capital letters, digits and underscores, a letter first, 40 at most.",
                    code);
        }
        findings.text("/nameZh", nameZh, 60);
        findings.text("/nameEn", nameEn, 60);
        findings.refuseIfAny();
    }
}
