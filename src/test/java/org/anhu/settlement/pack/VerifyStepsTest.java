package org.anhu.settlement.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.rules.Charges;
import org.anhu.settlement.rules.Differences;
import org.anhu.settlement.rules.GeneratedMonth;
import org.anhu.settlement.rules.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Months that the engine settled, packed, edited, and sealed anew by somebody who can do that. */
class VerifyStepsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    /** Tells the reader of something that no amount of the month rests on. */
    private static final Set<String> FOR_THE_READER = Set.of(
            "start rule",
            "start on",
            "stop rule",
            "stop on",
            "excluded by",
            "excluded days",
            "charge code",
            "limit unused",
            "card balance",
            "card expires",
            "flat days",
            "proof visits",
            "unpriced service",
            "unpriced visits");

    @Test
    void what_the_engine_settled_holds_line_by_line() {
        months().forEach((name, month) -> {
            List<Line> lines = month.lines();
            VerifyPackage.Result result = VerifyPackage.verify(pack(month, packed(lines, null)));
            assertThat(result.findings()).as(name).isEmpty();
            assertThat(result.derived()).as(name).isEqualTo(lines.size()).isPositive();
        });
    }

    @Test
    void of_1000_generated_months_each_holds() {
        for (long seed = 0; seed < 1_000; seed++) {
            GeneratedMonth generated = new GeneratedMonth(seed);
            byte[] pack = pack(
                    generated.policies().stream().map(PackedPolicy::of).toList(),
                    generated.prices().stream().map(PackedPrice::of).toList(),
                    packed(generated.lines(), null));
            assertThat(VerifyPackage.verify(pack).findings()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void every_amount_that_was_changed_in_all_files_is_found_and_its_line_named() {
        months().forEach((name, month) -> {
            List<PackedLine> lines = packed(month.lines(), null);
            for (PackedLine line : lines) {
                for (long off : new long[] {1, -1, 10_000}) {
                    List<PackedLine> edited = new ArrayList<>(lines);
                    edited.set(line.position() - 1, with(line, line.amountFen() + off, line.steps()));
                    requireNamed(name + ", " + off, line, VerifyPackage.verify(pack(month, edited)));
                }
            }
        });
    }

    @Test
    void every_value_of_a_step_that_matters_is_found_when_it_was_changed_and_its_line_named() {
        Set<String> seen = new TreeSet<>();
        months().forEach((name, month) -> {
            List<PackedLine> lines = packed(month.lines(), null);
            for (PackedLine line : lines) {
                for (int i = 0; i < line.steps().size(); i++) {
                    PackedLine.Step step = line.steps().get(i);
                    for (String value : step.values().keySet()) {
                        String what = step.rule() + " " + value;
                        if (!FOR_THE_READER.contains(what)
                                && !what.equals(minutesOfQuarters(step))
                                && !what.equals(visitsOfFlat(line))
                                && !(what.startsWith("limit cut") && minutesOfWholeVisits(line, step))) {
                            seen.add(what.replaceAll("cut .*", "cut"));
                            List<PackedLine.Step> steps = new ArrayList<>(line.steps());
                            steps.set(i, edited(step, value));
                            List<PackedLine> edited = new ArrayList<>(lines);
                            edited.set(line.position() - 1, with(line, line.amountFen(), steps));
                            requireNamed(
                                    name + ", " + what + " of " + line.payer() + ": " + steps.get(i),
                                    line,
                                    VerifyPackage.verify(pack(month, edited)));
                        }
                    }
                }
            }
        });
        assertThat(seen)
                .contains(
                        "card issued",
                        "card spent",
                        "charge base",
                        "charge billed",
                        "charge covered",
                        "charge earlier",
                        "charge minutes",
                        "charge over",
                        "charge paid",
                        "charge per",
                        "charge permille",
                        "charge priceFen",
                        "charge rest",
                        "charge rounding",
                        "charge service",
                        "charge setting",
                        "charge visits",
                        "flat parts",
                        "flat partsInMonth",
                        "flat rateFen",
                        "limit cut",
                        "limit most",
                        "proof paid",
                        "round before",
                        "round mode",
                        "round of",
                        "season entitled",
                        "season fen");
    }

    @Test
    void a_step_that_was_taken_out_is_found() {
        months().forEach((name, month) -> {
            List<PackedLine> lines = packed(month.lines(), null);
            for (PackedLine line : lines) {
                for (PackedLine.Step step : line.steps()) {
                    if (Set.of("charge", "flat", "limit", "round").contains(step.rule()) && line.amountFen() != 0) {
                        List<PackedLine.Step> steps = new ArrayList<>(line.steps());
                        steps.remove(step);
                        List<PackedLine> edited = new ArrayList<>(lines);
                        edited.set(line.position() - 1, with(line, line.amountFen(), steps));
                        VerifyPackage.Result result = VerifyPackage.verify(pack(month, edited));
                        assertThat(result.holds())
                                .as(name + " without " + step + " of " + line.payer())
                                .isFalse();
                    }
                }
            }
        });
    }

    @Test
    void an_adjustment_takes_off_what_the_packages_before_have_settled() {
        Charges then = voucher().visit("2026-11-05", "HOME", 60);
        Charges now = voucher().visit("2026-11-05", "HOME", 60).visit("2026-11-06", "HOME", 60);
        List<Line> differences = Differences.of(now.lines(), then.lines());
        VerifyPackage.Result first = VerifyPackage.verify(pack(then, packed(then.lines(), null)));
        VerifyPackage.Result next = VerifyPackage.verify(pack(now, packed(differences, "7")));
        assertThat(next.findings()).isEmpty();
        assertThat(VerifyPackage.chain(List.of(first, next), ""))
                .allMatch(finding -> finding.contains("names none before it")); // packed without their order here
        List<PackedLine> more = new ArrayList<>(packed(differences, "7"));
        PackedLine line = more.get(0);
        List<PackedLine.Step> steps = new ArrayList<>(line.steps());
        TreeMap<String, String> values = new TreeMap<>(steps.get(0).values());
        values.put("settledFen", Long.toString(Long.parseLong(values.getOrDefault("settledFen", "")) - 100));
        steps.set(0, new PackedLine.Step("adjusts", values));
        more.set(0, with(line, line.amountFen() + 100, steps));
        VerifyPackage.Result forged = VerifyPackage.verify(pack(now, more));
        assertThat(forged.findings()).isEmpty();
        assertThat(VerifyPackage.chain(List.of(first, forged), ""))
                .anyMatch(finding -> finding.contains("line 1 of HH-1 takes off"));
    }

    @Test
    void what_organisations_get_follows_from_score_heads_and_parts() {
        List<PackedLine> lines = List.of(
                grant(
                        1,
                        340_000,
                        VerifyPackageTest.step("band", "score", "95", "from", "90", "to", "100", "fen", "340000")),
                grant(2, 1_200, VerifyPackageTest.step("heads", "heads", "12", "fenPerHead", "100", "fen", "1200")),
                grant(
                        3,
                        11_588_401,
                        VerifyPackageTest.step("part", "of", "34800001", "permille", "333"),
                        VerifyPackageTest.step(
                                "round",
                                "of",
                                "running total of the parts",
                                "before",
                                "11588400333/1000",
                                "mode",
                                "HALF_UP",
                                "exact",
                                "false")));
        PackedPolicy policy = new PackedPolicy(
                "P",
                1,
                "{}",
                List.of(List.of("band", "90", "100", "340000"), List.of("head", "100"), List.of("part", "333")));
        assertThat(VerifyPackage.verify(pack(List.of(policy), List.of(), lines)).findings())
                .isEmpty();
        for (PackedLine line : lines) {
            for (String value : line.steps().get(0).values().keySet()) {
                if (!value.equals("score") && !value.equals("of") && !(line.position() == 2 && value.equals("fen"))) {
                    List<PackedLine> edited = new ArrayList<>(lines);
                    List<PackedLine.Step> steps = new ArrayList<>(line.steps());
                    steps.set(0, edited(steps.get(0), value));
                    edited.set(line.position() - 1, with(line, line.amountFen(), steps));
                    requireNamed(value, line, VerifyPackage.verify(pack(List.of(policy), List.of(), edited)));
                }
            }
        }
    }

    private static PackedLine grant(int position, long fen, PackedLine.Step... steps) {
        return new PackedLine(
                position,
                "HH-" + position,
                "SUBSIDY",
                "AW",
                "A",
                "P",
                1,
                "2026-11",
                0,
                0,
                0,
                fen,
                fen,
                null,
                List.of(steps));
    }

    private static Map<String, Charges> months() {
        Map<String, Charges> months = new LinkedHashMap<>();
        months.put("voucher", voucher().visit("2026-11-05", "HOME", 60));
        months.put(
                "voucher, cut",
                voucher()
                        .price("DAY", Setting.DAY_CARE, PriceUnit.VISIT, 120_000)
                        .visit("2026-11-05", "HOME", 60)
                        .visit("2026-11-06", "DAY", 480));
        months.put(
                "insurance, voucher, family",
                voucher()
                        .shipped("LTCI-SHANGHAI-1")
                        .award("LTCI-SHANGHAI", "L5-6", 1)
                        .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                        .daily("2026-11-02", 9, "CARE", 59));
        months.put(
                "minutes of a week that begins before the month",
                of("LTCI-SHANGHAI-1", "L2-3")
                        .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                        .daily("2026-10-26", 20, "CARE", 50));
        months.put(
                "visits priced as a whole",
                of("LTCI-SHANGHAI-1", "L2-3")
                        .price("CARE", Setting.HOME, PriceUnit.VISIT, 6_500)
                        .daily("2026-11-02", 2, "CARE", 100)
                        .visit("2026-11-05", "CARE", 80));
        months.put(
                "charges of a month",
                of("LTCI-WENCHENG-1", "SEVERE-3")
                        .price("CARE", Setting.HOME, PriceUnit.VISIT, 20_000)
                        .daily("2026-11-01", 20, "CARE", 60));
        months.put(
                "a day",
                of("LTCI-TENGZHOU-1", "HOME")
                        .price("CARE", Setting.HOME, PriceUnit.VISIT, 4_000)
                        .visit("2026-11-03", "CARE", 60)
                        .visit("2026-11-04", "CARE", 60)
                        .visit("2026-11-04", "CARE", 60));
        months.put(
                "a year",
                of("MEDICAL-AID-1", "GENERAL")
                        .past("MEDICAL-AID", 1, "2026-05", 2_900_000, 0)
                        .price("CLINIC", Setting.INSTITUTION, PriceUnit.VISIT, 1_000_000)
                        .visit("2026-11-03", "CLINIC", 60));
        months.put(
                "a card, spent",
                new Charges(YearMonth.of(2026, 8))
                        .shipped("JIEFANG-VOUCHER-1")
                        .award("JIEFANG-VOUCHER", "LOW_INCOME", 1, "2026-02-01", null)
                        .price("CARE", Setting.HOME, PriceUnit.VISIT, 100_000)
                        .visit("2026-08-10", "CARE", 60));
        months.put(
                "a card",
                new Charges(YearMonth.of(2026, 8))
                        .shipped("JIEFANG-VOUCHER-1")
                        .award("JIEFANG-VOUCHER", "LOW_INCOME", 1, "2026-02-01", null)
                        .price("CARE", Setting.HOME, PriceUnit.MINUTE, 33)
                        .visit("2026-08-10", "CARE", 61));
        months.put(
                "a season",
                new Charges(YearMonth.of(2026, 7)).shipped("WUCHANG-SANWU-1").award("WUCHANG-SANWU", "SANWU", 1));
        months.put("four payers", fourPayers());
        months.put(
                "a gross ratio of what is not left",
                new Charges(NOVEMBER)
                        .policy("ONE", share("INSURANCE", 1, "GROSS", 700, ""))
                        .policy("TWO", share("SUBSIDY", 2, "GROSS", 700, ""))
                        .award("ONE", "A", 1)
                        .award("TWO", "A", 1)
                        .price("CARE", Setting.HOME, PriceUnit.VISIT, 10_000)
                        .visit("2026-11-03", "CARE", 60));
        months.put(
                "flat, in two parts",
                new Charges(NOVEMBER)
                        .policy("FLAT", null)
                        .award("FLAT", "A", 0, "2026-01-01", "2026-11-14")
                        .award("FLAT", "D", 0, "2026-11-15", null)
                        .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                        .daily("2026-11-16", 7, "CARE", 45)
                        .visit("2026-11-21", "NO-PRICE", 60));
        months.put(
                "quarters of an hour",
                new Charges(NOVEMBER)
                        .policy("P", share("SUBSIDY", 1, "GROSS", 600, ""))
                        .award("P", "A", 0)
                        .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_001, Rounding.QUARTER_HOUR_PER_VISIT)
                        .price("BATH", Setting.HOME, PriceUnit.HOUR, 6_007, Rounding.QUARTER_HOUR_PER_MONTH)
                        .daily("2026-11-01", 9, "CARE", 53)
                        .daily("2026-11-03", 5, "BATH", 37));
        return months;
    }

    private static Charges fourPayers() {
        String tight = ",'limits':[{'per':'DAY','of':'FEN_CHARGED','byTier':{'A':9000,'D':0}},"
                + "{'per':'WEEK','of':'FEN_PAID','byTier':{'A':10001,'D':0}}]";
        return new Charges(NOVEMBER)
                .policy("FUND", share("CHARITY", 3, "REMAINDER", 500, ""))
                .policy("RELIEF", share("SUBSIDY", 2, "REMAINDER", 400, ""))
                .policy("MEDICAL", share("INSURANCE", 1, "GROSS", 700, tight))
                .award("FUND", "A", 0)
                .award("RELIEF", "A", 1)
                .award("MEDICAL", "A", 1)
                .award("MEDICAL", "A", 2)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 10_001)
                .price("BATH", Setting.COMMUNITY, PriceUnit.HOUR, 7_777)
                .daily("2026-11-03", 4, "CARE", 60)
                .visit(2, "2026-11-04", "BATH", 47, CaregiverKind.STAFF);
    }

    private static Charges voucher() {
        return of("NATIONAL-2026-1", "SEVERE").price("HOME", Setting.HOME, PriceUnit.VISIT, 90_001);
    }

    private static Charges of(String policy, String tier) {
        return new Charges(NOVEMBER).shipped(policy).award(policy.substring(0, policy.lastIndexOf('-')), tier, 1);
    }

    private static String share(String payer, int order, String base, int permille, String more) {
        return String.format(
                "{'kind':'SHARE','payer':'%s','order':%d,'base':'%s','ratios':[{'permille':%d}]%s}",
                payer, order, base, permille, more);
    }

    private static void requireNamed(String what, PackedLine line, VerifyPackage.Result result) {
        assertThat(result.findings())
                .as(what)
                .anyMatch(finding ->
                        finding.startsWith("lines: ") && finding.contains("line " + line.position() + " of HH-"));
    }

    // Minutes that are rounded say only within which quarters they were.
    private static String minutesOfQuarters(PackedLine.Step step) {
        return step.values().getOrDefault("rounding", "EXACT").equals("EXACT") ? "" : "charge minutes";
    }

    // Of visits that fit whole or not at all, the step says only how many did.
    private static boolean minutesOfWholeVisits(PackedLine line, PackedLine.Step limit) {
        return limit.values().containsValue("MINUTES")
                && line.steps().stream()
                        .anyMatch(step -> "VISIT".equals(step.values().get("per")));
    }

    // A line of days counts the visits of its days, whoever pays them.
    private static String visitsOfFlat(PackedLine line) {
        return line.steps().stream().anyMatch(step -> step.rule().equals("flat")) ? "charge visits" : "";
    }

    /** The next number, the other truth, or another word. */
    private static PackedLine.Step edited(PackedLine.Step step, String name) {
        TreeMap<String, String> values = new TreeMap<>(step.values());
        String value = values.getOrDefault(name, "");
        if (value.equals("true") || value.equals("false")) {
            values.put(name, value.equals("true") ? "false" : "true");
        } else if (value.matches("\\d.*")) {
            String number = value.replaceFirst("\\D.*", "");
            values.put(name, (Long.parseLong(number) + 1) + value.substring(number.length()));
        } else {
            Map<String, String> others = Map.of(
                    "HOUR", "MINUTE", "MINUTE", "HOUR", "VISIT", "HOUR", "GROSS", "REMAINDER", "HALF_UP", "DOWN");
            values.put(name, others.getOrDefault(value, value + "X"));
        }
        return new PackedLine.Step(step.rule(), values);
    }

    private static List<PackedLine> packed(List<Line> lines, @Nullable String adjusts) {
        List<PackedLine> packed = new ArrayList<>();
        lines.forEach(line -> packed.add(PackedLine.of(packed.size() + 1, line, adjusts)));
        return packed;
    }

    private static PackedLine with(PackedLine line, long amountFen, List<PackedLine.Step> steps) {
        return new PackedLine(
                line.position(),
                line.household(),
                line.payer(),
                line.award(),
                line.tier(),
                line.policyCode(),
                line.policyVersion(),
                line.month(),
                line.visitsDue(),
                line.visitsVerified(),
                line.minutes(),
                line.grossFen(),
                amountFen,
                line.adjusts(),
                steps);
    }

    private static byte[] pack(Charges month, List<PackedLine> lines) {
        return pack(
                month.policies().stream().map(PackedPolicy::of).toList(),
                month.prices().stream().map(PackedPrice::of).toList(),
                lines);
    }

    /** Booked and stated as the lines say, so that nothing but their steps can speak against them. */
    private static byte[] pack(List<PackedPolicy> policies, List<PackedPrice> prices, List<PackedLine> lines) {
        List<PackedEntry> entries = new ArrayList<>();
        StringBuilder csv = new StringBuilder("\uFEFFhousehold,amountFen\r\n");
        for (PackedLine line : lines) {
            int at = line.position();
            csv.append(line.household()).append(",").append(line.amountFen()).append("\r\n");
            if (line.amountFen() != 0) {
                entries.add(new PackedEntry(at, at, "expense/any", "FEN", line.amountFen(), ""));
                entries.add(new PackedEntry(at, at, "payable/any", "FEN", -line.amountFen(), ""));
            }
        }
        Map<String, String> about = new LinkedHashMap<>();
        about.put("street", "ST-1");
        about.put("month", "2026-11");
        about.put("run", "7");
        return new MonthPackage(about, lines, entries, policies, prices, csv.toString(), VerifyPackage.NO_PREVIOUS)
                .seal()
                .zip();
    }
}
