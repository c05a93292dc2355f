package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.benefit.Card;
import org.anhu.entitlement.benefit.Flat;
import org.anhu.entitlement.benefit.Share;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What a household, or one of its elders, has under one policy in a month: its awards and the days they are paid for. */
final class Claim {

    private final YearMonth month;
    private final PolicyBook policies;
    private final DayClaims days;
    private final List<Award> before;
    private final Benefit benefit;
    private final String[] excludedBy; // by day of the month; empty: by none

    /**
     * @param awards of one policy that touch the month, all of one elder or all of the household
     * @param before those that touch the days before
     */
    Claim(YearMonth month, List<Award> awards, List<Award> before, PolicyBook policies) {
        this.month = month;
        this.policies = policies;
        this.before = before;
        this.days = new DayClaims(month, awards, policies);
        this.benefit = benefit(policies.at(first(), firstDay()));
        this.excludedBy = new String[month.lengthOfMonth() + 1];
        java.util.Arrays.fill(excludedBy, "");
    }

    static Benefit benefit(PolicyVersion policy) {
        Benefit benefit = policy.benefit();
        return benefit == null ? Flat.USUAL : benefit;
    }

    /** Not for what only the calendar brings, nor for organisations. */
    static boolean isForCare(Benefit benefit) {
        return benefit instanceof Flat || benefit instanceof Share || benefit instanceof Card;
    }

    boolean isForCare() {
        return isForCare(benefit);
    }

    /** The same for the month before, which ends within the week that this one begins in. */
    DayClaims daysBefore() {
        return new DayClaims(month.minusMonths(1), before, policies);
    }

    DayClaims days() {
        return days;
    }

    PolicyBook policies() {
        return policies;
    }

    YearMonth month() {
        return month;
    }

    /** The shape in which its policy pays on the first of its days. It may not change to another within a month. */
    Benefit benefit() {
        return benefit;
    }

    Award first() {
        return days.awards().get(0);
    }

    String policyCode() {
        return first().policyCode();
    }

    @Nullable ElderId elderId() {
        return first().elderId();
    }

    /** The award that is paid for the day, if no other policy excludes it. */
    @Nullable Award paid(LocalDate day) {
        return excludedBy[day.getDayOfMonth()].isEmpty() ? days.paid(day) : null;
    }

    /** The policy that takes the day from this one; empty where none does. */
    String excludedBy(LocalDate day) {
        return excludedBy[day.getDayOfMonth()];
    }

    /** @throws Refusal if the version in force on the day pays in another shape than the month began with */
    PolicyVersion version(Award award, LocalDate day) {
        PolicyVersion version = policies.at(award, day);
        if (benefit(version).getClass() != benefit.getClass()) {
            throw Refusal.invalid(
                    "",
                    "shape-changes-in-month",
                    "Policy " + version.code() + " pays in another shape from " + version.validFrom()
                            + ": let that version begin on the first of a month.",
                    award.externalId());
        }
        return version;
    }

    /** Takes the days of this claim on which {@code other} pays, if that one's policy says so. */
    void giveWayTo(Claim other) {
        if (!other.benefit.excludes().contains(policyCode()) || !concerns(other)) {
            return;
        }
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (other.days.paid(day) != null) {
                excludedBy[day.getDayOfMonth()] = other.policyCode();
            }
        }
    }

    /** Whether both are of the same elder, or one of them is of the whole household. */
    boolean concerns(Claim other) {
        ElderId mine = elderId();
        ElderId others = other.elderId();
        return mine == null || others == null || mine.equals(others);
    }

    private LocalDate firstDay() {
        LocalDate from = first().from();
        LocalDate start = month.atDay(1);
        return from.isAfter(start) ? from : start;
    }
}
