package org.anhu.benchmark.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a file in Solomon's text format, as Gehring and Homberger use it too. */
final class SolomonReader {

    private static final String[] COLUMNS = {
        "CUST NO.", "XCOORD.", "YCOORD.", "DEMAND", "READY TIME", "DUE DATE", "SERVICE TIME"
    };
    private static final int MOST = 10_000_000;

    private final InstanceFile file;
    private final String[] lines;

    private SolomonReader(InstanceFile file) {
        this.file = file;
        lines = file.text().split("\\R", -1);
    }

    static Solomon read(InstanceFile file) {
        return new SolomonReader(file).read();
    }

    private Solomon read() {
        int header = 0;
        while (header < lines.length
                && !lines[header].strip().toUpperCase(Locale.ROOT).startsWith("NUMBER")) {
            header++;
        }
        if (header + 1 >= lines.length) {
            throw new BadInstance(
                    file.file(), "", "is no Solomon instance: no line NUMBER CAPACITY is followed by both");
        }
        String[] fleet = words(header + 1);
        if (fleet.length != 2) {
            throw wrong(header + 1, "NUMBER CAPACITY", "must be two numbers");
        }
        int vehicles = whole(header + 1, "NUMBER", fleet[0], 1);
        int capacity = whole(header + 1, "CAPACITY", fleet[1], 1);
        if (vehicles < 1) {
            throw wrong(header + 1, "NUMBER", "must be at least 1");
        }
        List<Solomon.Stop> stops = new ArrayList<>();
        for (int line = header + 2; line < lines.length; line++) {
            String[] words = words(line);
            if (words.length > 0 && isNumber(words[0])) {
                stops.add(stop(line, words, stops.size(), capacity));
            } else if (!stops.isEmpty() && words.length > 0) {
                throw wrong(line, COLUMNS[0], "'" + words[0] + "' is no number");
            }
        }
        if (stops.size() < 2) {
            throw new BadInstance(file.file(), "CUSTOMER", "a depot and at least one customer are needed");
        }
        return new Solomon(file.name(), vehicles, capacity, stops);
    }

    private String[] words(int line) {
        String stripped = lines[line].strip();
        return stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
    }

    private static boolean isNumber(String word) {
        return word.matches("[-+]?\\d.*");
    }

    private Solomon.Stop stop(int line, String[] words, int number, int capacity) {
        if (words.length != COLUMNS.length) {
            throw wrong(line, "", "has " + words.length + " numbers where " + COLUMNS.length + " belong");
        }
        if (whole(line, COLUMNS[0], words[0], 1) != number) {
            throw wrong(line, COLUMNS[0], "is " + words[0] + " where " + number + " belongs");
        }
        int ready = whole(line, COLUMNS[4], words[4], Solomon.UNITS);
        int due = whole(line, COLUMNS[5], words[5], Solomon.UNITS);
        if (due < ready) {
            throw wrong(line, COLUMNS[5], "closes at " + words[5] + ", before it opens at " + words[4]);
        }
        int demand = whole(line, COLUMNS[3], words[3], 1);
        if (demand > capacity) {
            throw wrong(line, COLUMNS[3], "is " + demand + ", more than any vehicle carries");
        }
        return new Solomon.Stop(
                number(line, COLUMNS[1], words[1]).doubleValue(),
                number(line, COLUMNS[2], words[2]).doubleValue(),
                demand,
                ready,
                due,
                whole(line, COLUMNS[6], words[6], Solomon.UNITS));
    }

    private BigDecimal number(int line, String column, String word) {
        try {
            return new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw wrong(line, column, "'" + word + "' is no number");
        }
    }

    private int whole(int line, String column, String word, int units) {
        BigDecimal number = number(line, column, word);
        if (number.signum() < 0) {
            throw wrong(line, column, "must not be negative, but is " + word);
        }
        BigDecimal scaled = number.multiply(BigDecimal.valueOf(units)).stripTrailingZeros();
        if (scaled.scale() > 0) {
            throw wrong(line, column, "must be a whole number" + (units > 1 ? " of tenths" : "") + ", but is " + word);
        }
        if (scaled.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw wrong(line, column, "is too large: " + word);
        }
        return scaled.intValueExact();
    }

    private BadInstance wrong(int line, String column, String sentence) {
        return new BadInstance(file.file(), "line " + (line + 1) + (column.isEmpty() ? "" : ", " + column), sentence);
    }
}
