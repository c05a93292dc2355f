package org.anhu.settlement.release;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.ProvedTown;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What a street's provider gets, beside what the ledger books to it. */
@QuarkusTest
class ProviderStatementTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final int MONTH = 2;
    private static final int PAYER = 6;
    private static final int VISITS = 7;
    private static final int MINUTES = 8;
    private static final int PAID = 12;

    @Inject
    ProvedTown proved;

    @Inject
    Town otherTown;

    @Test
    void it_ties_to_the_ledger_to_the_fen_also_where_a_month_is_adjusted() throws IOException {
        policy("VOUCHER", "VOUCHER", 20, 500);
        policy("FUND", "CHARITY", 10, 333);
        proved.entitled.publish(proved.entitled.dalian());
        price();
        HouseholdId household = proved.entitled.household("insured");
        ElderId elder = proved.elder(household);
        award("VOUCHER", household, elder, "2025-01-01");
        proved.verified(elder, NOVEMBER.atDay(3));
        proved.verified(elder, NOVEMBER.atDay(4));
        ElderId alone = proved.elder(proved.entitled.awarded("alone", "D"));
        proved.verified(alone, NOVEMBER.atDay(5));
        proved.entitled.awarded("flat", "A"); // gets money itself, which is nothing of the provider's
        long november = closed("2025-11");
        List<String[]> rows = rows(november);
        assertThat(rows)
                .extracting(row -> row[PAYER] + " " + row[VISITS] + " " + row[MINUTES] + " " + row[PAID])
                .containsExactly("VOUCHER 2 120 6501", "FAMILY 3 180 13002");
        assertThat(paid(rows)).isEqualTo(booked(november));

        // A visit that was proved late, and a fund that pays before the voucher: of that one's share no minute changes.
        proved.verified(alone, NOVEMBER.atDay(6));
        award("FUND", household, elder, "2025-11-01");
        long december = closed("2025-12");
        List<String[]> adjusted = rows(december);
        assertThat(adjusted)
                .extracting(row -> row[MONTH] + " " + row[PAYER] + " " + row[VISITS] + " " + row[MINUTES])
                .containsExactly("2025-11 VOUCHER 0 0", "2025-11 CHARITY 2 120", "2025-11 FAMILY 1 60");
        assertThat(paid(adjusted)).isEqualTo(booked(december)).isEqualTo(6_501);
        assertThat(proved.number(
                        "select count(*) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id"
                                + " where t.run_id = ? and e.account like 'payable/household/%-insured'",
                        december))
                .isZero();

        byte[] workbook = get(Role.SUPERVISOR, december, "xlsx");
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> cells = read.getFirstSheet().read();
            assertThat(cells.get(0).getCellText(PAYER)).isEqualTo("支付方");
            assertThat(cells.get(1).getCellText(PAYER)).isEqualTo("养老服务消费券");
            assertThat(cells.get(1).getCellText(4)).isEqualTo("助洁");
        }
        assertThat(new String(get(Role.STREET_MANAGER, december, "pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        otherTown.as(Role.CLERK).get(path(december, "csv")).then().statusCode(404);
    }

    private List<String[]> rows(long run) {
        String csv = new String(get(Role.CLERK, run, "csv"), StandardCharsets.UTF_8);
        return csv.lines().skip(1).map(row -> row.split(",", -1)).toList();
    }

    private static long paid(List<String[]> rows) {
        return rows.stream().mapToLong(row -> Long.parseLong(row[PAID])).sum();
    }

    private long booked(long run) {
        return proved.number(
                "select cast(coalesce(- sum(e.amount), 0) as bigint) from ledger_entry e"
                        + " join ledger_transaction t on t.id = e.transaction_id join settlement_run r on r.id = t.run_id"
                        + " where t.run_id = ? and e.account = 'payable/provider/' || r.street",
                run);
    }

    private byte[] get(String role, long run, String ending) {
        return proved.town
                .as(role)
                .get(path(run, ending))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String path(long run, String ending) {
        return "/settlements/" + run + "/provider/statement." + ending;
    }

    private long closed(String month) {
        long run = number(proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.street.value(), "month", month))
                .post("/settlements")
                .then()
                .statusCode(201)
                .extract()
                .path("runs[0].id"));
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .post("/settlements/" + run + "/approval")
                .then()
                .statusCode(200);
        return run;
    }

    private void price() {
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .body(Map.of(
                        "serviceCode", proved.town.name,
                        "setting", "HOME",
                        "unit", "HOUR",
                        "fen", 6_501,
                        "rounding", "EXACT",
                        "validFrom", "2025-01-01"))
                .post("/prices")
                .then()
                .statusCode(201);
    }

    private void policy(String code, String payer, int order, int permille) {
        Map<String, Object> policy = proved.entitled.dalian();
        policy.put("code", proved.town.name + "-" + code);
        policy.put("rates", List.of(Entitled.rate("L2", 0)));
        Map<String, Object> benefit = new HashMap<>(Map.of("kind", "SHARE", "payer", payer, "order", order));
        benefit.putAll(Map.of("base", "REMAINDER", "ratios", List.of(Map.of("permille", permille))));
        policy.put("benefit", benefit);
        proved.entitled.publish(policy);
    }

    private void award(String code, HouseholdId household, ElderId elder, String from) {
        Map<String, Object> award = proved.entitled.award("aw-" + code, household, "L2", from, null);
        award.put("policyCode", proved.town.name + "-" + code);
        award.put("elderId", elder.value());
        proved.entitled.decide(award);
    }
}
