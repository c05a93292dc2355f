package org.anhu.boot;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows that are loaded are called in the files, and what the database calls them. */
final class SeedKeys {

    private final Map<String, Map<String, Object>> byTable = new HashMap<>();

    /** Returns false if the table has a row of that key already. */
    boolean add(String table, String key, Object value) {
        return byTable.computeIfAbsent(table, it -> new HashMap<>()).putIfAbsent(key, value) == null;
    }

    /** The row's id, or its code in a table that has codes for ids; null if there is no such row. */
    @Nullable Object find(String table, String key) {
        return byTable.getOrDefault(table, Map.of()).get(key);
    }
}
