package org.anhu.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One seed file in the making: a header, then rows in the order they were added. */
final class SeedTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final String name;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    SeedTable(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    String name() {
        return name;
    }

    /** Null becomes an empty field. */
    void add(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalStateException(name + ": " + values.length + " values for " + columns);
        }
        var row = new ArrayList<String>(values.length);
        for (Object value : values) {
            row.add(Objects.toString(value, ""));
        }
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    byte[] toCsv() {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(columns);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
