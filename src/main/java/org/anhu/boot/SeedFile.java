package org.anhu.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One seed file: the table it fills, how its columns are read, and what must hold in a row.
 *
 * @param key columns by which other files name a row; empty if none does
 * @param numbered whether rows get an id from the table's sequence; else their key is their id
 * @param added columns of the table that are worked out from the row
 */
record SeedFile(
        String name,
        String table,
        List<String> key,
        boolean numbered,
        List<SeedColumn> columns,
        List<SeedRule> rules,
        List<Added> added) {

    record Added(String sql, BiFunction<SeedRow, SeedKeys, Object> value) {}

    /** Rows have an id and are called by their external id. */
    static SeedFile called(String name, String table, SeedColumn... columns) {
        var all = new ArrayList<SeedColumn>();
        all.add(SeedColumn.text("externalId", 60));
        all.addAll(List.of(columns));
        return new SeedFile(name, table, List.of("externalId"), true, List.copyOf(all), List.of(), List.of());
    }

    /** Rows have an id and are called by these columns. */
    static SeedFile called(String name, String table, List<String> key, SeedColumn... columns) {
        return new SeedFile(name, table, key, true, List.of(columns), List.of(), List.of());
    }

    /** Rows are what they are called: a code, a date. */
    static SeedFile coded(String name, String table, String key, SeedColumn... columns) {
        return new SeedFile(name, table, List.of(key), false, List.of(columns), List.of(), List.of());
    }

    /** Rows that nobody refers to, without an id. */
    static SeedFile plain(String name, String table, SeedColumn... columns) {
        return new SeedFile(name, table, List.of(), false, List.of(columns), List.of(), List.of());
    }

    SeedFile where(SeedRule... more) {
        return new SeedFile(name, table, key, numbered, columns, List.of(more), added);
    }

    SeedFile adding(String sql, BiFunction<SeedRow, SeedKeys, Object> value) {
        List<Added> all =
                Stream.concat(added.stream(), Stream.of(new Added(sql, value))).toList();
        return new SeedFile(name, table, key, numbered, columns, rules, all);
    }

    /** What the other files call this row. */
    @Nullable String keyOf(SeedRow row) {
        if (key.isEmpty() || key.stream().anyMatch(it -> row.get(it) == null)) {
            return null;
        }
        return key.stream().map(it -> String.valueOf(row.get(it))).collect(Collectors.joining(" "));
    }

    String insert() {
        var sql = new ArrayList<String>();
        if (numbered) {
            sql.add("id");
        }
        columns.stream().filter(it -> !it.sql().isEmpty()).forEach(it -> sql.add(it.sql()));
        added.forEach(it -> sql.add(it.sql()));
        return "insert into " + table + " (" + String.join(", ", sql) + ") values ("
                + sql.stream().map(it -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** The row's values in the order of {@link #insert()}. */
    List<Object> values(SeedRow row, SeedKeys keys) {
        var values = new ArrayList<Object>();
        if (numbered) {
            values.add(row.get("id"));
        }
        columns.stream().filter(it -> !it.sql().isEmpty()).forEach(it -> values.add(row.get(it.name())));
        added.forEach(it -> values.add(it.value().apply(row, keys)));
        return values;
    }
}
