package org.anhu.planning.weights;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anhu.kernel.AreaId;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.anhu.planning.model.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a plan cost under one name, as seen from an area.
 *
 * @param areaId whose profile it is: the area's own, or that of an area around it; null for one that comes along
 * @param version 1, 2, ... within area and code
 * @param weights points a unit, by the code of the rule, for every rule that has a price
 * @param active may be asked for
 * @param areaDefault taken by plans of the area that ask for none
 * @param changedBy who made this version; null for one that comes along, as is the time
 */
public record Profile(
        @Nullable AreaId areaId,
        String code,
        int version,
        String name,
        Map<String, Long> weights,
        boolean active,
        boolean areaDefault,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** What plans are judged by where nobody says otherwise. */
    public static final String STANDARD = "standard";

    public Profile {
        Map<String, Long> complete = new LinkedHashMap<>();
        for (Rule rule : priced()) {
            complete.put(rule.code(), weights.getOrDefault(rule.code(), rule.defaultWeight()));
        }
        weights = Collections.unmodifiableMap(complete);
    }

    /** The rules that have a price. A hard rule has none: it is never broken. */
    static List<Rule> priced() {
        return Stream.of(Rule.values())
                .filter(rule -> rule.level() != RuleLevel.HARD)
                .toList();
    }

    ProfileVersion named() {
        return new ProfileVersion(areaId, code, version);
    }

    Weights toWeights() {
        Map<Rule, Long> points = new EnumMap<>(Rule.class);
        weights.forEach((rule, weight) -> points.put(Rule.ofCode(rule), weight));
        return Weights.of(points);
    }

    Profile with(boolean isDefault) {
        return new Profile(areaId, code, version, name, weights, active, isDefault, changedBy, changedAt);
    }
}
