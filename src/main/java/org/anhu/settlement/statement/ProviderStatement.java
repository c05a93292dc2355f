package org.anhu.settlement.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.Money;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.Step;
import org.anhu.settlement.rules.Steps;

/**
 * What a street's provider is owed by one run. Its rows add up to what the ledger books to the provider: a line of several
 * services, which is rounded once, gives each its part HALF_UP on their running total. It names no household.
 *
 * @param street external id
 * @param rows by month, service, setting, payer and price
 */
public record ProviderStatement(String street, YearMonth month, List<ProviderRow> rows) {

    private static final int PRECISE = 9;

    public ProviderStatement {
        rows = List.copyOf(rows);
    }

    private record Item(YearMonth month, String service, Setting setting, Payer payer, long priceFen, PriceUnit per) {

        private static final Comparator<Item> ORDER = Comparator.comparing(Item::month)
                .thenComparing(Item::service)
                .thenComparing(Item::setting)
                .thenComparing(Item::payer)
                .thenComparing(Item::priceFen)
                .thenComparing(Item::per);

        static Item of(Line line, Step charge) {
            return new Item(
                    line.month(),
                    charge.text("service"),
                    Setting.valueOf(charge.text("setting")),
                    line.payer(),
                    charge.number("priceFen"),
                    PriceUnit.valueOf(charge.text("per")));
        }
    }

    private static final class Sum {
        long visits;
        long minutes;
        long fen;

        boolean any() {
            return visits != 0 || minutes != 0 || fen != 0;
        }

        ProviderRow row(Item item) {
            return new ProviderRow(
                    item.month,
                    item.payer,
                    item.service,
                    item.setting,
                    new Money(item.priceFen),
                    item.per,
                    visits,
                    minutes,
                    new Money(fen));
        }
    }

    /**
     * @param lines of the run
     * @param earlier what runs before it settled for the households and months that it adjusts, the latest last
     */
    public static ProviderStatement of(String street, YearMonth month, List<Line> lines, List<Line> earlier) {
        Map<List<Object>, Line> before = new HashMap<>();
        earlier.forEach(line -> before.put(key(line), line));
        Map<Item, Sum> sums = new TreeMap<>(Item.ORDER);
        for (Line line : lines) {
            Step adjusts = line.step(Steps.ADJUSTS).orElse(null);
            if (adjusts == null) {
                add(sums, line, line.amountFen().fen(), 1);
            } else {
                add(sums, line, adjusts.number("nowFen"), 1);
                Line settled = before.get(key(line));
                if (settled != null) {
                    add(sums, settled, adjusts.number("settledFen"), -1);
                }
            }
        }
        List<ProviderRow> rows = new ArrayList<>();
        sums.forEach((item, sum) -> {
            if (sum.any()) {
                rows.add(sum.row(item));
            }
        });
        return new ProviderStatement(street, month, rows);
    }

    public Money totalFen() {
        return rows.stream().map(ProviderRow::paidFen).reduce(Money.ZERO, Money::plus);
    }

    private static void add(Map<Item, Sum> sums, Line line, long fen, int times) {
        List<Step> charges = line.steps().stream()
                .filter(step -> step.rule().equals(Steps.CHARGE))
                .toList();
        BigDecimal whole = charges.stream().map(ProviderStatement::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal upTo = BigDecimal.ZERO;
        long given = 0;
        for (int i = 0; i < charges.size(); i++) {
            Step charge = charges.get(i);
            upTo = upTo.add(weight(charge));
            boolean last = i == charges.size() - 1;
            long after = last || whole.signum() == 0 ? fen : part(fen, upTo, whole);
            Sum sum = sums.computeIfAbsent(Item.of(line, charge), item -> new Sum());
            sum.visits += times * charge.number("visits");
            sum.minutes += times * charge.number("billed");
            sum.fen += times * (after - given);
            given = after;
        }
    }

    private static long part(long fen, BigDecimal upTo, BigDecimal whole) {
        return BigDecimal.valueOf(fen)
                .multiply(upTo)
                .divide(whole, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What is paid of a charge, exactly enough; of the family, all that others have left. */
    private static BigDecimal weight(Step charge) {
        String paid = charge.values().get("paid");
        return paid != null ? decimal(paid) : cost(charge).subtract(decimal(charge.text("earlier")));
    }

    private static BigDecimal cost(Step charge) {
        return decimal(charge.text("priceFen"))
                .multiply(decimal(charge.text("covered")))
                .divide(
                        decimal(charge.text("per").equals(PriceUnit.HOUR.name()) ? "60" : "1"),
                        PRECISE,
                        RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(String fraction) {
        String[] parts = fraction.split("/", 2);
        return parts.length == 1
                ? new BigDecimal(fraction)
                : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), PRECISE, RoundingMode.HALF_UP);
    }

    private static List<Object> key(Line line) {
        List<Object> key = new ArrayList<>(List.of(line.householdId(), line.month(), line.payer()));
        key.addAll(List.of(line.award(), line.tier(), line.policyCode(), line.policyVersion()));
        return key;
    }
}
