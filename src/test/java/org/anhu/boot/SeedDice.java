package org.anhu.boot;

import java.util.ArrayList;
import java.util.List;

/**
 * Chance that falls the same on every machine and every JDK: SplitMix64 written out, since no Java version promises the
 * sequence of its own generators. Each subject rolls its own dice, so that one more elder does not reshuffle all
 * certificates.
 */
final class SeedDice {

    private long state;

    SeedDice(String subject) {
        state = mixed(42_010_620_261_101L + subject.hashCode());
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mixed(state);
    }

    private static long mixed(long value) {
        long result = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        result = (result ^ (result >>> 27)) * 0x94D049BB133111EBL;
        return result ^ (result >>> 31);
    }

    /** From 0 to bound - 1. */
    int below(int bound) {
        return Math.floorMod(next() >>> 1, bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        var result = new ArrayList<>(items);
        for (int last = result.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            T kept = result.get(last);
            result.set(last, result.get(other));
            result.set(other, kept);
        }
        return result;
    }
}
