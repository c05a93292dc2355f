package org.anhu.settlement.pack;

import java.util.SortedMap;

/**
 * A policy version that lines rest on.
 *
 * @param text all of it, as JSON
 * @param ratesFen of a flat policy, by tier
 */
public record PackedPolicy(String code, int version, String text, SortedMap<String, Long> ratesFen) {

    public PackedPolicy {
        ratesFen = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(ratesFen));
    }
}
