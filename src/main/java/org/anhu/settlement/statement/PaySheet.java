package org.anhu.settlement.statement;

import java.util.ArrayList;
import java.util.List;
import org.anhu.kernel.Money;
import org.anhu.settlement.pay.PaidVisit;
import org.anhu.settlement.pay.PayComponent;
import org.anhu.settlement.pay.PayLine;
import org.anhu.settlement.pay.PayStatement;
import org.anhu.settlement.statement.Sheet.Column;

/** Pay statements as CSV for programs and as workbooks: one with its components and visits, and a month's list. */
public final class PaySheet {

    private static final List<Column> SLIP = List.of(
            new Column("caregiver", "养护员编号"),
            new Column("month", "月份"),
            new Column("statement", "单号"),
            new Column("revision", "版次"),
            new Column("state", "状态"),
            new Column("component", "项目"),
            new Column("key", "档次"),
            new Column("fund", "资金来源"),
            new Column("unit", "计量单位"),
            new Column("rateYuan", "标准(元)"),
            new Column("numerator", "数量分子"),
            new Column("denominator", "数量分母"),
            new Column("amountFen", "金额(分)"),
            new Column("amountYuan", "金额(元)"),
            new Column("legalBasis", "依据"));

    private static final List<Column> VISITS = List.of(
            new Column("date", "日期"),
            new Column("household", "户编号"),
            new Column("minutes", "服务分钟"),
            new Column("substitute", "替班"),
            new Column("travelSeconds", "路途秒数"),
            new Column("metres", "路途米数"));

    private static final List<Column> MONTH = month();

    private PaySheet() {}

    public static byte[] csv(PayStatement pay) {
        return slip(pay).csv();
    }

    public static byte[] xlsx(PayStatement pay) {
        return Sheet.xlsx(
                slip(pay),
                new Sheet(
                        "服务明细",
                        VISITS,
                        pay.visits().stream().map(PaySheet::visit).toList()));
    }

    /** @param statements of one month, each revision */
    public static byte[] csv(List<PayStatement> statements) {
        return list(statements).csv();
    }

    /** @param statements of one month, each revision */
    public static byte[] xlsx(List<PayStatement> statements) {
        return Sheet.xlsx(list(statements));
    }

    private static Sheet slip(PayStatement pay) {
        return new Sheet(
                "工资单", SLIP, pay.lines().stream().map(line -> line(pay, line)).toList());
    }

    private static List<Object> line(PayStatement pay, PayLine line) {
        String key = line.key();
        return List.of(
                pay.caregiver(),
                pay.month(),
                pay.id().value(),
                pay.revision(),
                pay.state(),
                line.component(),
                key == null ? "" : key,
                line.fund(),
                line.unit(),
                line.rateFen(),
                line.numerator(),
                line.denominator(),
                line.amountFen().fen(),
                line.amountFen(),
                line.legalBasis());
    }

    private static List<Object> visit(PaidVisit visit) {
        return List.of(
                visit.date(),
                visit.household(),
                visit.minutes(),
                visit.substitute() ? "是" : "否",
                visit.travelSeconds(),
                visit.metres());
    }

    private static Sheet list(List<PayStatement> statements) {
        return new Sheet("工资表", MONTH, statements.stream().map(PaySheet::row).toList());
    }

    private static List<Column> month() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("caregiver", "养护员编号"),
                new Column("kind", "人员类别"),
                new Column("month", "月份"),
                new Column("statement", "单号"),
                new Column("revision", "版次"),
                new Column("state", "状态"),
                new Column("visits", "核实服务次数"),
                new Column("careMinutes", "服务分钟"),
                new Column("timeBankMinutes", "时间银行(分钟)")));
        for (PayComponent component : PayComponent.values()) {
            columns.add(new Column(component.name(), Words.of(component) + "(元)"));
        }
        columns.addAll(List.of(
                new Column("totalFen", "合计(分)"),
                new Column("differenceFen", "较上一版应发(分)"),
                new Column("totalYuan", "合计(元)"),
                new Column("differenceYuan", "较上一版应发(元)")));
        return List.copyOf(columns);
    }

    private static List<Object> row(PayStatement pay) {
        List<Object> row = new ArrayList<>(List.of(
                pay.caregiver(),
                pay.kind(),
                pay.month(),
                pay.id().value(),
                pay.revision(),
                pay.state(),
                pay.visits().size(),
                pay.careMinutes(),
                pay.timeBankMinutes()));
        for (PayComponent component : PayComponent.values()) {
            row.add(pay.lines().stream()
                    .filter(line -> line.component() == component)
                    .map(PayLine::amountFen)
                    .reduce(Money.ZERO, Money::plus));
        }
        row.addAll(List.of(pay.totalFen().fen(), pay.differenceFen().fen(), pay.totalFen(), pay.differenceFen()));
        return row;
    }
}
