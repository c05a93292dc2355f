package org.anhu.entitlement.eligibility;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When a row of a decision table holds. In JSON each kind is an object with its own word: {@code {"all": [..]}},
 * {@code {"any": [..]}}, {@code {"not": ..}}, {@code {"anyElder": ..}}, {@code {"allElders": ..}},
 * {@code {"anotherElder": ..}}, {@code {"fact": "age", "atLeast": 80}}, {@code {"fact": "dibao", "is": true}},
 * {@code {"material": "HOSPITAL_CERTIFICATE"}}, {@code {"setting": ".."}}, {@code {"always": true}}.
 */
@JsonDeserialize(using = ConditionReader.FromTree.class)
public sealed interface Condition {

    /** As it is written in a policy. */
    @JsonValue
    Map<String, Object> json();

    /** The word by which its kind is known in JSON. */
    String word();

    /** For people, on one line. */
    String text();

    /** Its parts; none of a comparison. */
    default List<Condition> parts() {
        return List.of();
    }

    /** Each part holds; within an elder, for the same one. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String word() {
            return "all";
        }

        @Override
        public Map<String, Object> json() {
            return list(word(), parts);
        }

        @Override
        public String text() {
            return joined(parts, " and ");
        }
    }

    /** One part holds at least. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String word() {
            return "any";
        }

        @Override
        public Map<String, Object> json() {
            return list(word(), parts);
        }

        @Override
        public String text() {
            return joined(parts, " or ");
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public String word() {
            return "not";
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(word(), part.json());
        }

        @Override
        public String text() {
            return "not (" + part.text() + ")";
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }
    }

    /** Which elders of the household are asked. */
    enum Quantifier {
        ANY_ELDER("anyElder", "an elder"),
        ALL_ELDERS("allElders", "every elder"),
        /** Within a quantifier: one who is not the elder that is being asked. */
        ANOTHER_ELDER("anotherElder", "another elder");

        final String word;
        final String text;

        Quantifier(String word, String text) {
            this.word = word;
            this.text = text;
        }
    }

    record OfElders(Quantifier quantifier, Condition part) implements Condition {
        @Override
        public String word() {
            return quantifier.word;
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(word(), part.json());
        }

        @Override
        public String text() {
            return quantifier.text + ": " + part.text();
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }
    }

    /**
     * A number lies within bounds.
     *
     * @param tolerance by how much it may lie outside and is accepted all the same (左右)
     * @param officerTolerance by how much it may lie outside for an officer to decide; more than {@code tolerance}, or 0
     */
    record Within(Fact fact, Bounds bounds, long tolerance, long officerTolerance) implements Condition {
        @Override
        public String word() {
            return "fact";
        }

        @Override
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(word(), fact.jsonName());
            bounds.writeTo(json);
            if (tolerance > 0) {
                json.put("tolerance", tolerance);
            }
            if (officerTolerance > 0) {
                json.put("officerTolerance", officerTolerance);
            }
            return json;
        }

        @Override
        public String text() {
            return fact.jsonName() + " " + bounds.text() + (tolerance > 0 ? ", " + tolerance + " off is accepted" : "")
                    + (officerTolerance > 0 ? ", " + officerTolerance + " off by an officer's decision" : "");
        }

        Truth of(long value) {
            long missed = bounds.missedBy(value);
            return missed <= tolerance ? Truth.PASSED : missed <= officerTolerance ? Truth.OFFICER : Truth.FAILED;
        }
    }

    /** A flag or a code is one of some values. */
    record Is(Fact fact, List<Object> values) implements Condition {
        public Is {
            values = List.copyOf(values);
        }

        @Override
        public String word() {
            return "fact";
        }

        @Override
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(word(), fact.jsonName());
            if (values.size() == 1) {
                json.put("is", values.get(0));
            } else {
                json.put("oneOf", values);
            }
            return json;
        }

        @Override
        public String text() {
            return fact.jsonName() + " is "
                    + values.stream().map(Object::toString).collect(Collectors.joining(" or "));
        }
    }

    /** A paper was handed in and is valid on the reference day; without it nothing is refused, it is asked for. */
    record Holds(MaterialKind material) implements Condition {
        @Override
        public String word() {
            return "material";
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(word(), material.name());
        }

        @Override
        public String text() {
            return material + " handed in and valid";
        }
    }

    /** A switch of the table's own ({@link EligibilityTable#settings}). */
    record Setting(String name) implements Condition {
        @Override
        public String word() {
            return "setting";
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(word(), name);
        }

        @Override
        public String text() {
            return "setting " + name;
        }
    }

    /** Holds for everybody: a last row that catches the rest. */
    record Always() implements Condition {
        @Override
        public String word() {
            return "always";
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(word(), true);
        }

        @Override
        public String text() {
            return "everybody";
        }
    }

    private static Map<String, Object> list(String word, List<Condition> parts) {
        return Map.of(word, parts.stream().map(Condition::json).toList());
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(it -> it instanceof All || it instanceof Any ? "(" + it.text() + ")" : it.text())
                .collect(Collectors.joining(word));
    }
}
