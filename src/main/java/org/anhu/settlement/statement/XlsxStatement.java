package org.anhu.settlement.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.Money;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.statement.Sheet.Column;

/** The lines of a month as a workbook for people: 明细 has the lines, 合计 the totals by tier. */
public final class XlsxStatement {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<Column> TOTALS = List.of(
            new Column("payer", "支付方"),
            new Column("policy", "政策"),
            new Column("tier", "类别"),
            new Column("lines", "行数"),
            new Column("visitsDue", "应服务次数"),
            new Column("visitsVerified", "核实次数"),
            new Column("amountFen", "金额(分)"),
            new Column("amountYuan", "金额(元)"));

    private XlsxStatement() {}

    /**
     * @param street external id
     * @param month that is settled; a line may be for an earlier one
     * @param services what each is called, by code
     */
    public static byte[] bytes(String street, YearMonth month, List<Line> lines, Map<String, String> services) {
        return Sheet.xlsx(
                CsvStatement.sheet(street, month, lines, line -> ChineseSteps.words(line, services)),
                new Sheet("合计", TOTALS, totals(lines)));
    }

    private static List<List<Object>> totals(List<Line> lines) {
        Map<List<String>, Total> totals = new TreeMap<>(Comparator.<List<String>, String>comparing(key -> key.get(0))
                .thenComparing(key -> key.get(1))
                .thenComparing(key -> key.get(2)));
        Total all = new Total();
        for (Line line : lines) {
            totals.computeIfAbsent(List.of(line.payer().name(), line.policyCode(), line.tier()), key -> new Total())
                    .add(line, line.amountFen());
            all.add(line, line.paidOut());
        }
        List<List<Object>> rows = new ArrayList<>();
        totals.forEach(
                (key, total) -> rows.add(total.row(Words.of(Payer.valueOf(key.get(0))), key.get(1), key.get(2))));
        rows.add(all.row("总计(不含自费)", "", ""));
        return rows;
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

        List<Object> row(String payer, String policy, String tier) {
            return List.of(payer, policy, tier, count, due, verified, amount.fen(), amount);
        }
    }
}
