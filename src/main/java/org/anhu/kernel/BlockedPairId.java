package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies one blocked pair; a plain number in JSON and in addresses. */
public record BlockedPairId(@JsonValue long value) implements Comparable<BlockedPairId> {

    @JsonCreator
    public BlockedPairId {}

    /** For path and query parameters. */
    public static BlockedPairId fromString(String text) {
        return new BlockedPairId(Ids.parse(text, "blocked pair"));
    }

    @Override
    public int compareTo(BlockedPairId other) {
        return Long.compare(value, other.value);
    }
}
