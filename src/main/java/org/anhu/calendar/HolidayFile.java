package org.anhu.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** A year's notice as a table: {@code date,name,kind,source} with a header row, as an office keeps it. */
final class HolidayFile {

    private static final List<String> COLUMNS = List.of("date", "name", "kind", "source");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL) // which names stand there is looked at below
            .get();

    private final Findings findings = new Findings();

    private HolidayFile() {}

    /** @throws Refusal 422 with every broken cell, 400 if it is no table */
    static List<Holiday> read(String csv) {
        HolidayFile file = new HolidayFile();
        List<Holiday> days = file.days(csv.startsWith("\ufeff") ? csv.substring(1) : csv);
        file.findings.refuseIfAny();
        return days;
    }

    private List<Holiday> days(String csv) {
        List<Holiday> days = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
            if (findings.check(
                    parser.getHeaderNames().equals(COLUMNS),
                    "",
                    "wrong-header",
                    "The first row must be " + String.join(",", COLUMNS) + ".",
                    String.join(",", parser.getHeaderNames()))) {
                for (CSVRecord row : parser) {
                    Holiday day = day(row);
                    if (day != null) {
                        days.add(day);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Refusal.badRequest("unreadable-csv", "The table cannot be read: " + e.getMessage());
        }
        return days;
    }

    private @Nullable Holiday day(CSVRecord row) {
        String at = "/" + (row.getRecordNumber() - 1);
        if (!findings.check(
                row.isConsistent(), at, "wrong-columns", "A row has " + COLUMNS.size() + " cells.", row.size())) {
            return null;
        }
        LocalDate date = date(row.get("date"));
        HolidayKind kind = Arrays.stream(HolidayKind.values())
                .filter(it -> it.name().equals(row.get("kind")))
                .findFirst()
                .orElse(null);
        boolean dated = findings.check(
                date != null, at + "/date", "not-local-date", "Send a date as 2026-11-30.", row.get("date"));
        boolean known = findings.check(
                kind != null,
                at + "/kind",
                "not-holiday-kind",
                "Send one of " + Arrays.toString(HolidayKind.values()) + ".",
                row.get("kind"));
        return dated && known && date != null && kind != null
                ? findings.attempt(at, () -> new Holiday(date, row.get("name"), kind, row.get("source")))
                : null;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
