package org.anhu.settlement.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A closed month of a street as a file: the same month gives the same bytes, and {@link VerifyPackage} checks them.
 *
 * @param about who made, approved and published what from what; street and month among it, in the order of the manifest
 * @param statement the lines as they were published, as CSV
 * @param previous seal of the package before, or {@link VerifyPackage#NO_PREVIOUS}
 */
public record MonthPackage(
        Map<String, String> about,
        List<PackedLine> lines,
        List<PackedEntry> entries,
        List<PackedPolicy> policies,
        List<PackedPrice> prices,
        String statement,
        String previous) {

    /** The file, and the SHA-256 of its manifest, which names the hashes of all else. */
    public static final class Sealed {

        private final byte[] zip;
        private final String seal;

        private Sealed(byte[] zip, String seal) {
            this.zip = zip;
            this.seal = seal;
        }

        public byte[] zip() {
            return zip.clone();
        }

        public String seal() {
            return seal;
        }
    }

    /** Packs it. */
    public Sealed seal() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(VerifyPackage.LINES, bytes(linesText()));
        files.put(VerifyPackage.LEDGER, bytes(ledgerText()));
        files.put(VerifyPackage.POLICIES, bytes(policiesText()));
        files.put(VerifyPackage.PRICES, bytes(pricesText()));
        files.put(VerifyPackage.PAYMENTS, bytes(paymentsText()));
        files.put(VerifyPackage.STATEMENT, bytes(statement));
        return sealed(about, lines, previous, files);
    }

    private static Sealed sealed(
            Map<String, String> about, List<PackedLine> lines, String previous, Map<String, byte[]> files) {
        StringBuilder manifest = new StringBuilder();
        row(manifest, VerifyPackage.FORMAT, VerifyPackage.FORMAT_NUMBER);
        about.forEach((name, value) -> row(manifest, name, value));
        row(manifest, "lines", lines.size());
        row(
                manifest,
                "totalFen",
                lines.stream()
                        .filter(line -> !line.payer().equals(VerifyPackage.FAMILY))
                        .mapToLong(PackedLine::amountFen)
                        .sum());
        row(manifest, "previous", previous);
        files.forEach((name, content) -> row(manifest, "file", name, content.length, VerifyPackage.sha256(content)));
        String seal = VerifyPackage.sha256(bytes(manifest.toString()));
        row(manifest, "seal", seal);
        files.put(VerifyPackage.MANIFEST, bytes(manifest.toString()));
        return new Sealed(VerifyPackage.zip(files), seal);
    }

    private String linesText() {
        StringBuilder text = new StringBuilder();
        row(
                text,
                "#line",
                "position",
                "household",
                "payer",
                "award",
                "tier",
                "policy",
                "version",
                "month",
                "visitsDue",
                "visitsVerified",
                "minutes",
                "grossFen",
                "amountFen",
                "adjusts");
        row(text, "#step", "rule", "name", "value", "...");
        for (PackedLine line : lines) {
            row(
                    text,
                    "line",
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
                    line.amountFen(),
                    line.adjusts() == null ? "" : line.adjusts());
            line.steps().forEach(step -> row(text, step(step)));
        }
        return text.toString();
    }

    private static Object[] step(PackedLine.Step step) {
        List<Object> fields = new ArrayList<>(List.of("step", step.rule()));
        step.values().forEach((name, value) -> fields.addAll(List.of(name, value)));
        return fields.toArray();
    }

    private String ledgerText() {
        StringBuilder text = new StringBuilder();
        row(text, "#entry", "transaction", "line", "account", "unit", "amount", "text");
        entries.forEach(entry -> row(
                text,
                "entry",
                entry.transaction(),
                entry.line(),
                entry.account(),
                entry.unit(),
                entry.amount(),
                entry.text()));
        return text.toString();
    }

    private String policiesText() {
        StringBuilder text = new StringBuilder();
        row(text, "#policy", "code", "version", "text");
        row(text, "#term", "code", "version", "name", "value", "...");
        for (PackedPolicy policy : policies) {
            row(text, "policy", policy.code(), policy.version(), policy.text());
            for (List<String> term : policy.terms()) {
                List<Object> fields = new ArrayList<>(List.of("term", policy.code(), policy.version()));
                fields.addAll(term);
                row(text, fields.toArray());
            }
        }
        return text.toString();
    }

    private String pricesText() {
        StringBuilder text = new StringBuilder();
        row(text, "#price", "service", "setting", "unit", "fen", "rounding", "from", "to");
        prices.forEach(price -> row(
                text,
                "price",
                price.service(),
                price.setting(),
                price.unit(),
                price.fen(),
                price.rounding(),
                price.from(),
                price.to()));
        return text.toString();
    }

    private String paymentsText() {
        StringBuilder text = new StringBuilder();
        row(text, "#pay", "payee", "amountFen");
        payable(entries).forEach((payee, fen) -> row(text, "pay", payee, fen));
        return text.toString();
    }

    /** What is owed to whom by these entries, by account; those that come to nothing are left out. */
    public static Map<String, Long> payable(List<PackedEntry> entries) {
        Map<String, Long> payable = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.account().startsWith("payable/"))
                .forEach(entry -> payable.merge(entry.account(), -entry.amount(), Math::addExact));
        payable.values().removeIf(amount -> amount == 0);
        return payable;
    }

    private static void row(StringBuilder text, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t")
                    .append(fields[i]
                            .toString()
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\r", "\\r")
                            .replace("\n", "\\n"));
        }
        text.append('\n');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
