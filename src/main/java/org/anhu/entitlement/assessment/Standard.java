package org.anhu.entitlement.assessment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A standard of assessment, as data: what is scored, and which total is which level.
 *
 * @param note where the numbers come from
 * @param total the most that all indicators give together
 * @param riskEventsThatRaise how many care-risk events within 30 days raise the level
 */
public record Standard(
        String standard,
        String version,
        String note,
        int total,
        int riskEventsThatRaise,
        List<Group> groups,
        List<Band> levels) {

    static final Standard GB_T_42195_2022 = read("/assessment/gb-t-42195-2022.json");

    /** What dementia and the like raise a level by, and the level that is not raised any more. */
    static final int HIGHEST = 4;

    /** A first-level indicator (一级指标). */
    public record Group(String code, String nameZh, String nameEn, List<Indicator> indicators) {
        int most() {
            return indicators.stream().mapToInt(Indicator::most).sum();
        }
    }

    /** A second-level indicator (二级指标), scored from 0 to {@code most}. */
    public record Indicator(String code, String nameZh, int most) {}

    /** The totals of a level, both ends included. */
    public record Band(int level, String nameZh, int atLeast, int atMost) {}

    public Standard {
        groups = List.copyOf(groups);
        levels = List.copyOf(levels);
        if (groups.stream().mapToInt(Group::most).sum() != total || !covers(levels, total)) {
            throw new IllegalArgumentException(standard + "-" + version + " does not add up to " + total);
        }
    }

    private static boolean covers(List<Band> levels, int total) {
        List<Band> rising = new ArrayList<>(levels);
        rising.sort(java.util.Comparator.comparingInt(Band::atLeast));
        int next = 0;
        for (Band band : rising) {
            if (band.atLeast() != next) {
                return false;
            }
            next = band.atMost() + 1;
        }
        return next == total + 1;
    }

    /** The level of a total. */
    int level(int sum) {
        return levels.stream()
                .filter(it -> sum >= it.atLeast() && sum <= it.atMost())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level for " + sum))
                .level();
    }

    /** What each indicator gives at most. */
    Map<String, Integer> indicators() {
        Map<String, Integer> most = new LinkedHashMap<>();
        groups.forEach(group -> group.indicators().forEach(it -> most.put(it.code(), it.most())));
        return most;
    }

    /** What each group gives at most. */
    Map<String, Integer> sums() {
        Map<String, Integer> most = new LinkedHashMap<>();
        groups.forEach(group -> most.put(group.code(), group.most()));
        return most;
    }

    private static Standard read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Standard.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.builder().build().readValue(stream, Standard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
