package org.anhu.settlement.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.ProrationBasis;
import org.anhu.entitlement.StartRule;
import org.anhu.entitlement.StopRule;
import org.anhu.entitlement.VisitRule;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Period;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.rules.Charges;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.Step;
import org.anhu.settlement.rules.Steps;
import org.junit.jupiter.api.Test;

class ChineseStepsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Map<String, String> SERVICES =
            Map.of("CLEANING", "助洁", "CARE", "护理", "DAY", "日托", "CLINIC", "门诊");
    private static final PdfStatement.Heading HEADING =
            new PdfStatement.Heading("南湖街道 ST-1", NOVEMBER, 7, "待审核", true, SERVICES);

    /** Of every rule one step with all that it may hold; a new rule has to be entered here. */
    private static final Map<String, Step> STEPS = Map.ofEntries(
            step(Steps.START, "rule", "FROM_DAY", "on", "2026-11-03"),
            step(Steps.STOP, "rule", "PRO_RATA", "on", "2026-11-14"),
            step(Steps.HOLD, "rule", "PRO_RATA", "days", "3"),
            step(Steps.EXCLUDED, "by", "JIEFANG-CARE", "days", "20"),
            step(Steps.FLAT, "basis", "CALENDAR_DAYS", "parts", "14", "partsInMonth", "30", "rateFen", "30000"),
            step(Steps.PROOF, "rule", "AT_LEAST_ONE_VERIFIED", "visits", "0", "paid", "false"),
            step(Steps.ROUND, "mode", "HALF_UP", "of", "total", "before", "1/3", "exact", "false"),
            step(Steps.ADJUSTS, "month", "2026-10", "nowFen", "12000", "settledFen", "10000"),
            step(
                    Steps.CHARGE,
                    "service",
                    "CLEANING",
                    "per",
                    "HOUR",
                    "priceFen",
                    "6500",
                    "visits",
                    "2",
                    "minutes",
                    "118",
                    "billed",
                    "120",
                    "covered",
                    "100",
                    "earlier",
                    "2925/2",
                    "over",
                    "500",
                    "permille",
                    "333",
                    "rest",
                    "100"),
            step(
                    Steps.LIMIT,
                    "per",
                    "MONTH",
                    "of",
                    "FEN_PAID",
                    "most",
                    "80000",
                    "unused",
                    "0",
                    "cut 2026-11",
                    "93000 asked, 80000 left, 80000 granted"),
            step(Steps.CARD, "balance", "42000", "issued", "36000", "spent", "5000", "expires", "1000"),
            step(Steps.SEASON, "item", "高温补贴", "fen", "10000", "entitled", "false"),
            step(Steps.UNPRICED, "service", "CLEANING", "visits", "1"),
            step(Steps.BAND, "score", "95", "from", "90", "to", "100", "fen", "340000"),
            step(Steps.HEADS, "heads", "550000", "fenPerHead", "100", "fen", "55000000"),
            step(Steps.PART, "of", "34800001", "permille", "333"));

    @Test
    void every_rule_has_words_without_a_latin_letter_but_codes() throws IllegalAccessException {
        for (Field field : Steps.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                String rule = (String) field.get(null);
                assertThat(STEPS).as("an example of every rule").containsKey(rule);
                assertThat(words(Payer.INSURANCE, example(rule)).replace("JIEFANG-CARE", ""))
                        .as(rule)
                        .isNotBlank()
                        .doesNotContainPattern("[A-Za-z{}=]");
            }
        }
    }

    @Test
    void every_word_of_start_stop_hold_proof_and_proration_is_chinese() {
        Stream.of(StartRule.values()).forEach(rule -> chinese(Steps.START, "rule", rule));
        Stream.of(StopRule.values()).forEach(rule -> chinese(Steps.STOP, "rule", rule));
        Stream.of(HoldRule.values()).forEach(rule -> chinese(Steps.HOLD, "rule", rule));
        Stream.of(VisitRule.values()).forEach(rule -> chinese(Steps.PROOF, "rule", rule));
        Stream.of(ProrationBasis.values()).forEach(rule -> chinese(Steps.FLAT, "basis", rule));
        Stream.of(Period.values()).forEach(per -> chinese(Steps.LIMIT, "per", per));
        Stream.of(PriceUnit.values()).forEach(per -> chinese(Steps.CHARGE, "per", per));
        Stream.of(Payer.values())
                .forEach(
                        payer -> assertThat(words(payer, example(Steps.CHARGE))).doesNotContain(payer.name(), "null"));
    }

    @Test
    void the_hard_ones_read_as_a_clerk_would_write_them() {
        assertThat(words(Payer.INSURANCE, example(Steps.CHARGE)))
                .isEqualTo("助洁 2 次 118 分钟，计费 120 分钟，每小时 65.00 元，限额内 100 分钟，先扣他方已付 14.63 元，"
                        + "超限额 5.00 元，报销 33.3%，另有他方付清 1.00 元");
        assertThat(words(Payer.VOUCHER, example(Steps.CARD)))
                .isEqualTo("卡内可用 420.00 元，含本月发放 360.00 元，本月使用 50.00 元，剩余 370.00 元，其中月底到期作废 10.00 元");
        assertThat(words(Payer.SUBSIDY, example(Steps.ADJUSTS))).isEqualTo("更正 2026 年 10 月：应为 120.00 元，已结算 100.00 元");
        assertThat(words(Payer.SUBSIDY, example(Steps.SEASON))).isEqualTo("高温补贴 100.00 元，当月无享受资格，不发");
    }

    @Test
    void the_paper_says_what_insurance_voucher_and_family_pay_of_nine_visits() throws IOException {
        String paper = paper(new Charges(NOVEMBER)
                .shipped("NATIONAL-2026-1")
                .award("NATIONAL-2026", "SEVERE", 1)
                .shipped("LTCI-SHANGHAI-1")
                .award("LTCI-SHANGHAI", "L5-6", 1)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                .daily("2026-11-02", 9, "CARE", 60));
        // the 7 hours of the first week go on the visits of seven days
        assertThat(paper)
                .contains(
                        "护理9次540分钟，每小时65.00元，报销90%；每周限额420分钟",
                        "526.50",
                        "护理9次540分钟，每小时65.00元，先扣他方已付526.50元，抵扣50%；本月限额800.00元，剩余770.75元",
                        "护理9次540分钟，每小时65.00元，先扣他方已付555.75元，余额自付");
    }

    @Test
    void the_paper_says_which_limit_has_cut_how_much() throws IOException {
        Charges voucher = new Charges(NOVEMBER)
                .shipped("NATIONAL-2026-1")
                .award("NATIONAL-2026", "SEVERE", 1)
                .price("CLEANING", Setting.HOME, PriceUnit.VISIT, 45_000)
                .price("DAY", Setting.DAY_CARE, PriceUnit.VISIT, 120_000)
                .daily("2026-11-05", 2, "CLEANING", 60)
                .visit("2026-11-06", "DAY", 480);
        assertThat(paper(voucher))
                .contains("助洁2次120分钟，每次450.00元，抵扣50%；日托1次480分钟，每次1200.00元，抵扣40%；" + "本月限额800.00元，剩余0.00元，超出130.00元不付");
        Charges daily = new Charges(NOVEMBER)
                .shipped("LTCI-TENGZHOU-1")
                .award("LTCI-TENGZHOU", "HOME", 1)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 4_000)
                .visit("2026-11-04", "CARE", 60)
                .visit("2026-11-04", "CARE", 60);
        assertThat(paper(daily)).contains("每日限额45.00元，1天超出27.00元不付");
        Charges weekly = new Charges(NOVEMBER)
                .shipped("LTCI-SHANGHAI-1")
                .award("LTCI-SHANGHAI", "L2-3", 1)
                .price("CARE", Setting.HOME, PriceUnit.HOUR, 6_500)
                .daily("2026-11-02", 4, "CARE", 60);
        assertThat(paper(weekly)).contains("限额内180分钟，报销90%；每周限额180分钟，1周超出60分钟不计");
        Charges yearly = new Charges(NOVEMBER)
                .shipped("MEDICAL-AID-1")
                .award("MEDICAL-AID", "GENERAL", 1)
                .past("MEDICAL-AID", 1, "2026-05", 2_900_000, 0)
                .price("CLINIC", Setting.INSTITUTION, PriceUnit.VISIT, 1_000_000)
                .visit("2026-11-03", "CLINIC", 60);
        assertThat(paper(yearly)).contains("补贴40%；本年限额30000.00元，剩余0.00元，超出3000.00元不付");
    }

    @Test
    void the_paper_says_what_a_card_a_season_and_who_pays_by_themselves_come_to() throws IOException {
        Charges card = new Charges(YearMonth.of(2026, 8))
                .shipped("JIEFANG-VOUCHER-1")
                .award("JIEFANG-VOUCHER", "LOW_INCOME", 1, "2026-02-01", null)
                .price("CARE", Setting.HOME, PriceUnit.VISIT, 5_000)
                .visit("2026-08-10", "CARE", 60);
        assertThat(paper(card)).contains("本月使用50.00元");
        Charges season =
                new Charges(YearMonth.of(2026, 7)).shipped("WUCHANG-SANWU-1").award("WUCHANG-SANWU", "SANWU", 1);
        assertThat(paper(season)).contains("100.00元；");
        Charges alone = new Charges(NOVEMBER)
                .policy("FLAT", null)
                .award("FLAT", "D", 0)
                .price("CLEANING", Setting.HOME, PriceUnit.HOUR, 6_500, Rounding.QUARTER_HOUR_PER_VISIT)
                .visit("2026-11-03", "CLEANING", 53)
                .visit(1, "2026-11-21", "SHOPPING", 60, CaregiverKind.STAFF);
        assertThat(paper(alone)).contains("助洁1次53分钟，计费60分钟，每小时65.00元，余额自付；SHOPPING1次，未定价，不收费");
    }

    private static String paper(Charges month) throws IOException {
        byte[] pdf = PdfStatement.household(HEADING, "HH-1", month.lines());
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString().replace("\n", "").replace(" ", "");
        }
    }

    private static Step example(String rule) {
        return Objects.requireNonNull(STEPS.get(rule), rule);
    }

    private static void chinese(String rule, String value, Enum<?> of) {
        Step example = example(rule);
        TreeMap<String, String> values = new TreeMap<>(example.values());
        values.put(value, of.name());
        assertThat(words(Payer.INSURANCE, new Step(rule, values))).doesNotContain(of.name());
    }

    private static String words(Payer payer, Step step) {
        Line line = new Line(
                new HouseholdId(1),
                "HH-1",
                payer,
                null,
                "",
                "",
                null,
                "",
                0,
                NOVEMBER,
                0,
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                List.of(step));
        return ChineseSteps.words(line, SERVICES);
    }

    private static Map.Entry<String, Step> step(String rule, String... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Map.entry(rule, new Step(rule, values));
    }
}
