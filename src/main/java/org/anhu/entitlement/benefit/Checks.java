package org.anhu.entitlement.benefit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/** What the shapes check alike. */
final class Checks {

    private static final long MOST = 1_000_000_000;
    private static final int LAST = 99;
    private static final int MONTHS = 12;

    private Checks() {}

    static void payer(Findings findings, Payer payer) {
        findings.check(
                payer != Payer.FAMILY,
                "/payer",
                "family-pays-the-rest",
                "The family pays what nobody else does: name another payer.",
                payer);
    }

    static void order(Findings findings, int order) {
        findings.range("/order", order, 1, LAST, "a place in the waterfall");
    }

    /** The list without its gaps, which are found; empty where it is missing. */
    static <T> List<T> list(
            Findings findings, String pointer, @Nullable List<? extends @Nullable T> list, boolean needed) {
        if (list == null || list.isEmpty()) {
            findings.check(!needed, pointer, "required", "Send at least one.", null);
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) {
            findings.required(pointer + "/" + i, list.get(i));
        }
        List<T> whole = new java.util.ArrayList<>();
        for (@Nullable T one : list) {
            if (one != null) {
                whole.add(one);
            }
        }
        return List.copyOf(whole);
    }

    static List<Integer> months(Findings findings, String pointer, @Nullable List<Integer> months, boolean needed) {
        List<Integer> all = list(findings, pointer, months, needed);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            findings.range(pointer + "/" + i, all.get(i), 1, MONTHS, "a month");
            findings.check(seen.add(all.get(i)), pointer + "/" + i, "month-twice", "Name a month once.", all.get(i));
        }
        return all;
    }

    static List<String> codes(Findings findings, String pointer, @Nullable List<String> codes) {
        List<String> all = list(findings, pointer, codes, false);
        for (int i = 0; i < all.size(); i++) {
            findings.text(pointer + "/" + i, all.get(i), 40);
        }
        return all;
    }

    /** Amounts by tier, none below zero; empty where they are missing. */
    static Map<String, Long> amounts(Findings findings, String pointer, @Nullable Map<String, Long> byTier) {
        if (byTier == null || byTier.isEmpty()) {
            findings.check(false, pointer, "required", "Send an amount for each tier.", null);
            return Map.of();
        }
        Map<String, Long> amounts = new TreeMap<>();
        byTier.forEach((tier, amount) -> {
            String at = pointer + "/" + tier;
            if (findings.required(at, amount)) {
                findings.check(amount >= 0, at, "below-zero", "Send 0 or more.", amount);
                findings.check(amount <= MOST, at, "out-of-range", "Send at most " + MOST + ".", amount);
                amounts.put(tier, Objects.requireNonNull(amount));
            }
        });
        return amounts;
    }

    static void reached(Findings findings, List<Ratio> ratios) {
        for (int later = 1; later < ratios.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                findings.check(
                        !ratios.get(earlier).hides(ratios.get(later)),
                        "/ratios/" + later,
                        "overlap",
                        "The first ratio that fits is taken, so this one is never: put it before /ratios/" + earlier
                                + ", or leave it out.",
                        null);
            }
        }
    }

    static void tiers(Findings findings, String pointer, Set<String> sent, Set<String> known) {
        for (String tier : new TreeSet<>(sent)) {
            findings.check(
                    known.contains(tier),
                    pointer + "/" + tier,
                    "unknown-tier",
                    "The policy has no rate for this tier.",
                    tier);
        }
        for (String tier : new TreeSet<>(known)) {
            findings.check(
                    sent.contains(tier), pointer, "tier-missing", "Send an amount for tier " + tier + " too.", tier);
        }
    }
}
