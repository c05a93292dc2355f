package org.anhu.settlement.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.Step;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final List<Line> LINES = List.of(
            line("HH-1", "AW-1", "A", 30_000, 14_000),
            line("00123456789012345678", "=cmd|' /C calc'!A0", "C", 10_000, 10_000));

    @Test
    void csv_begins_with_a_mark_and_keeps_ids_and_formulas_as_text() {
        byte[] bytes = CsvStatement.bytes("-street", NOVEMBER, LINES);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String[] rows = new String(bytes, StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(rows).hasSize(4);
        assertThat(rows[1])
                .isEqualTo("'-street,2026-11,2026-11,HH-1,SUBSIDY,AW-1,A,DL-SHK,1,30,28,0,30000,14000,300.00,140.00,"
                        + "PRO_RATA stop on 2026-11-14");
        assertThat(rows[2]).startsWith("'-street,2026-11,2026-11,'00123456789012345678,SUBSIDY,'=cmd|' /C calc'!A0,C,");
    }

    @Test
    void the_same_lines_give_the_same_bytes() {
        assertThat(CsvStatement.bytes("s", NOVEMBER, LINES)).isEqualTo(CsvStatement.bytes("s", NOVEMBER, LINES));
    }

    @Test
    void a_workbook_reads_back_as_it_was_written() throws IOException {
        byte[] bytes = XlsxStatement.bytes("ST-1", NOVEMBER, LINES, Map.of());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> lines = workbook.findSheet("明细").orElseThrow().read();
            assertThat(lines).hasSize(3);
            assertThat(lines.get(0).getCellText(3)).isEqualTo("户编号");
            assertThat(lines.get(1).getCellText(3)).isEqualTo("HH-1");
            assertThat(lines.get(1).getCellText(4)).isEqualTo("财政补贴");
            assertThat(lines.get(1).getCellText(16)).isEqualTo("2026-11-14 止，按天折算");
            assertThat(lines.get(1).getCellAsNumber(13)).contains(BigDecimal.valueOf(14_000));
            assertThat(lines.get(1).getCellAsNumber(15).orElseThrow()).isEqualByComparingTo("140.00");
            assertThat(lines.get(2).getCellAsString(3)).contains("00123456789012345678");
            assertThat(lines.get(2).getCellAsString(5)).contains("=cmd|' /C calc'!A0");
            List<Row> totals = workbook.findSheet("合计").orElseThrow().read();
            assertThat(totals).extracting(row -> row.getCellText(2)).containsExactly("类别", "A", "C", "");
            assertThat(totals.get(3).getCellText(0)).isEqualTo("总计(不含自费)");
            assertThat(totals.get(3).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("240.00");
        }
    }

    private static Line line(String household, String award, String tier, long rate, long amount) {
        return new Line(
                new HouseholdId(1),
                household,
                Payer.SUBSIDY,
                new AwardId(1),
                award,
                tier,
                new PolicyVersionId(1),
                "DL-SHK",
                1,
                NOVEMBER,
                30,
                28,
                0,
                new Money(rate),
                new Money(amount),
                List.of(new Step("stop", Map.of("rule", "PRO_RATA", "on", "2026-11-14"))));
    }
}
