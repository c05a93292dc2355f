package org.anhu.settlement.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.Rate;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.JsonColumns;
import org.anhu.settlement.price.ServicePrice;
import org.jspecify.annotations.Nullable;

/**
 * Inputs and lines as text of one form: a fact a row, fields between tabs, rows sorted, without ids of this database.
 * Its SHA-256 is the same on every machine, and another if one fen, day or visit is another.
 */
public final class Canonical {

    private Canonical() {}

    /** Hex of the hash of the lines, which come in their order. */
    public static String outputHash(List<Line> lines) {
        RunHash hash = RunHash.ofLines();
        lines.forEach(hash::add);
        return hash.hex();
    }

    static void line(StringBuilder text, Line line) {
        row(
                text,
                "line",
                line.household(),
                line.payer(),
                line.award(),
                line.tier(),
                line.policyCode(),
                line.policyVersion(),
                line.month(),
                line.visitsDue(),
                line.visitsVerified(),
                line.minutes(),
                line.grossFen().fen(),
                line.amountFen().fen());
        for (Step step : line.steps()) {
            row(text, "step", step.rule(), step.values()); // a sorted map
        }
    }

    static void policy(StringBuilder text, PolicyVersion policy) {
        row(
                text,
                "policy",
                policy.code(),
                policy.version(),
                policy.validFrom(),
                orOpen(policy.validTo()),
                policy.startRule(),
                policy.stopRule(),
                policy.holdRule(),
                policy.prorationBasis(),
                policy.visitRule());
        row(text, "benefit", policy.code(), policy.version(), benefit(policy));
        policy.rates().stream()
                .sorted(Comparator.comparing(Rate::tier))
                .forEach(rate -> row(
                        text,
                        "rate",
                        policy.code(),
                        policy.version(),
                        rate.tier(),
                        rate.amountFen().fen()));
    }

    static void price(StringBuilder text, ServicePrice price) {
        row(
                text,
                "price",
                price.serviceCode(),
                price.version(),
                price.setting(),
                price.unit(),
                price.fen().fen(),
                price.rounding(),
                price.validFrom(),
                orOpen(price.validTo()),
                price.codes());
    }

    static void household(StringBuilder text, HouseholdMonth household) {
        household.awards().stream()
                .sorted(Comparator.comparing(Award::policyCode)
                        .thenComparing(Award::from)
                        .thenComparing(Award::externalId))
                .forEach(award -> row(
                        text,
                        "award",
                        household.externalId(),
                        award.externalId(),
                        elder(household, award.elderId()),
                        award.policyCode(),
                        award.tier(),
                        award.from(),
                        orOpen(award.to())));
        new TreeSet<>(household.held()).forEach(day -> row(text, "held", household.externalId(), day));
        new TreeMap<>(household.due()).forEach((day, due) -> row(text, "due", household.externalId(), day, due));
        household.visits().stream()
                .sorted(ServedVisit.IN_TIME)
                .forEach(visit -> row(
                        text,
                        "visit",
                        household.externalId(),
                        visit.elder(),
                        visit.date(),
                        visit.start(),
                        visit.serviceCode(),
                        visit.minutes(),
                        visit.caregiverKind()));
        household.past().stream()
                .sorted(Comparator.comparing(PastUse::month)
                        .thenComparing(PastUse::policyCode)
                        .thenComparing(past -> elder(household, past.elderId()))
                        .thenComparing(PastUse::fen)
                        .thenComparing(PastUse::minutes))
                .forEach(past -> row(
                        text,
                        "past",
                        household.externalId(),
                        elder(household, past.elderId()),
                        past.policyCode(),
                        past.month(),
                        past.fen().fen(),
                        past.minutes()));
    }

    // Ids are this database's; an elder without a visit has none that matters beside the award's.
    private static String elder(HouseholdMonth household, @Nullable ElderId elder) {
        if (elder == null) {
            return "household";
        }
        for (ServedVisit visit : household.visits()) {
            if (visit.elderId().equals(elder)) {
                return visit.elder();
            }
        }
        return "elder without visits";
    }

    private static String benefit(PolicyVersion policy) {
        try {
            Benefit benefit = policy.benefit();
            return benefit == null ? "none" : JsonColumns.MAPPER.writeValueAsString(benefit);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("policy " + policy.id(), e);
        }
    }

    private static Object orOpen(@Nullable LocalDate day) {
        return day == null ? "open" : day;
    }

    static void row(StringBuilder text, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t")
                    .append(fields[i]
                            .toString()
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n"));
        }
        text.append('\n');
    }
}
