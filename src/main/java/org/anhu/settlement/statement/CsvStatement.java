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
                    "settledIn",
                    "month",
                    "household",
                    "payer",
                    "award",
                    "tier",
                    "policy",
                    "policyVersion",
                    "visitsDue",
                    "visitsVerified",
                    "minutes",
                    "grossFen",
                    "amountFen",
                    "grossYuan",
                    "amountYuan",
                    "rule")
            .get();

    // A spreadsheet runs a cell that begins like this, and turns one that looks like a number into one.
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE]\\d+)?");

    private CsvStatement() {}

    /**
     * @param street external id
     * @param month that is settled; a line may be for an earlier one
     */
    public static byte[] bytes(String street, YearMonth month, List<Line> lines) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Line line : lines) {
                csv.printRecord(
                        text(street),
                        month,
                        line.month(),
                        text(line.household()),
                        line.payer(),
                        text(line.award()),
                        text(line.tier()),
                        text(line.policyCode()),
                        line.policyVersion(),
                        line.visitsDue(),
                        line.visitsVerified(),
                        line.minutes(),
                        line.grossFen().fen(),
                        line.amountFen().fen(),
                        line.grossFen().toYuan(),
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
