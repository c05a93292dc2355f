package org.anhu.settlement.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Map;
import org.anhu.kernel.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A payment order as CSV: a row a payee, the total last, in whole fen and in yuan; pure. */
final class PaymentFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("run", "street", "month", "payee", "account", "amountFen", "amountYuan")
            .get();

    private PaymentFile() {}

    /**
     * @param amounts by payee, none of them 0
     * @param accounts references by payee
     */
    static String csv(
            long run, String street, YearMonth month, Map<String, Money> amounts, Map<String, String> accounts) {
        StringBuilder text = new StringBuilder("\uFEFF");
        Money total = Money.ZERO;
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Map.Entry<String, Money> payee : amounts.entrySet()) {
                Money amount = payee.getValue();
                csv.printRecord(
                        run,
                        guarded(street),
                        month,
                        payee.getKey(),
                        guarded(accounts.getOrDefault(payee.getKey(), "")),
                        amount.fen(),
                        amount.toYuan());
                total = total.plus(amount);
            }
            csv.printRecord(run, guarded(street), month, "TOTAL", amounts.size(), total.fen(), total.toYuan());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    // A spreadsheet would run a cell that begins like this, or make a number of it.
    private static String guarded(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*|\\d+(\\.\\d+)?([eE]\\d+)?") ? "'" + text : text;
    }
}
