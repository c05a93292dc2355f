package org.anhu.entitlement.benefit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.anhu.kernel.Findings;

/**
 * The shape in which a policy pays, as data. In JSON, {@code kind} says which: a policy without one is {@code FLAT}.
 * The last three pay organisations, not households.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Flat.class, name = "FLAT"),
    @JsonSubTypes.Type(value = Share.class, name = "SHARE"),
    @JsonSubTypes.Type(value = Card.class, name = "CARD"),
    @JsonSubTypes.Type(value = Seasonal.class, name = "SEASONAL"),
    @JsonSubTypes.Type(value = ScoreAward.class, name = "SCORE_AWARD"),
    @JsonSubTypes.Type(value = PerHead.class, name = "PER_HEAD"),
    @JsonSubTypes.Type(value = Instalments.class, name = "INSTALMENTS")
})
public sealed interface Benefit permits Flat, Share, Card, Seasonal, ScoreAward, PerHead, Instalments {

    /** Codes of the policies that pay nothing to whoever has an award under this one, on the days that it pays. */
    List<String> excludes();

    /** Adds what does not fit the tiers of the policy: each that a month can be paid for needs its amounts. */
    void check(Findings findings, String pointer, Set<String> tiers);
}
