package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.application.ApplicationState;
import org.anhu.entitlement.application.PendingApplication;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;

/**
 * How the awards of some households came about, and what becomes of them.
 *
 * @param awards all that they have or had or will have
 * @param pending their applications that nobody has decided
 * @param assessedTo the last day on which each elder's latest assessment counts
 * @param byLevel codes of the policies that award by the assessed level
 * @param rechecks awards that should be looked at again, with the day by which
 */
record Standing(
        LocalDate today,
        Map<HouseholdId, List<Award>> awards,
        Map<HouseholdId, List<PendingApplication>> pending,
        Map<ElderId, LocalDate> assessedTo,
        Set<String> byLevel,
        Map<AwardId, LocalDate> rechecks) {

    /** Why no award covers the visit: that which begins last is told of. */
    Reason outside(PlannedVisit visit) {
        Award last = null;
        for (Award award : awards.getOrDefault(visit.householdId(), List.of())) {
            last = isOf(award, visit.elderId()) && !award.covers(visit.date()) ? award : last;
        }
        if (last == null) {
            return new Reason("no-award", "Neither the household nor the elder has an award that pays for care.");
        }
        return last.from().isAfter(visit.date())
                ? new Reason("award-not-begun", "Award " + last.externalId() + " begins on " + last.from() + ".")
                : new Reason("award-ended", "Award " + last.externalId() + " ended on " + last.to() + ".");
    }

    /** Awards that are on their way. */
    List<Reason> onTheWay(PlannedVisit visit) {
        return pending.getOrDefault(visit.householdId(), List.of()).stream()
                .filter(application ->
                        application.elderId() == null || application.elderId().equals(visit.elderId()))
                .map(this::reason)
                .toList();
    }

    private Reason reason(PendingApplication application) {
        String which = "Application " + application.externalId() + " (" + application.policyCode() + ")";
        LocalDate to = application.noticeTo();
        String objected = application.state() == ApplicationState.OBJECTED ? " An objection is open." : "";
        if (to != null && !today.isAfter(to)) {
            return new Reason(
                    "notice-not-over",
                    which + " is on public notice to " + to + ": it can be decided from " + to.plusDays(1) + " on."
                            + objected);
        }
        String notice = to == null ? "" : "; its public notice hung to " + to;
        return new Reason("application-undecided", which + " is " + application.state() + notice + "." + objected);
    }

    /** What will take away an award by the assessed level that covers the visit, if nobody sees to it. */
    List<Reason> warnings(PlannedVisit visit, List<Award> covering) {
        List<Reason> warnings = new ArrayList<>();
        LocalDate assessed = assessedTo.get(visit.elderId());
        for (Award award : covering) {
            if (byLevel.contains(award.policyCode())) {
                LocalDate due = rechecks.get(award.id());
                if (assessed != null && assessed.isBefore(visit.date())) {
                    warnings.add(new Reason(
                            "assessment-expired",
                            "Award " + award.externalId()
                                    + " was given by the assessed level, and the latest assessment counts to "
                                    + assessed + ": assess again."));
                }
                if (due != null && !due.isAfter(visit.date())) {
                    warnings.add(new Reason(
                            "recheck-due",
                            "Award " + award.externalId() + " is to be looked at again by " + due + "."));
                }
            }
        }
        return warnings;
    }

    static boolean isOf(Award award, ElderId elder) {
        ElderId of = award.elderId();
        return of == null || of.equals(elder);
    }
}
