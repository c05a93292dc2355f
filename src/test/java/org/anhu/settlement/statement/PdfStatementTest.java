package org.anhu.settlement.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PayRuleId;
import org.anhu.kernel.PayStatementId;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.pay.Fund;
import org.anhu.settlement.pay.PayComponent;
import org.anhu.settlement.pay.PayLine;
import org.anhu.settlement.pay.PayState;
import org.anhu.settlement.pay.PayStatement;
import org.anhu.settlement.pay.PayUnit;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.Step;
import org.junit.jupiter.api.Test;

class PdfStatementTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final PdfStatement.Heading DRAFT =
            new PdfStatement.Heading("南湖街道 ST-1", NOVEMBER, 7, "待审核", true, Map.of("CLEANING", "助洁"));

    @Test
    void a_household_reads_in_chinese_what_was_counted_and_how_to_object() throws IOException {
        String text = text(PdfStatement.household(DRAFT, "HH-1", List.of(line("HH-1", "A", 14_000))));
        assertThat(text).contains("居家养老服务结算单（待确认）", "南湖街道", "HH-1", "财政补贴", "140.00", "2026-11-14止，按天折算", "异议");
    }

    @Test
    void the_font_comes_along_in_the_file() throws IOException {
        byte[] pdf = PdfStatement.street(DRAFT, List.of(line("HH-1", "A", 14_000), line("HH-2", "B", 20_000)));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("NotoSansCJKsc", "/FontFile2");
        assertThat(text(pdf)).contains("月度结算表", "340.00", "明细");
    }

    @Test
    void a_character_without_a_shape_shows_and_is_not_left_out() throws IOException {
        PdfStatement.Heading rare = new PdfStatement.Heading("龘街道", NOVEMBER, 7, "已审核", false, Map.of());
        assertThat(text(PdfStatement.household(rare, "HH-1", List.of()))).contains("〓街道", "已经审核");
    }

    @Test
    void a_district_lists_its_streets_and_a_caregiver_the_components() throws IOException {
        Map<String, List<Line>> streets = new TreeMap<>();
        streets.put("南湖街道", List.of(line("HH-1", "A", 14_000)));
        streets.put("首义路街道", List.of(line("HH-2", "B", 20_000)));
        assertThat(text(PdfStatement.district("武昌区", NOVEMBER, streets))).contains("武昌区", "首义路街道", "200.00", "340.00");
        assertThat(text(PdfStatement.caregiver(pay()))).contains("服务年限补贴", "100.00", "护理员办法", "法定加班");
    }

    @Test
    void a_paper_of_1000_lines_has_pages() throws IOException {
        byte[] pdf = PdfStatement.street(DRAFT, java.util.Collections.nCopies(1_000, line("HH-1", "A", 14_000)));
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(20);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString().replace("\n", "").replace(" ", "");
        }
    }

    private static PayStatement pay() {
        PayLine line = new PayLine(
                PayComponent.SENIORITY,
                null,
                new PayRuleId(1),
                "护理员办法",
                Fund.FISCAL,
                PayUnit.YEAR_OF_SERVICE,
                new Money(2_000),
                5,
                1,
                Map.of("years", "5"),
                new Money(10_000));
        return new PayStatement(
                new PayStatementId(1),
                new CaregiverId(1),
                "CG-1",
                new AreaId(1),
                CaregiverKind.STAFF,
                NOVEMBER,
                1,
                new Money(10_000),
                new Money(10_000),
                0,
                60,
                List.of(line),
                List.of(),
                "",
                "clerk",
                Instant.EPOCH,
                PayState.APPROVED,
                "approver",
                Instant.EPOCH);
    }

    private static Line line(String household, String tier, long amount) {
        return new Line(
                new HouseholdId(1),
                household,
                Payer.SUBSIDY,
                new AwardId(1),
                "AW-1",
                tier,
                new PolicyVersionId(1),
                "DL-SHK",
                1,
                NOVEMBER,
                30,
                28,
                0,
                new Money(30_000),
                new Money(amount),
                List.of(new Step("stop", Map.of("rule", "PRO_RATA", "on", "2026-11-14"))));
    }
}
