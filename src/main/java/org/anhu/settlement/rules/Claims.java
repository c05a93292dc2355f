package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.Award;
import org.anhu.kernel.ElderId;
import org.jspecify.annotations.Nullable;

/** A household's awards, by policy and elder, with what they take from each other. */
final class Claims {

    private static final Comparator<Award> CANONICAL =
            Comparator.comparing(Award::policyCode).thenComparing(Award::from).thenComparing(Award::externalId);

    private record Key(String policyCode, @Nullable ElderId elderId) {}

    private Claims() {}

    /** By policy and first award. */
    static List<Claim> of(HouseholdMonth household, YearMonth month, PolicyBook policies) {
        Map<Key, List<Award>> groups = new LinkedHashMap<>();
        household.awards().stream()
                .sorted(CANONICAL)
                .forEach(award -> groups.computeIfAbsent(
                                new Key(award.policyCode(), award.elderId()), key -> new ArrayList<>())
                        .add(award));
        List<Claim> claims = new ArrayList<>();
        groups.values().forEach(awards -> {
            List<Award> here = awards.stream()
                    .filter(award -> touches(award, month.atDay(1), month.atEndOfMonth()))
                    .toList();
            if (!here.isEmpty()) {
                claims.add(new Claim(month, /* awards= */ here, /* before= */ awards, policies));
            }
        });
        for (Claim claim : claims) {
            for (Claim other : claims) {
                claim.giveWayTo(other);
            }
        }
        return claims;
    }

    private static boolean touches(Award award, LocalDate first, LocalDate last) {
        LocalDate to = award.to();
        return !award.from().isAfter(last) && (to == null || !to.isBefore(first));
    }
}
