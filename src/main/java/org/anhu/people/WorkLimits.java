package org.anhu.people;

import org.anhu.kernel.Findings;

/**
 * How much one caregiver works, in minutes; travel between visits counts as work.
 *
 * @param dayMinutes at most a day, 0 to 960
 * @param weekMinutes at most a week, Monday to Sunday, 0 to 6720
 * @param overtimeMinutes a day beyond dayMinutes, at a cost, 0 to 180
 */
public record WorkLimits(Integer dayMinutes, Integer weekMinutes, Integer overtimeMinutes) {

    public WorkLimits {
        Findings findings = new Findings();
        findings.range("/dayMinutes", dayMinutes, 0, 960, "minutes a day");
        findings.range("/weekMinutes", weekMinutes, 0, 6720, "minutes a week");
        findings.range("/overtimeMinutes", overtimeMinutes, 0, 180, "minutes of overtime a day");
        findings.refuseIfAny();
    }
}
