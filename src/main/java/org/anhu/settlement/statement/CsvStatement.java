package org.anhu.settlement.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.anhu.settlement.rules.Line;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The lines of a month as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read the characters). The
 * same lines give the same bytes: there is nothing in it that depends on when or where it was written.
 */
public final class CsvStatement {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "street",
                    "month",
                    "household",
                    "award",
                    "tier",
                    "policy",
                    "policyVersion",
                    "visitsDue",
                    "visitsVerified",
                    "daysEntitled",
                    "daysInMonth",
                    "parts",
                    "partsInMonth",
                    "rateFen",
                    "amountFen",
                    "rateYuan",
                    "amountYuan",
                    "rule")
            .get();

    // A spreadsheet runs a cell that begins like this, and turns one that looks like a number into one.
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE]\\d+)?");

    private CsvStatement() {}

    /** @param street external id */
    public static byte[] bytes(String street, YearMonth month, List<Line> lines) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Line line : lines) {
                csv.printRecord(
                        text(street),
                        month,
                        text(line.household()),
                        text(line.award()),
                        text(line.tier()),
                        text(line.policyCode()),
                        line.policyVersion(),
                        line.visitsDue(),
                        line.visitsVerified(),
                        line.daysEntitled(),
                        line.daysInMonth(),
                        line.parts(),
                        line.partsInMonth(),
                        line.rateFen().fen(),
                        line.amountFen().fen(),
                        line.rateFen().toYuan(),
                        line.amountFen().toYuan(),
                        text(line.rule()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula or a number. */
    static String text(String value) {
        return FORMULA.matcher(value).matches() || NUMBER.matcher(value).matches() ? "'" + value : value;
    }
}
