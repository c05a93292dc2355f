package org.anhu.care;

import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * One service of the catalogue (GB/T 43153-2023), and what a care plan takes from it when it says nothing else.
 *
 * @param code never changes; care plans, needs and visits name it
 * @param minutes of care, each carer, 1 to 720
 * @param skillLevel at least; with a skill and no level, 1
 * @param carersNeeded 1 or 2; 1 if left out
 */
public record ServiceItem(
        String code,
        ServiceGroup serviceGroup,
        String nameZh,
        String nameEn,
        Integer minutes,
        @Nullable String skillCode,
        @Nullable Integer skillLevel,
        Integer carersNeeded) {

    public ServiceItem {
        carersNeeded = carersNeeded == null ? Integer.valueOf(1) : carersNeeded;
        skillLevel = skillLevel == null && skillCode != null ? Integer.valueOf(1) : skillLevel;
        Findings findings = new Findings();
        if (findings.text("/code", code, 40)) {
            findings.check(
                    code.matches("[A-Z][A-Z0-9_]*"),
                    "/code",
                    "bad-code",
                    "Send capital letters A-Z, digits and underscores, beginning with a letter, as HEALTH_CHECK.",
                    code);
        }
        findings.required("/serviceGroup", serviceGroup);
        findings.text("/nameZh", nameZh, 80);
        findings.text("/nameEn", nameEn, 80);
        findings.range("/minutes", minutes, 1, CarePlanTimes.MOST_MINUTES, "minutes of care");
        findings.range("/carersNeeded", carersNeeded, 1, 2, "the number of carers,");
        if (skillLevel != null && findings.range("/skillLevel", skillLevel, 1, 5, "a level")) {
            findings.check(
                    skillCode != null,
                    "/skillCode",
                    "level-without-skill",
                    "Name the skill that the level belongs to.",
                    null);
        }
        findings.refuseIfAny();
    }
}
