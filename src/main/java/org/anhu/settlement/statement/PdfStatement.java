package org.anhu.settlement.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.kernel.Money;
import org.anhu.settlement.pay.PayLine;
import org.anhu.settlement.pay.PayState;
import org.anhu.settlement.pay.PayStatement;
import org.anhu.settlement.rules.Line;

/** Statements on paper, in Chinese: of a household, a street, a district, a caregiver. They name nobody. */
public final class PdfStatement {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final List<String> LINE_HEADINGS =
            List.of("月份", "户编号", "支付方", "政策", "类别", "应服务", "已核实", "标准或费用(元)", "金额(元)", "计算依据");
    private static final float[] LINE_WIDTHS = {4, 6, 4, 5, 3, -3, -3, -5, -5, 12};

    private PdfStatement() {}

    /**
     * What stands above the lines.
     *
     * @param street name and external id
     * @param state in which the run is; a draft says so
     * @param draft whether it may still be disputed
     * @param services what each is called, by code
     */
    public record Heading(
            String street, YearMonth month, long run, String state, boolean draft, Map<String, String> services) {

        public Heading {
            services = Map.copyOf(services);
        }
    }

    /** A household's month, to be checked by the family. */
    public static byte[] household(Heading heading, String household, List<Line> lines) {
        Paper paper = Paper.wide().title("居家养老服务结算单" + (heading.draft() ? "（待确认）" : ""));
        Map<String, String> facts = facts(heading);
        facts.put("户编号", household);
        facts.put("补贴合计(元)", paidOut(lines).toYuan());
        paper.facts(facts).table(LINE_WIDTHS, LINE_HEADINGS, rows(lines, heading.services()));
        paper.text(heading.draft() ? "如有异议，请在结算审核之前向服务站或街道提出，审核前将逐项答复。" : "本单已经审核。之后核实的变动列入下月结算。");
        return paper.bytes();
    }

    /** A street's month: totals, then all lines. */
    public static byte[] street(Heading heading, List<Line> lines) {
        Map<String, String> facts = facts(heading);
        facts.put("明细行数", Integer.toString(lines.size()));
        facts.put("补贴合计(元)", paidOut(lines).toYuan());
        return Paper.wide()
                .title("居家养老服务月度结算表" + (heading.draft() ? "（待审核）" : ""))
                .facts(facts)
                .table(
                        new float[] {5, 6, 4, -3, -4, -4, -6},
                        List.of("支付方", "政策", "类别", "行数", "应服务", "已核实", "金额(元)"),
                        totals(lines))
                .text("明细")
                .table(LINE_WIDTHS, LINE_HEADINGS, rows(lines, heading.services()))
                .bytes();
    }

    /**
     * A district's month, street by street.
     *
     * @param streets lines by name of the street
     */
    public static byte[] district(String district, YearMonth month, Map<String, List<Line>> streets) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("区", district);
        facts.put("结算月份", month.toString());
        facts.put("街道数", Integer.toString(streets.size()));
        List<Line> all = streets.values().stream().flatMap(List::stream).toList();
        facts.put("补贴合计(元)", paidOut(all).toYuan());
        List<List<String>> rows = new ArrayList<>();
        streets.forEach((street, lines) -> rows.add(List.of(
                street,
                Long.toString(lines.stream().map(Line::household).distinct().count()),
                Integer.toString(lines.size()),
                paidOut(lines).toYuan())));
        return Paper.upright()
                .title("区级居家养老服务月度结算汇总表")
                .facts(facts)
                .table(new float[] {8, -3, -3, -5}, List.of("街道", "户数", "行数", "补贴金额(元)"), rows)
                .text("按支付方、政策和类别")
                .table(
                        new float[] {5, 6, 4, -3, -4, -4, -6},
                        List.of("支付方", "政策", "类别", "行数", "应服务", "已核实", "金额(元)"),
                        totals(all))
                .bytes();
    }

    /** What a street's provider gets for a month's visits. */
    public static byte[] provider(Heading heading, ProviderStatement statement) {
        Map<String, String> facts = facts(heading);
        facts.put("服务机构", statement.street());
        facts.put("应付合计(元)", statement.totalFen().toYuan());
        return Paper.wide()
                .title("服务机构月度结算单" + (heading.draft() ? "（待审核）" : ""))
                .facts(facts)
                .table(
                        new float[] {4, 6, 4, 5, -3, -4, -4, 3, -5, -5},
                        List.of("月份", "服务项目", "服务方式", "支付方", "次数", "计费分钟", "单价(元)", "单位", "费用(元)", "应付(元)"),
                        statement.rows().stream().map(row -> row(heading, row)).toList())
                .text("注明更正的月份为以前月份与已结算之差。费用为服务全额，应付为该支付方承担的部分。")
                .bytes();
    }

    private static List<String> row(Heading heading, ProviderRow row) {
        return List.of(
                row.month() + (row.month().isBefore(heading.month()) ? " 更正" : ""),
                heading.services().getOrDefault(row.service(), row.service()),
                Words.of(row.setting()),
                Words.of(row.payer()),
                Long.toString(row.visits()),
                Long.toString(row.minutes()),
                row.priceFen().toYuan(),
                Words.of(row.per()),
                row.grossFen().toYuan(),
                row.paidFen().toYuan());
    }

    /** A caregiver's month, component by component. */
    public static byte[] caregiver(PayStatement pay) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("养护员编号", pay.caregiver());
        facts.put("月份", pay.month().toString());
        facts.put("单号", pay.id().value() + " 第 " + pay.revision() + " 版");
        facts.put("服务分钟", Integer.toString(pay.careMinutes()));
        facts.put("合计(元)", pay.totalFen().toYuan());
        facts.put("较上一版(元)", pay.differenceFen().toYuan());
        facts.put("时间银行(分钟)", Integer.toString(pay.timeBankMinutes()));
        facts.put("核实服务次数", Integer.toString(pay.visits().size()));
        List<List<String>> rows = new ArrayList<>();
        for (PayLine line : pay.lines()) {
            rows.add(List.of(
                    Words.of(line.component()),
                    line.key() == null ? "" : line.key(),
                    line.rateFen().toYuan(),
                    line.numerator() + "/" + line.denominator(),
                    line.amountFen().toYuan(),
                    line.legalBasis()));
        }
        return Paper.upright()
                .title("养护员工资单" + (pay.state() == PayState.DRAFT ? "（待审核）" : ""))
                .facts(facts)
                .table(new float[] {5, 4, -4, -4, -4, 10}, List.of("项目", "档次", "标准(元)", "数量", "金额(元)", "依据"), rows)
                .text("法定加班工资不在本单之内。")
                .bytes();
    }

    private static Map<String, String> facts(Heading heading) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("街道", heading.street());
        facts.put("结算月份", heading.month().toString());
        facts.put("结算批次", Long.toString(heading.run()));
        facts.put("状态", heading.state());
        return facts;
    }

    private static List<List<String>> rows(List<Line> lines, Map<String, String> services) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(
                    line.month().toString(),
                    line.household(),
                    Words.of(line.payer()),
                    line.policyCode(),
                    line.tier(),
                    Integer.toString(line.visitsDue()),
                    Integer.toString(line.visitsVerified()),
                    line.grossFen().toYuan(),
                    line.amountFen().toYuan(),
                    ChineseSteps.words(line, services)));
        }
        return rows;
    }

    private static final class Total {
        private long lines;
        private long due;
        private long verified;
        private Money amount = Money.ZERO;
    }

    private static List<List<String>> totals(List<Line> lines) {
        Map<String, Total> totals = new TreeMap<>();
        Map<String, List<String>> names = new TreeMap<>();
        for (Line line : lines) {
            List<String> name = List.of(Words.of(line.payer()), line.policyCode(), line.tier());
            String key = line.payer() + "\t" + line.policyCode() + "\t" + line.tier();
            names.put(key, name);
            Total total = totals.computeIfAbsent(key, one -> new Total());
            total.lines++;
            total.due += line.visitsDue();
            total.verified += line.visitsVerified();
            total.amount = total.amount.plus(line.amountFen());
        }
        List<List<String>> rows = new ArrayList<>();
        totals.forEach((key, total) -> {
            List<String> row = new ArrayList<>(names.getOrDefault(key, List.of()));
            row.addAll(List.of(
                    Long.toString(total.lines),
                    Long.toString(total.due),
                    Long.toString(total.verified),
                    total.amount.toYuan()));
            rows.add(row);
        });
        return rows;
    }

    private static Money paidOut(List<Line> lines) {
        return lines.stream().map(Line::paidOut).reduce(Money.ZERO, Money::plus);
    }
}
