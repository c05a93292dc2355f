package org.anhu.settlement.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.anhu.kernel.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a file. As CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read the characters) the same
 * table gives the same bytes: there is nothing in it that depends on when or where it was written.
 *
 * @param title of its worksheet
 * @param rows as long as the columns; a whole number stays one, an amount stands in yuan, all else is text, whatever it
 *     looks like; a worksheet has Chinese words where CSV has names
 */
record Sheet(String title, List<Column> columns, List<List<Object>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String YUAN = "#,##0.00";

    // A spreadsheet runs a cell that begins like this, and turns one that looks like a number into one.
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE]\\d+)?");

    /**
     * @param name in CSV, for programs
     * @param heading in a workbook, for people
     */
    record Column(String name, String heading) {}

    byte[] csv() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.stream().map(Column::name).toArray(String[]::new))
                .get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            for (List<Object> row : rows) {
                csv.printRecord(row.stream().map(Sheet::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Sheet... sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Anhu", "1.0")) {
            for (Sheet sheet : sheets) {
                sheet.write(workbook.newWorksheet(sheet.title));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).heading());
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        int number = 1;
        for (List<Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                write(sheet, number, column, row.get(column));
            }
            number++;
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Money money) {
            sheet.value(row, column, BigDecimal.valueOf(money.fen(), 2));
            sheet.style(row, column).format(YUAN).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, Words.of(value));
        }
    }

    /** A text with an apostrophe before it where a spreadsheet would take it for a formula or a number. */
    private static Object cell(Object value) {
        if (value instanceof Money money) {
            return money.toYuan();
        }
        if (value instanceof String text) {
            return FORMULA.matcher(text).matches() || NUMBER.matcher(text).matches() ? "'" + text : text;
        }
        return value;
    }
}
