package org.anhu.settlement.statement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anhu.settlement.rules.Step;
import org.anhu.settlement.rules.Steps;

/** The steps of a line as a family reads them; what has no words of its own stands with its name and values. */
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

    private ChineseSteps() {}

    static String words(List<Step> steps) {
        return steps.stream().map(ChineseSteps::words).collect(Collectors.joining("；"));
    }

    private static String words(Step step) {
        return switch (step.rule()) {
            case Steps.START -> step.text("on") + " 起享受，" + rule(step, "rule");
            case Steps.STOP -> step.text("on") + " 止，" + rule(step, "rule");
            case Steps.HOLD -> "暂停 " + step.text("days") + " 天，" + rule(step, "rule");
            case Steps.FLAT -> flat(step);
            case Steps.PROOF -> proof(step);
            case Steps.ROUND -> step.text("exact").equals("true") ? "金额准确到分" : rule(step, "mode");
            default -> step.rule() + " " + step.values();
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

    private static String rule(Step step, String name) {
        return RULES.getOrDefault(step.text(name), step.text(name));
    }
}
