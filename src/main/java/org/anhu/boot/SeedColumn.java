package org.anhu.boot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A column of a seed file and how its text becomes a value of the database.
 *
 * @param name as in the file's header
 * @param sql the table's column
 * @param required whether the field may not be empty
 */
record SeedColumn(String name, String sql, boolean required, Reading reading) {

    /** Turns a text that is not empty into a value, or refuses it with a sentence that says what to do. */
    interface Reading {
        @Nullable Object read(String text, SeedKeys keys);
    }

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,9})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Pattern DAYS = Pattern.compile("1?2?3?4?5?6?7?");

    SeedColumn optional() {
        return new SeedColumn(name, sql, false, reading);
    }

    /** The same column under another name in the table. */
    SeedColumn as(String otherSql) {
        return new SeedColumn(name, otherSql, required, reading);
    }

    static SeedColumn text(String name, int most) {
        return column(name, (text, keys) -> {
            Findings findings = new Findings();
            findings.text("", text, most);
            findings.refuseIfAny();
            return text;
        });
    }

    static SeedColumn oneOf(String name, String... choices) {
        List<String> all = List.of(choices);
        return column(name, (text, keys) -> {
            require(all.contains(text), "unknown-value", "Write one of " + all + ".", text);
            return text;
        });
    }

    static SeedColumn number(String name, int least, int most) {
        return column(name, (text, keys) -> {
            require(
                    WHOLE_NUMBER.matcher(text).matches(),
                    "not-a-number",
                    "Write a whole number in digits 0-9; letters such as O or l are not digits.",
                    text);
            int number = Integer.parseInt(text);
            require(
                    number >= least && number <= most,
                    "out-of-range",
                    "Write a number from " + least + " to " + most + ".",
                    text);
            return number;
        });
    }

    static SeedColumn degrees(String name) {
        return column(name, (text, keys) -> {
            require(
                    DEGREES.matcher(text).matches(),
                    "not-a-number",
                    "Write degrees in digits with a point, as 30.5492.",
                    text);
            return Double.valueOf(text);
        });
    }

    static SeedColumn date(String name) {
        return column(name, (text, keys) -> {
            try {
                require(DATE.matcher(text).matches(), "not-a-date", "Write a date as 2026-11-30.", text);
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw Refusal.invalid("", "not-a-date", "There is no such day in the calendar.", text);
            }
        });
    }

    static SeedColumn time(String name) {
        return column(name, (text, keys) -> {
            String expected = "Write a time of day as 08:30, from 00:00 to 23:59.";
            try {
                require(TIME.matcher(text).matches(), "not-a-time", expected, text);
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                throw Refusal.invalid("", "not-a-time", expected, text);
            }
        });
    }

    static SeedColumn yesNo(String name) {
        return column(name, (text, keys) -> {
            require(text.equals("true") || text.equals("false"), "not-a-boolean", "Write true or false.", text);
            return Boolean.valueOf(text);
        });
    }

    /** ISO weekdays in rising order: 135 is Monday, Wednesday and Friday. */
    static SeedColumn daysOfWeek(String name) {
        return column(name, (text, keys) -> {
            require(
                    DAYS.matcher(text).matches(),
                    "not-weekdays",
                    "Write the days as digits in rising order, Monday is 1: 135.",
                    text);
            return text;
        });
    }

    static SeedColumn residentId(String name) {
        return column(name, (text, keys) -> new ResidentId(text).text());
    }

    /** The key of a row of that table, which must have been loaded before. */
    static SeedColumn reference(String name, String sql, String table) {
        return column(name, (text, keys) -> {
                    Object id = keys.find(table, text);
                    require(
                            id != null,
                            "unknown-reference",
                            "There is no such " + table.replace('_', ' ')
                                    + ": correct the name, or add the row to its file.",
                            text);
                    return id;
                })
                .as(sql);
    }

    private static SeedColumn column(String name, Reading reading) {
        String sql = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new SeedColumn(name, sql, true, reading);
    }

    private static void require(boolean ok, String code, String detail, String text) {
        if (!ok) {
            throw Refusal.invalid("", code, detail, text);
        }
    }
}
