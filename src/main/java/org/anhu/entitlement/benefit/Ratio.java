package org.anhu.entitlement.benefit;

import org.anhu.kernel.Findings;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/**
 * What part of a charge is paid.
 *
 * @param setting of the service; null: any
 * @param servedBy the kind of caregiver; null: any
 * @param permille 900 is 90 %
 */
public record Ratio(@Nullable Setting setting, @Nullable CaregiverKind servedBy, int permille) {

    private static final int WHOLE = 1000;

    public Ratio {
        Findings findings = new Findings();
        findings.check(
                permille <= WHOLE,
                "/permille",
                "ratio-over-100-percent",
                "Send at most 1000 permille: no more than the whole can be paid.",
                permille);
        findings.check(permille >= 0, "/permille", "below-zero", "Send a ratio from 0 to 1000 permille.", permille);
        findings.refuseIfAny();
    }

    public boolean fits(Setting of, CaregiverKind by) {
        return (setting == null || setting == of) && (servedBy == null || servedBy == by);
    }

    /** Whether nothing is left for {@code later} after this one. */
    boolean hides(Ratio later) {
        return (setting == null || setting == later.setting) && (servedBy == null || servedBy == later.servedBy);
    }
}
