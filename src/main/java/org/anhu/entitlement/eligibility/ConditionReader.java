package org.anhu.entitlement.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anhu.entitlement.eligibility.Condition.Quantifier;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/** Reads conditions and finds everything that is wrong with one, each finding at the place of its word. */
final class ConditionReader {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final int MOST_PARTS = 50;
    private static final int DEEPEST = 12;
    private static final List<String> WORDS = List.of(
            "all", "any", "not", "anyElder", "allElders", "anotherElder", "fact", "material", "setting", "always");
    private static final List<String> OF_FACT =
            List.of("fact", "atLeast", "above", "atMost", "below", "is", "oneOf", "tolerance", "officerTolerance");
    private static final Condition BROKEN = new Condition.Always(); // stands in until the findings are thrown

    private final Findings findings = new Findings();

    private ConditionReader() {}

    /** For Jackson. */
    static final class FromTree extends TreeReader<Condition> {
        FromTree() {
            super(Condition.class);
        }

        @Override
        Condition read(JsonNode json) {
            return ConditionReader.read(json);
        }
    }

    /** @throws org.anhu.kernel.Refusal with everything that was found */
    static Condition read(JsonNode json) {
        ConditionReader reader = new ConditionReader();
        Condition condition = reader.read(json, "", 0);
        reader.findings.refuseIfAny();
        return condition;
    }

    private Condition read(JsonNode json, String pointer, int depth) {
        if (!findings.check(
                        json.isObject(), pointer, "not-a-condition", "Send an object with one of " + WORDS + ".", null)
                || !findings.check(
                        depth <= DEEPEST, pointer, "too-deep", "Nest at most " + DEEPEST + " conditions.", null)) {
            return BROKEN;
        }
        List<String> words = WORDS.stream().filter(json::has).toList();
        if (words.size() != 1) {
            String sent = words.isEmpty() ? String.join(", ", names(json)) : String.join(", ", words);
            findings.check(
                    false, pointer, "unknown-operator", "A condition has one of " + WORDS + ", and only one.", sent);
            return BROKEN;
        }
        String word = words.get(0);
        requireOnly(json, pointer, word.equals("fact") ? OF_FACT : List.of(word));
        return read(word, json, pointer, depth);
    }

    private Condition read(String word, JsonNode json, String pointer, int depth) {
        JsonNode value = json.get(word);
        String below = pointer + "/" + word;
        return switch (word) {
            case "all" -> new Condition.All(parts(value, below, depth));
            case "any" -> new Condition.Any(parts(value, below, depth));
            case "not" -> new Condition.Not(read(value, below, depth + 1));
            case "fact" -> ofFact(json, pointer);
            case "material" -> material(value, below);
            case "setting" -> setting(value, below);
            case "always" -> always(value, below);
            default -> new Condition.OfElders(quantifier(word), read(value, below, depth + 1));
        };
    }

    private List<Condition> parts(JsonNode list, String pointer, int depth) {
        List<Condition> parts = new ArrayList<>();
        if (findings.check(
                list.isArray() && !list.isEmpty() && list.size() <= MOST_PARTS,
                pointer,
                "not-a-list",
                "Send a list of 1 to " + MOST_PARTS + " conditions.",
                null)) {
            for (int i = 0; i < list.size(); i++) {
                parts.add(read(list.get(i), pointer + "/" + i, depth + 1));
            }
        }
        return parts;
    }

    private static Quantifier quantifier(String word) {
        return Arrays.stream(Quantifier.values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    private Condition material(JsonNode json, String pointer) {
        for (MaterialKind kind : MaterialKind.values()) {
            if (json.isTextual() && kind.name().equals(json.textValue())) {
                return new Condition.Holds(kind);
            }
        }
        findings.check(
                false,
                pointer,
                "unknown-material",
                "Send one of " + Arrays.toString(MaterialKind.values()) + ".",
                Facts.text(json));
        return BROKEN;
    }

    private Condition setting(JsonNode json, String pointer) {
        boolean named = json.isTextual() && NAME.matcher(json.textValue()).matches();
        findings.check(named, pointer, "bad-name", "Name a setting of the table.", Facts.text(json));
        return named ? new Condition.Setting(json.textValue()) : BROKEN;
    }

    private Condition always(JsonNode json, String pointer) {
        findings.check(json.isBoolean() && json.booleanValue(), pointer, "not-true", "Send true.", Facts.text(json));
        return new Condition.Always();
    }

    private Condition ofFact(JsonNode json, String pointer) {
        JsonNode name = json.get("fact");
        Fact fact = Fact.named(name.textValue()).orElse(null);
        if (!findings.check(
                        fact != null,
                        pointer + "/fact",
                        "unknown-fact",
                        "There is no such fact; there are " + String.join(", ", Fact.NAMES) + ".",
                        Facts.text(name))
                || fact == null) {
            return BROKEN;
        }
        boolean bounded = Bounds.OPERATORS.stream().anyMatch(json::has);
        boolean valued = json.has("is") || json.has("oneOf");
        if (fact.isNumeric() && bounded && !valued) {
            return within(fact, json, pointer);
        }
        if (!fact.isNumeric() && fact.type() != Fact.Type.DATE && valued && !bounded) {
            return is(fact, json, pointer);
        }
        findings.check(
                false,
                pointer,
                "wrong-operator",
                fact.isNumeric()
                        ? "Compare a number by " + Bounds.OPERATORS + "."
                        : fact.type() == Fact.Type.DATE
                                ? "Ask for the age, not for the date of birth."
                                : "Compare this fact by is or oneOf.",
                fact.jsonName());
        return BROKEN;
    }

    private Condition within(Fact fact, JsonNode json, String pointer) {
        Bounds bounds = Bounds.read(json, pointer, findings);
        long tolerance = tolerance(json, "tolerance", pointer);
        long officer = tolerance(json, "officerTolerance", pointer);
        findings.check(
                officer == 0 || officer > tolerance,
                pointer + "/officerTolerance",
                "tolerance-order",
                "What an officer may grant must go beyond what is accepted anyway, " + tolerance + ".",
                officer);
        return new Condition.Within(fact, bounds, tolerance, officer);
    }

    private long tolerance(JsonNode json, String word, String pointer) {
        JsonNode value = json.get(word);
        if (value == null) {
            return 0;
        }
        boolean sound = value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= 0
                && value.longValue() < 1_000_000_000L;
        findings.check(sound, pointer + "/" + word, "not-a-number", "Send a whole number from 0.", Facts.text(value));
        return sound ? value.longValue() : 0;
    }

    private Condition is(Fact fact, JsonNode json, String pointer) {
        findings.check(
                !(json.has("is") && json.has("oneOf")), pointer, "wrong-operator", "Send is or oneOf, not both.", null);
        for (String word : List.of("tolerance", "officerTolerance")) {
            findings.check(
                    !json.has(word), pointer + "/" + word, "wrong-operator", "Only a number has a tolerance.", null);
        }
        Set<Object> values = new LinkedHashSet<>();
        if (json.has("is")) {
            add(values, fact, json.get("is"), pointer + "/is");
        } else {
            JsonNode list = json.get("oneOf");
            findings.check(
                    list.isArray() && !list.isEmpty(),
                    pointer + "/oneOf",
                    "not-a-list",
                    "Send a list of values.",
                    null);
            for (int i = 0; i < list.size(); i++) {
                add(values, fact, list.get(i), pointer + "/oneOf/" + i);
            }
        }
        return new Condition.Is(fact, List.copyOf(values));
    }

    private void add(Set<Object> values, Fact fact, @Nullable JsonNode json, String pointer) {
        Object value = json == null ? null : Facts.value(fact, json);
        findings.check(
                value != null, pointer, "unknown-code", Facts.expected(fact), json == null ? null : Facts.text(json));
        if (value != null) {
            values.add(value);
        }
    }

    private void requireOnly(JsonNode json, String pointer, List<String> allowed) {
        for (String name : names(json)) {
            findings.check(
                    allowed.contains(name),
                    pointer + "/" + name,
                    "unknown-operator",
                    "There is no such word here; there are " + allowed + ".",
                    name);
        }
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
