package org.anhu.settlement.statement;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.statement.Sheet.Column;

/** The lines of a month as CSV, for programs: the rules of a line stand by their names. */
public final class CsvStatement {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final List<Column> COLUMNS = List.of(
            new Column("street", "街道"),
            new Column("settledIn", "结算月份"),
            new Column("month", "所属月份"),
            new Column("household", "户编号"),
            new Column("payer", "支付方"),
            new Column("award", "认定编号"),
            new Column("tier", "类别"),
            new Column("policy", "政策"),
            new Column("policyVersion", "政策版本"),
            new Column("visitsDue", "应服务次数"),
            new Column("visitsVerified", "核实次数"),
            new Column("minutes", "计费分钟"),
            new Column("grossFen", "标准或费用(分)"),
            new Column("amountFen", "金额(分)"),
            new Column("grossYuan", "标准或费用(元)"),
            new Column("amountYuan", "金额(元)"),
            new Column("rule", "计算依据"));

    private CsvStatement() {}

    /**
     * @param street external id
     * @param month that is settled; a line may be for an earlier one
     */
    public static byte[] bytes(String street, YearMonth month, List<Line> lines) {
        return sheet(street, month, lines, Line::rule).csv();
    }

    /** @param rule how the steps of a line read */
    static Sheet sheet(String street, YearMonth month, List<Line> lines, Function<Line, String> rule) {
        return new Sheet(
                "明细",
                COLUMNS,
                lines.stream().map(line -> row(street, month, line, rule)).toList());
    }

    private static List<Object> row(String street, YearMonth month, Line line, Function<Line, String> rule) {
        return List.of(
                street,
                month,
                line.month(),
                line.household(),
                line.payer(),
                line.award(),
                line.tier(),
                line.policyCode(),
                line.policyVersion(),
                line.visitsDue(),
                line.visitsVerified(),
                line.minutes(),
                line.grossFen().fen(),
                line.amountFen().fen(),
                line.grossFen(),
                line.amountFen(),
                rule.apply(line));
    }
}
