package org.anhu.settlement.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.Money;
import org.anhu.settlement.rules.Line;
import org.jspecify.annotations.Nullable;

/**
 * Two sets of lines, household by household.
 *
 * @param unchanged households that get what they got
 * @param changes the others, by household
 */
public record Comparison(int unchanged, List<HouseholdChange> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    private record Key(Payer payer, String policyCode) {}

    /** What has changed from one to the other; visits that change no amount are no change. */
    public static Comparison of(List<Line> before, List<Line> now) {
        Map<String, List<Line>> earlier = byHousehold(before);
        Map<String, List<Line>> later = byHousehold(now);
        TreeSet<String> households = new TreeSet<>(earlier.keySet());
        households.addAll(later.keySet());
        List<HouseholdChange> changes = new ArrayList<>();
        for (String household : households) {
            HouseholdChange change = change(
                    household, earlier.getOrDefault(household, List.of()), later.getOrDefault(household, List.of()));
            if (change != null) {
                changes.add(change);
            }
        }
        return new Comparison(households.size() - changes.size(), changes);
    }

    private static @Nullable HouseholdChange change(String household, List<Line> before, List<Line> now) {
        Money then = sum(before);
        Money today = sum(now);
        if (before.isEmpty()) {
            return new HouseholdChange(household, HouseholdChange.Kind.NEW, then, today, rules(now));
        }
        if (now.isEmpty()) {
            return new HouseholdChange(household, HouseholdChange.Kind.GONE, then, today, List.of("no award any more"));
        }
        if (amounts(before).equals(amounts(now))) {
            return null;
        }
        return new HouseholdChange(household, HouseholdChange.Kind.CHANGED, then, today, why(before, now));
    }

    private static List<String> why(List<Line> before, List<Line> now) {
        Map<Key, List<Line>> earlier = byKey(before);
        List<String> why = new ArrayList<>();
        byKey(now).forEach((key, lines) -> {
            List<Line> others = earlier.remove(key);
            if (others == null) {
                why.add(name(key) + ": new, " + String.join("; ", rules(lines)));
            } else if (lines.size() == 1 && others.size() == 1) {
                compare(name(key), others.get(0), lines.get(0), why);
            } else if (!amounts(others).equals(amounts(lines))) {
                why.add(name(key) + ": " + String.join("; ", rules(lines)) + ", before "
                        + String.join("; ", rules(others)));
            }
        });
        earlier.keySet().forEach(key -> why.add(name(key) + ": gone"));
        return why;
    }

    private static void compare(String name, Line before, Line now, List<String> why) {
        told(why, name + " tier", before.tier(), now.tier());
        told(why, name + " version", before.policyVersion(), now.policyVersion());
        told(why, name + " award", before.award(), now.award());
        told(why, name + " visits", before.visitsVerified(), now.visitsVerified());
        told(why, name + " minutes", before.minutes(), now.minutes());
        told(
                why,
                name + " worth in fen",
                before.grossFen().fen(),
                now.grossFen().fen());
        if (!before.steps().equals(now.steps())) {
            told(why, name + " by rule", before.rule(), now.rule());
        }
    }

    private static void told(List<String> why, String what, Object before, Object now) {
        if (!Objects.equals(before, now)) {
            why.add(what + " " + before + " -> " + now);
        }
    }

    private static String name(Key key) {
        return key.payer() == Payer.FAMILY ? "FAMILY" : key.payer() + " " + key.policyCode();
    }

    private static List<String> rules(List<Line> lines) {
        return lines.stream()
                .map(line -> line.payer() + " " + line.policyCode() + " " + line.tier() + ": " + line.rule())
                .toList();
    }

    private static Map<Key, Money> amounts(List<Line> lines) {
        Map<Key, Money> amounts = new LinkedHashMap<>();
        lines.forEach(line -> amounts.merge(new Key(line.payer(), line.policyCode()), line.amountFen(), Money::plus));
        return amounts;
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(Line::paidOut).reduce(Money.ZERO, Money::plus);
    }

    private static Map<Key, List<Line>> byKey(List<Line> lines) {
        Map<Key, List<Line>> map = new LinkedHashMap<>();
        lines.forEach(line -> map.computeIfAbsent(new Key(line.payer(), line.policyCode()), key -> new ArrayList<>())
                .add(line));
        return map;
    }

    private static Map<String, List<Line>> byHousehold(List<Line> lines) {
        Map<String, List<Line>> map = new TreeMap<>();
        lines.forEach(line ->
                map.computeIfAbsent(line.household(), key -> new ArrayList<>()).add(line));
        return map;
    }
}
