package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.StartRule;
import org.anhu.entitlement.StopRule;
import org.jspecify.annotations.Nullable;

/**
 * Which of a household's awards under one policy is paid for which day. A day has one award at most, so no day is paid
 * twice whatever the start and stop rules add. First comes an award that stops next month, then the one that covers the
 * day, then the one that a whole-month rule stretches over days that nobody else covers.
 */
final class DayClaims {

    private final YearMonth month;
    private final List<Award> awards;
    private final PolicyBook policies;

    /** @param awards of one household and policy, so no two share a day */
    DayClaims(YearMonth month, List<Award> awards, PolicyBook policies) {
        this.month = month;
        this.awards = awards.stream().sorted(Comparator.comparing(Award::from)).toList();
        this.policies = policies;
    }

    List<Award> awards() {
        return awards;
    }

    /** The award that is paid for the day. */
    @Nullable Award paid(LocalDate day) {
        Award holding = firstEnded(day, StopRule.STOPS_NEXT_MONTH);
        if (holding != null) {
            return holding;
        }
        Award covering = covering(day);
        if (covering != null && begun(covering)) {
            return covering;
        }
        Award stretched = lastEnded(day, StopRule.WHOLE_MONTH);
        return stretched != null ? stretched : firstToCome(day);
    }

    /** The award whose line shows the day's visits, paid or not. */
    Award answering(LocalDate day) {
        Award paid = paid(day);
        if (paid != null) {
            return paid;
        }
        Award latest = awards.get(0);
        for (Award award : awards) {
            if (!award.from().isAfter(day)) {
                latest = award;
            }
        }
        return latest;
    }

    boolean startsHere(Award award) {
        return YearMonth.from(award.from()).equals(month);
    }

    boolean stopsHere(Award award) {
        return award.to() != null && YearMonth.from(award.to()).equals(month);
    }

    StartRule startRule(Award award) {
        return policies.at(award, award.from()).startRule();
    }

    StopRule stopRule(Award award) {
        LocalDate to = award.to();
        if (to == null) {
            throw new IllegalStateException("award " + award.id() + " does not end");
        }
        return policies.at(award, to).stopRule();
    }

    private boolean begun(Award award) {
        return !startsHere(award) || startRule(award) != StartRule.NEXT_MONTH;
    }

    private @Nullable Award covering(LocalDate day) {
        for (Award award : awards) {
            if (award.covers(day)) {
                return award;
            }
        }
        return null;
    }

    private @Nullable Award firstEnded(LocalDate day, StopRule rule) {
        for (Award award : awards) {
            if (endedBefore(day, award, rule)) {
                return award;
            }
        }
        return null;
    }

    private @Nullable Award lastEnded(LocalDate day, StopRule rule) {
        Award last = null;
        for (Award award : awards) {
            if (endedBefore(day, award, rule)) {
                last = award;
            }
        }
        return last;
    }

    private boolean endedBefore(LocalDate day, Award award, StopRule rule) {
        LocalDate to = award.to();
        return to != null && stopsHere(award) && to.isBefore(day) && stopRule(award) == rule && begun(award);
    }

    private @Nullable Award firstToCome(LocalDate day) {
        for (Award award : awards) {
            if (startsHere(award) && award.from().isAfter(day) && startRule(award) == StartRule.WHOLE_MONTH) {
                return award;
            }
        }
        return null;
    }
}
