package org.anhu.settlement.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.kernel.Money;
import org.anhu.settlement.rules.Line;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The lines of a month as a workbook for an office: 明细 has the lines, 合计 the totals by tier. */
public final class XlsxStatement {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String YUAN = "#,##0.00";
    private static final List<String> LINE_HEADINGS = List.of(
            "街道",
            "结算月份",
            "所属月份",
            "户编号",
            "支付方",
            "认定编号",
            "类别",
            "政策",
            "政策版本",
            "应服务次数",
            "核实次数",
            "计费分钟",
            "标准或费用(分)",
            "金额(分)",
            "标准或费用(元)",
            "金额(元)",
            "计算依据");
    private static final List<String> TOTAL_HEADINGS =
            List.of("支付方", "政策", "类别", "行数", "应服务次数", "核实次数", "金额(分)", "金额(元)");

    private XlsxStatement() {}

    /**
     * @param street external id
     * @param month that is settled; a line may be for an earlier one
     */
    public static byte[] bytes(String street, YearMonth month, List<Line> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Anhu", "1.0")) {
            lines(workbook.newWorksheet("明细"), street, month, lines);
            totals(workbook.newWorksheet("合计"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void lines(Worksheet sheet, String street, YearMonth month, List<Line> lines) {
        headings(sheet, LINE_HEADINGS);
        int row = 1;
        for (Line line : lines) {
            Cells cells = new Cells(sheet, row++);
            cells.text(street)
                    .text(month.toString())
                    .text(line.month().toString())
                    .text(line.household());
            cells.text(line.payer().name()).text(line.award());
            cells.text(line.tier()).text(line.policyCode()).number(line.policyVersion());
            cells.number(line.visitsDue()).number(line.visitsVerified());
            cells.number(line.minutes());
            cells.number(line.grossFen().fen()).number(line.amountFen().fen());
            cells.yuan(line.grossFen()).yuan(line.amountFen()).text(line.rule());
        }
    }

    private static void totals(Worksheet sheet, List<Line> lines) {
        headings(sheet, TOTAL_HEADINGS);
        Map<List<String>, Total> totals =
                new TreeMap<>(java.util.Comparator.<List<String>, String>comparing(key -> key.get(0))
                        .thenComparing(key -> key.get(1))
                        .thenComparing(key -> key.get(2)));
        Total all = new Total();
        for (Line line : lines) {
            totals.computeIfAbsent(List.of(line.payer().name(), line.policyCode(), line.tier()), key -> new Total())
                    .add(line, line.amountFen());
            all.add(line, line.paidOut());
        }
        int row = 1;
        for (Map.Entry<List<String>, Total> total : totals.entrySet()) {
            total.getValue()
                    .write(new Cells(sheet, row++)
                            .text(total.getKey().get(0))
                            .text(total.getKey().get(1))
                            .text(total.getKey().get(2)));
        }
        all.write(new Cells(sheet, row).text("总计(不含自费)").text("").text(""));
    }

    private static void headings(Worksheet sheet, List<String> headings) {
        Cells cells = new Cells(sheet, 0);
        headings.forEach(cells::text);
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static final class Total {
        private long count;
        private long due;
        private long verified;
        private Money amount = Money.ZERO;

        void add(Line line, Money of) {
            count++;
            due += line.visitsDue();
            verified += line.visitsVerified();
            amount = amount.plus(of);
        }

        void write(Cells cells) {
            cells.number(count)
                    .number(due)
                    .number(verified)
                    .number(amount.fen())
                    .yuan(amount);
        }
    }

    /** Writes a row cell by cell. A text stays a text, whatever it looks like. */
    private static final class Cells {
        private final Worksheet sheet;
        private final int row;
        private int column;

        Cells(Worksheet sheet, int row) {
            this.sheet = sheet;
            this.row = row;
        }

        Cells text(String value) {
            sheet.value(row, column++, value);
            return this;
        }

        Cells number(long value) {
            sheet.value(row, column++, value);
            return this;
        }

        Cells yuan(Money value) {
            sheet.value(row, column, BigDecimal.valueOf(value.fen(), 2));
            sheet.style(row, column++).format(YUAN).set();
            return this;
        }
    }
}
