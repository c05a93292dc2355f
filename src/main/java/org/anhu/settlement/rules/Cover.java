package org.anhu.settlement.rules;

import java.util.ArrayList;
import java.util.List;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.benefit.Base;
import org.anhu.entitlement.benefit.Limit;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Period;
import org.anhu.entitlement.benefit.Ratio;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Refusal;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/** How one award under one policy version pays a part of charges, and what it came to: it becomes a line. */
final class Cover {

    /**
     * A limit of the award's tier.
     *
     * @param most minutes, or units of money
     */
    record Most(Period per, Measure of, long most) {}

    final Award award;
    final PolicyVersion policy;
    final Payer payer;
    final Base base;
    final List<Ratio> ratios;
    final @Nullable CardBalance card;
    private final List<Limit> limits;
    private Most[] most = {};
    private ChargeSum sum = new ChargeSum(0);

    Cover(
            Award award,
            PolicyVersion policy,
            Payer payer,
            Base base,
            List<Ratio> ratios,
            List<Limit> limits,
            @Nullable CardBalance card) {
        this.award = award;
        this.policy = policy;
        this.payer = payer;
        this.base = base;
        this.ratios = ratios;
        this.limits = limits;
        this.card = card;
    }

    /** Sets how many units a fen has, before the first visit. Limits come in the order in which they are applied. */
    void scale(long unitsPerFen) {
        List<Most> scaled = new ArrayList<>();
        for (Measure of : Measure.values()) {
            for (Period per : Period.values()) {
                for (Limit limit : limits) {
                    if (limit.per() == per && limit.of() == of) {
                        scaled.add(new Most(per, of, most(limit, of == Measure.MINUTES ? 1 : unitsPerFen)));
                    }
                }
            }
        }
        if (card != null) {
            scaled.add(new Most(Period.MONTH, Measure.FEN_PAID, Math.multiplyExact(card.fen(), unitsPerFen)));
        }
        most = scaled.toArray(Most[]::new);
        sum = new ChargeSum(most.length);
    }

    Most[] most() {
        return most;
    }

    /** Those of the policy, without what is on a card. */
    List<Most> limits() {
        return List.of(most).subList(0, card == null ? most.length : most.length - 1);
    }

    /** Whether a line is the one that it comes to. */
    boolean makes(Line line) {
        return award.id().equals(line.awardId()) && policy.id().equals(line.policyVersionId());
    }

    ChargeSum sum() {
        return sum;
    }

    /** The first ratio that fits; -1 if none does. */
    int ratio(Setting setting, CaregiverKind by) {
        for (int i = 0; i < ratios.size(); i++) {
            if (ratios.get(i).fits(setting, by)) {
                return i;
            }
        }
        return -1;
    }

    private long most(Limit limit, long unitsPerFen) {
        Long amount = limit.byTier().get(award.tier());
        if (amount == null) {
            throw Refusal.invalid(
                    "",
                    "unknown-tier",
                    "Policy " + policy.code() + " version " + policy.version() + " has no limit for tier "
                            + award.tier() + ": decide the award anew from " + policy.validFrom() + ".",
                    award.externalId());
        }
        return Math.multiplyExact(amount, unitsPerFen);
    }
}
