package org.anhu.planning.model;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;

/**
 * Which rules a stop would break in a shift whatever the route: found once, one bit a rule, so that rules and moves
 * test a bit where they would otherwise compare skills.
 */
final class Compatibility {

    private Compatibility() {}

    /** The bit of a static rule; SPAN stands for "no working span meets a window". */
    static int bit(Rule rule) {
        return switch (rule) {
            case AREA -> 1;
            case BLOCKED -> 1 << 1;
            case REQUIRED -> 1 << 2;
            case SEX -> 1 << 3;
            case SKILL -> 1 << 4;
            case SKILL_LEVEL -> 1 << 5;
            case CERTIFICATE -> 1 << 6;
            case SPAN -> 1 << 7;
            default -> 0;
        };
    }

    static byte obstacles(Need need, Carer carer, Shift.ShiftFacts shift, LocalDate date) {
        Caregiver caregiver = shift.caregiver();
        CaregiverId id = caregiver.id();
        int bits = 0;
        if (!caregiver.streets().contains(need.street())) {
            bits |= bit(Rule.AREA);
        }
        if (need.blocked().contains(id)) {
            bits |= bit(Rule.BLOCKED);
        }
        if (need.required() != null && !id.equals(need.required())) {
            bits |= bit(Rule.REQUIRED);
        }
        if (need.carerSex() != null && need.carerSex() != caregiver.sex()) {
            bits |= bit(Rule.SEX);
        }
        for (RequiredSkill required : carer.skills()) {
            bits |= skillBits(required, caregiver, date);
        }
        if (!timesMeet(need, carer.careSeconds(), shift)) {
            bits |= bit(Rule.SPAN);
        }
        return (byte) bits;
    }

    private static int skillBits(RequiredSkill required, Caregiver caregiver, LocalDate date) {
        boolean held = false;
        boolean highEnough = false;
        for (Skill skill : caregiver.skills()) {
            if (skill.code().equals(required.code())) {
                held = true;
                if (skill.level() >= required.level()) {
                    highEnough = true;
                    if (skill.validOn(date)) {
                        return 0;
                    }
                }
            }
        }
        return bit(highEnough ? Rule.CERTIFICATE : held ? Rule.SKILL_LEVEL : Rule.SKILL);
    }

    private static boolean timesMeet(Need need, int careSeconds, Shift.ShiftFacts shift) {
        int toStart = need.windowsAtEnd() ? -careSeconds : 0;
        int last = shift.spans().size() - 1;
        for (Span window : need.windows()) {
            for (int i = 0; i <= last; i++) {
                int spanEnd = i == last ? shift.lastEnd() : shift.spans().get(i).to();
                int start = Math.max(window.from(), shift.spans().get(i).from());
                boolean late = !need.closeHard() && window.from() / DayPlan.DAY_SECONDS == shift.day();
                boolean inTime = late || start <= window.to() + toStart;
                if (inTime && start + careSeconds <= spanEnd) {
                    return true;
                }
            }
        }
        return false;
    }
}
