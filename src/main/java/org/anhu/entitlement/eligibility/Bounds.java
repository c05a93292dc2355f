package org.anhu.entitlement.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a whole number may lie. Whether an end counts is in the policy's own words, 以上 and 以下 with it,
 * 超过 and 不足 without, so it is in the data: one of {@code atLeast} and {@code above}, one of {@code atMost} and
 * {@code below}.
 */
public record Bounds(
        @Nullable Long atLeast,
        @Nullable Long above,
        @Nullable Long atMost,
        @Nullable Long below) {

    static final List<String> OPERATORS = List.of("atLeast", "above", "atMost", "below");

    /** The first number that lies within. */
    long low() {
        return atLeast != null ? atLeast : above != null ? above + 1 : Long.MIN_VALUE;
    }

    /** The last number that lies within. */
    long high() {
        return atMost != null ? atMost : below != null ? below - 1 : Long.MAX_VALUE;
    }

    /** By how much the value lies outside; 0 within. */
    long missedBy(long value) {
        return value < low() ? low() - value : value > high() ? value - high() : 0;
    }

    static Bounds read(JsonNode json, String pointer, Findings findings) {
        Bounds bounds = new Bounds(
                number(json, "atLeast", pointer, findings),
                number(json, "above", pointer, findings),
                number(json, "atMost", pointer, findings),
                number(json, "below", pointer, findings));
        findings.check(
                bounds.atLeast == null || bounds.above == null,
                pointer + "/above",
                "two-minimums",
                "Send atLeast (the number itself counts) or above (it does not), not both.",
                bounds.above);
        findings.check(
                bounds.atMost == null || bounds.below == null,
                pointer + "/below",
                "two-maximums",
                "Send atMost (the number itself counts) or below (it does not), not both.",
                bounds.below);
        findings.check(
                bounds.low() <= bounds.high(),
                pointer,
                "minimum-above-maximum",
                "No number is " + bounds.text() + ": correct one of the two.",
                bounds.text());
        return bounds;
    }

    private static @Nullable Long number(JsonNode json, String operator, String pointer, Findings findings) {
        JsonNode value = json.get(operator);
        if (value == null) {
            return null;
        }
        // 15 digits, so that no sum of two of them overflows
        boolean whole = value.isIntegralNumber() && value.canConvertToLong() && Math.abs(value.longValue()) < 1e15;
        findings.check(
                whole,
                pointer + "/" + operator,
                "not-a-number",
                "Send a whole number in digits 0-9, without quotes.",
                Facts.text(value));
        return whole ? value.longValue() : null;
    }

    void writeTo(Map<String, Object> json) {
        put(json, "atLeast", atLeast);
        put(json, "above", above);
        put(json, "atMost", atMost);
        put(json, "below", below);
    }

    private static void put(Map<String, Object> json, String operator, @Nullable Long value) {
        if (value != null) {
            json.put(operator, value);
        }
    }

    String text() {
        List<String> ends = new ArrayList<>();
        add(ends, ">=", atLeast);
        add(ends, ">", above);
        add(ends, "<=", atMost);
        add(ends, "<", below);
        return String.join(" and ", ends);
    }

    private static void add(List<String> ends, String sign, @Nullable Long value) {
        if (value != null) {
            ends.add(sign + " " + value);
        }
    }
}
