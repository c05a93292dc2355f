package org.anhu.settlement.statement;

import java.util.List;
import java.util.Map;
import org.anhu.settlement.statement.Sheet.Column;

/** A provider's statement as CSV for programs and as a workbook. */
public final class ProviderSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("street", "街道"),
            new Column("settledIn", "结算月份"),
            new Column("month", "所属月份"),
            new Column("service", "服务编码"),
            new Column("serviceName", "服务项目"),
            new Column("setting", "服务方式"),
            new Column("payer", "支付方"),
            new Column("visits", "次数"),
            new Column("minutes", "计费分钟"),
            new Column("per", "计价单位"),
            new Column("priceYuan", "单价(元)"),
            new Column("grossFen", "费用(分)"),
            new Column("paidFen", "应付(分)"),
            new Column("grossYuan", "费用(元)"),
            new Column("paidYuan", "应付(元)"));

    private ProviderSheet() {}

    public static byte[] csv(ProviderStatement statement, Map<String, String> services) {
        return sheet(statement, services).csv();
    }

    public static byte[] xlsx(ProviderStatement statement, Map<String, String> services) {
        return Sheet.xlsx(sheet(statement, services));
    }

    private static Sheet sheet(ProviderStatement statement, Map<String, String> services) {
        return new Sheet(
                "服务机构结算单",
                COLUMNS,
                statement.rows().stream()
                        .map(row -> row(statement, row, services))
                        .toList());
    }

    private static List<Object> row(ProviderStatement statement, ProviderRow row, Map<String, String> services) {
        return List.of(
                statement.street(),
                statement.month(),
                row.month(),
                row.service(),
                services.getOrDefault(row.service(), row.service()),
                row.setting(),
                row.payer(),
                row.visits(),
                row.minutes(),
                row.per(),
                row.priceFen(),
                row.grossFen().fen(),
                row.paidFen().fen(),
                row.grossFen(),
                row.paidFen());
    }
}
