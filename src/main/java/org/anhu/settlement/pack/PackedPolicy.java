package org.anhu.settlement.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.benefit.Base;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.benefit.Card;
import org.anhu.entitlement.benefit.Instalments;
import org.anhu.entitlement.benefit.Limit;
import org.anhu.entitlement.benefit.PerHead;
import org.anhu.entitlement.benefit.Ratio;
import org.anhu.entitlement.benefit.ScoreAward;
import org.anhu.entitlement.benefit.Seasonal;
import org.anhu.entitlement.benefit.Share;
import org.anhu.kernel.JsonColumns;

/**
 * A policy version that lines rest on.
 *
 * @param text all of it, as JSON
 * @param terms what the steps of lines are held against, each a name and its values: {@code rate A 30000}
 */
public record PackedPolicy(String code, int version, String text, List<List<String>> terms) {

    private static final int WHOLE = 1000;

    public PackedPolicy {
        terms = List.copyOf(terms);
    }

    public static PackedPolicy of(PolicyVersion policy) {
        try {
            ObjectNode text = JsonColumns.MAPPER.valueToTree(policy);
            text.remove("id"); // another database has another
            return new PackedPolicy(
                    policy.code(), policy.version(), JsonColumns.MAPPER.writeValueAsString(text), terms(policy));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("policy " + policy.code(), e);
        }
    }

    private static List<List<String>> terms(PolicyVersion policy) {
        List<List<String>> terms = new ArrayList<>();
        terms.add(List.of("visits", policy.visitRule().name()));
        terms.add(List.of("proration", policy.prorationBasis().name()));
        policy.rates()
                .forEach(rate -> terms.add(List.of(
                        "rate", rate.tier(), Long.toString(rate.amountFen().fen()))));
        Benefit benefit = policy.benefit();
        if (benefit instanceof Share share) {
            share.ratios().forEach(ratio -> terms.add(ratio(ratio, share.base())));
            share.limits().forEach(limit -> limits(terms, limit));
        } else if (benefit instanceof Card card) {
            terms.add(ratio(new Ratio(null, null, WHOLE), Base.REMAINDER));
            byTier(terms, List.of("issue"), card.byTier());
        } else if (benefit instanceof Seasonal seasonal) {
            seasonal.items().forEach(item -> byTier(terms, List.of("item", item.name()), item.byTier()));
        } else if (benefit instanceof ScoreAward award) {
            award.bands()
                    .forEach(band -> terms.add(List.of(
                            "band",
                            text(band.from()),
                            text(band.to()),
                            text(band.fen().fen()))));
        } else if (benefit instanceof PerHead head) {
            terms.add(List.of("head", text(head.fenPerHead().fen())));
        } else if (benefit instanceof Instalments instalments) {
            instalments.parts().forEach(part -> terms.add(List.of("part", text(part.permille()))));
        }
        return terms;
    }

    private static List<String> ratio(Ratio ratio, Base base) {
        return List.of(
                "ratio", ratio.setting() == null ? "" : ratio.setting().name(), base.name(), text(ratio.permille()));
    }

    private static void limits(List<List<String>> terms, Limit limit) {
        byTier(terms, List.of("limit", limit.per().name(), limit.of().name()), limit.byTier());
    }

    private static void byTier(List<List<String>> terms, List<String> name, Map<String, Long> amounts) {
        amounts.forEach((tier, amount) -> {
            List<String> term = new ArrayList<>(name);
            term.addAll(List.of(tier, text(amount)));
            terms.add(term);
        });
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
