package org.anhu.settlement.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.Step;
import org.anhu.settlement.rules.Steps;

/** The steps of a line as a family reads them: short, and in yuan. */
final class ChineseSteps {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("WHOLE_MONTH", "按整月"),
            Map.entry("FROM_DAY", "自当日起"),
            Map.entry("NEXT_MONTH", "次月起"),
            Map.entry("PRO_RATA", "按天折算"),
            Map.entry("STOPS_NEXT_MONTH", "次月停发"),
            Map.entry("PAID", "照发"),
            Map.entry("CALENDAR_DAYS", "按当月天数"),
            Map.entry("THIRTY_DAYS", "按每月三十天"),
            Map.entry("BY_AWARD", "按认定发放"),
            Map.entry("AT_LEAST_ONE_VERIFIED", "当月至少核实一次服务"),
            Map.entry("HALF_UP", "四舍五入到分"));
    private static final Map<String, String> LIMITS = Map.of("DAY", "每日", "WEEK", "每周", "MONTH", "本月", "YEAR", "本年");

    private final Payer payer;
    private final Map<String, String> services;

    private ChineseSteps(Payer payer, Map<String, String> services) {
        this.payer = payer;
        this.services = services;
    }

    /**
     * @param services their names by code; one that is missing stands with its code
     * @throws IllegalStateException if there are no words for a rule: none is shown as it is stored
     */
    static String words(Line line, Map<String, String> services) {
        ChineseSteps words = new ChineseSteps(line.payer(), services);
        return line.steps().stream().map(words::words).collect(Collectors.joining("；"));
    }

    private String words(Step step) {
        return switch (step.rule()) {
            case Steps.START -> step.text("on") + " 起享受，" + rule(step, "rule");
            case Steps.STOP -> step.text("on") + " 止，" + rule(step, "rule");
            case Steps.HOLD -> "暂停 " + step.text("days") + " 天，" + rule(step, "rule");
            case Steps.EXCLUDED -> step.text("days") + " 天已享受 " + step.text("by") + "，不重复享受";
            case Steps.FLAT -> flat(step);
            case Steps.PROOF -> proof(step);
            case Steps.CHARGE -> charge(step);
            case Steps.LIMIT -> limit(step);
            case Steps.CARD -> card(step);
            case Steps.SEASON ->
                step.text("item") + " " + yuan(step.text("fen"))
                        + (step.text("entitled").equals("true") ? "" : "，当月无享受资格，不发");
            case Steps.UNPRICED -> service(step) + " " + step.text("visits") + " 次，未定价，不收费";
            case Steps.BAND ->
                "考核 " + step.text("score") + " 分，属 " + step.text("from") + " 至 " + step.text("to") + " 分档，奖补 "
                        + yuan(step.text("fen"));
            case Steps.HEADS -> step.text("heads") + " 人，每人 " + yuan(step.text("fenPerHead"));
            case Steps.PART -> "总额 " + yuan(step.text("of")) + " 的 " + percent(step);
            case Steps.ADJUSTS ->
                "更正 " + month(step.text("month")) + "：应为 " + yuan(step.text("nowFen")) + "，已结算 "
                        + yuan(step.text("settledFen"));
            case Steps.ROUND -> step.text("exact").equals("true") ? "金额准确到分" : rule(step, "mode");
            default -> throw new IllegalStateException("no words for the step " + step);
        };
    }

    private static String flat(Step step) {
        String parts = step.text("parts");
        String whole = step.text("partsInMonth");
        return parts.equals(whole) ? "整月" : rule(step, "basis") + " " + parts + "/" + whole;
    }

    private static String proof(Step step) {
        String visits = step.text("rule").equals("BY_AWARD") ? "" : "，已核实 " + step.text("visits") + " 次";
        return rule(step, "rule") + visits + (step.text("paid").equals("true") ? "" : "，不予发放");
    }

    private String charge(Step step) {
        boolean byVisit = step.text("per").equals("VISIT");
        String of = byVisit ? step.text("visits") : step.text("billed");
        StringBuilder words =
                new StringBuilder(service(step) + " " + step.text("visits") + " 次 " + step.text("minutes") + " 分钟");
        if (!byVisit && !of.equals(step.text("minutes"))) {
            words.append("，计费 ").append(of).append(" 分钟");
        }
        words.append("，")
                .append(Words.of(PriceUnit.valueOf(step.text("per"))))
                .append(" ")
                .append(yuan(step.text("priceFen")));
        if (!of.equals(step.text("covered"))) {
            words.append("，限额内 ").append(step.text("covered")).append(byVisit ? " 次" : " 分钟");
        }
        less(words, "先扣他方已付", step.text("earlier"));
        if (!step.values().containsKey("permille")) {
            return words.append("，余额自付").toString();
        }
        less(words, "超限额", step.text("over"));
        words.append("，").append(pays()).append(" ").append(percent(step));
        less(words, "另有他方付清", step.text("rest"));
        return words.toString();
    }

    private String pays() {
        return switch (payer) {
            case INSURANCE -> "报销";
            case VOUCHER -> "抵扣";
            case SUBSIDY -> "补贴";
            case CHARITY -> "资助";
            case FAMILY -> "自付";
        };
    }

    private static void less(StringBuilder words, String what, String fen) {
        if (!fen.equals("0")) {
            words.append("，").append(what).append(" ").append(yuan(fen));
        }
    }

    private static String limit(Step step) {
        String per = step.text("per");
        boolean minutes = step.text("of").equals("MINUTES");
        boolean once = per.equals("MONTH") || per.equals("YEAR");
        int cuts = step.cuts().size();
        BigDecimal over = step.cuts().stream()
                .map(cut -> fen(cut.asked()).subtract(fen(cut.granted())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return word(LIMITS, per)
                + (step.text("of").equals("FEN_CHARGED") ? "费用" : "") + "限额 " + amount(step.text("most"), minutes)
                + (once ? "，剩余 " + amount(step.text("unused"), minutes) : "")
                + (cuts == 0
                        ? ""
                        : "，" + (once ? "" : cuts + (per.equals("DAY") ? " 天" : " 周")) + "超出 "
                                + amount(over.toPlainString(), minutes) + (minutes ? "不计" : "不付"));
    }

    private static String card(Step step) {
        StringBuilder words = new StringBuilder("卡内可用 " + yuan(step.text("balance")));
        less(words, "含本月发放", step.text("issued"));
        words.append("，本月使用 ").append(yuan(step.text("spent")));
        words.append("，剩余 ").append(yuan(Long.toString(step.number("balance") - step.number("spent"))));
        less(words, "其中月底到期作废", step.text("expires"));
        return words.toString();
    }

    private String service(Step step) {
        String code = step.text("service");
        return services.getOrDefault(code, code);
    }

    private static String rule(Step step, String name) {
        return word(RULES, step.text(name));
    }

    private static String word(Map<String, String> words, String of) {
        String word = words.get(of);
        if (word == null) {
            throw new IllegalStateException("no word for " + of);
        }
        return word;
    }

    private static String amount(String text, boolean minutes) {
        return minutes ? text + " 分钟" : yuan(text);
    }

    private static String yuan(String fen) {
        return fen(fen).movePointLeft(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + " 元";
    }

    // For the reader; parts of a fen are kept in the steps.
    private static BigDecimal fen(String text) {
        String[] parts = text.split("/", 2);
        return parts.length == 1
                ? new BigDecimal(text)
                : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 4, RoundingMode.HALF_UP);
    }

    private static String percent(Step step) {
        return new BigDecimal(step.text("permille"))
                        .movePointLeft(1)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    private static String month(String month) {
        YearMonth of = YearMonth.parse(month);
        return of.getYear() + " 年 " + of.getMonthValue() + " 月";
    }
}
