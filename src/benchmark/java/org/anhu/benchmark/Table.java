package org.anhu.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table that is printed row by row while the work goes on, and written as CSV at the end. */
final class Table {

    private static final int FIRST = 28;
    private static final int OTHERS = 14;

    private final PrintStream out;
    private final List<List<String>> rows = new ArrayList<>();

    Table(PrintStream out, List<String> columns) {
        this.out = out;
        row(columns);
    }

    void row(List<String> cells) {
        rows.add(cells);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(String.format(Locale.ROOT, i == 0 ? "%-" + FIRST + "s" : " %" + OTHERS + "s", cells.get(i)));
        }
        out.println(line);
    }

    void write(Path csv) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row.stream().map(Table::quoted).toList()))
                    .append('\n');
        }
        SolveCommand.write(csv, text.toString());
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A number without zeros at its end. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String decimals(double number, int places) {
        String text = String.format(Locale.ROOT, "%." + places + "f", number);
        return text.matches("-0\\.0*") ? text.substring(1) : text;
    }

    /** The first of several complaints, and how many more there are. */
    static String first(List<String> errors) {
        return errors.get(0) + (errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)");
    }
}
