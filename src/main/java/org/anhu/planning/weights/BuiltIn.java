package org.anhu.planning.weights;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.planning.model.Rule;

/**
 * The profiles that come along, for areas that have made none of their own. Whoever changes a price here gives the
 * profile a new version: plans that were made name the old one, and their scores hold its prices.
 */
final class BuiltIn {

    private static final int VERSION = 1;

    private static final List<Profile> ALL = List.of(
            profile(Profile.STANDARD, "Standard", Map.of()),
            // The way counts threefold; what the elder or the caregiver would rather have counts a third.
            profile(
                    "travel-first",
                    "Travel first",
                    Map.of(
                            Rule.TRAVEL, 6L,
                            Rule.CONTINUITY, 600L,
                            Rule.PREFERRED_CAREGIVER, 300L,
                            Rule.FAIRNESS, 0L)),
            // Another face at the door is worth two hours of travel.
            profile(
                    "continuity-first",
                    "Continuity first",
                    Map.of(
                            Rule.CONTINUITY, 14_400L,
                            Rule.PREFERRED_CAREGIVER, 7_200L,
                            Rule.CHANGED_CAREGIVER, 14_400L)),
            // An hour's visit for who has worked two hours rather than six is worth 80 minutes of travel.
            profile("fair-first", "Fair first", Map.of(Rule.FAIRNESS, 20L)));

    private BuiltIn() {}

    static List<Profile> all() {
        return ALL;
    }

    private static Profile profile(String code, String name, Map<Rule, Long> weights) {
        Map<String, Long> byCode = weights.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
        return new Profile(null, code, VERSION, name, byCode, true, false, null, null);
    }
}
