package org.anhu.benchmark.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place in an instance's JSON and what stands there: whoever reads it gets what they asked for, or a complaint that names the place. */
final class Field {

    /** Numbers beyond this are no minutes of a day; sums of them still fit. */
    private static final int MOST_UNITS = 100_000_000;

    private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final String path;
    private final JsonNode node;

    private Field(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /**
     * The whole file.
     *
     * @throws BadInstance when it holds no JSON object
     */
    static Field root(InstanceFile file) {
        try {
            JsonNode node = JSON.readTree(file.text());
            Field root = new Field(file.file(), "", node);
            if (!node.isObject()) {
                throw root.wrong("is no instance: a JSON object is expected");
            }
            return root;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new BadInstance(file.file(), where, "is no JSON: " + e.getOriginalMessage());
        }
    }

    /** The field of this name, which must be there. */
    Field get(String name) {
        Field found = find(name);
        if (found == null) {
            throw missing(name);
        }
        return found;
    }

    /** The field of this name; null where it is missing or null. */
    @Nullable Field find(String name) {
        if (!node.isObject()) {
            throw wrong("must be an object");
        }
        JsonNode found = node.get(name);
        return found == null || found.isNull() ? null : child(name, found);
    }

    BadInstance missing(String name) {
        return child(name, node).wrong("is missing");
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The first of these fields that is there. */
    Field getAny(String... names) {
        for (String name : names) {
            Field found = find(name);
            if (found != null) {
                return found;
            }
        }
        return get(names[0]);
    }

    private Field child(String name, JsonNode found) {
        return new Field(file, path.isEmpty() ? name : path + "." + name, found);
    }

    List<Field> list() {
        if (!node.isArray()) {
            throw wrong("must be a list");
        }
        List<Field> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(new Field(file, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** A list of at least one. */
    List<Field> some() {
        List<Field> items = list();
        if (items.isEmpty()) {
            throw wrong("must not be empty");
        }
        return items;
    }

    String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw wrong("must be a text");
        }
        return node.textValue();
    }

    /** The texts of a list, each of which must be one of those known. */
    Set<String> texts(Set<String> known, String what) {
        Set<String> texts = new HashSet<>();
        for (Field item : list()) {
            texts.add(item.oneOf(known, what));
        }
        return texts;
    }

    String oneOf(Set<String> known, String what) {
        String text = text();
        if (!known.contains(text)) {
            throw wrong("there is no " + what + " '" + text + "' in this file");
        }
        return text;
    }

    boolean isText(String text) {
        return node.isTextual() && node.textValue().equals(text);
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean isZero() {
        return node.isNumber() && node.decimalValue().signum() == 0;
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("must be true or false");
        }
        return node.booleanValue();
    }

    BigDecimal number() {
        if (!node.isNumber()) {
            throw wrong("must be a number");
        }
        BigDecimal number = node.decimalValue();
        if (number.signum() < 0) {
            throw wrong("must not be negative, but is " + number.toPlainString());
        }
        return number;
    }

    boolean isWhole() {
        return number().stripTrailingZeros().scale() <= 0;
    }

    int index(int size) {
        BigDecimal number = number();
        if (!isWhole() || number.compareTo(BigDecimal.valueOf(size)) >= 0) {
            throw wrong("must be a whole number below " + size + ", but is " + number.toPlainString());
        }
        return number.intValueExact();
    }

    /** A number that is not negative, in so many units a whole. */
    int units(int scale) {
        BigDecimal scaled = number().multiply(BigDecimal.valueOf(scale));
        BigDecimal rounded = scaled.setScale(0, RoundingMode.HALF_UP);
        if (scaled.subtract(rounded).abs().compareTo(ROUNDING) > 0) {
            throw wrong("must be a whole number of 1/" + scale + ", but is " + number().toPlainString());
        }
        if (rounded.compareTo(BigDecimal.valueOf(MOST_UNITS)) > 0) {
            throw wrong("is too large: " + number().toPlainString());
        }
        return rounded.intValueExact();
    }

    BadInstance wrong(String sentence) {
        return new BadInstance(file, path, sentence);
    }
}
