package org.anhu.settlement.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Checks month-close packages offline, with a JDK and nothing else:
 *
 * <pre>java VerifyPackage.java 2026-10.zip 2026-11.zip [--head SEAL]</pre>
 *
 * <p>In each: the file is bit by bit what its contents give, every content has its hash, the seal is that of the
 * manifest, transactions are zero, lines are the entries to the fen, the statement and the payments are the lines, and
 * every flat line's amount follows from its steps and the policy's rate. Between them: each names the seal of the one
 * before. With the seal of the last one from elsewhere, {@code --head}, nobody can have made all of them anew.
 *
 * <p>Exit code 0 if all holds, 1 if not, with what does not; 2 if it was called wrongly.
 */
public final class VerifyPackage {

    static final String MANIFEST = "manifest.txt";
    static final String LINES = "lines.tsv";
    static final String LEDGER = "ledger.tsv";
    static final String POLICIES = "policies.tsv";
    static final String PAYMENTS = "payments.tsv";
    static final String STATEMENT = "statement.csv";
    static final String FORMAT = "anhu month package";
    static final String FAMILY = "FAMILY";
    static final String NO_PREVIOUS = "none";

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END_HEADER = 0x06054b50;
    private static final int VERSION_NEEDED = 20;
    private static final int DAY_ONE = 0x21; // 1 January 1980: the time of writing is nobody's business

    private final List<String> findings = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> about = new LinkedHashMap<>();
    private int derived;

    private VerifyPackage() {}

    /**
     * What was found in one package.
     *
     * @param findings empty if all holds
     * @param seal SHA-256 of its manifest; the next package names it
     * @param previous the seal it names, or {@code none}
     * @param derived how many lines were derived again from their steps
     */
    public record Result(
            String street, String month, List<String> findings, String seal, String previous, int lines, int derived) {

        public Result {
            findings = List.copyOf(findings);
        }

        public boolean holds() {
            return findings.isEmpty();
        }
    }

    /** @param arguments paths of packages, the oldest first, and perhaps {@code --head SEAL} */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        List<Path> packages = new ArrayList<>();
        String head = "";
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--head") && i + 1 < arguments.size()) {
                head = arguments.get(++i);
            } else {
                packages.add(Path.of(arguments.get(i)));
            }
        }
        if (packages.isEmpty()) {
            out.println("usage: java VerifyPackage.java PACKAGE.zip... [--head SEAL]");
            return 2;
        }
        boolean holds = true;
        List<Result> chain = new ArrayList<>();
        for (Path path : packages) {
            Result result = verify(Files.readAllBytes(path));
            chain.add(result);
            holds &= result.holds();
            out.println(path + ": " + (result.holds() ? "holds" : "DOES NOT HOLD") + ", " + result.street() + " "
                    + result.month() + ", " + result.lines() + " lines, " + result.derived()
                    + " derived again, seal " + result.seal());
            result.findings().forEach(finding -> out.println("  " + finding));
        }
        for (String finding : chain(chain, head)) {
            out.println(finding);
            holds = false;
        }
        return holds ? 0 : 1;
    }

    /** Whether each package names the one before, and the last has the seal that is known from elsewhere ("": none). */
    public static List<String> chain(List<Result> packages, String head) {
        List<String> findings = new ArrayList<>();
        for (int i = 1; i < packages.size(); i++) {
            if (!packages.get(i).previous().equals(packages.get(i - 1).seal())) {
                findings.add("chain: " + packages.get(i).month() + " names "
                        + packages.get(i).previous() + " before it, not "
                        + packages.get(i - 1).seal());
            }
        }
        if (!head.isEmpty() && !packages.get(packages.size() - 1).seal().equals(head)) {
            findings.add("chain: the last package is not the one with seal " + head);
        }
        return findings;
    }

    /** Checks one package by itself. */
    public static Result verify(byte[] zip) {
        VerifyPackage check = new VerifyPackage();
        check.attempt("file", () -> check.open(zip));
        check.attempt("manifest", check::manifest);
        check.attempt("lines", check::books);
        return new Result(
                check.about("street"),
                check.about("month"),
                check.findings,
                check.about("seal"),
                check.about("previous"),
                check.rows(LINES, "line").size(),
                check.derived);
    }

    // Whoever damages a file can make any reading fail: that is a finding, not a crash.
    private void attempt(String what, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            findings.add(what + " cannot be read: " + e);
        }
    }

    private void open(byte[] zip) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        expect(Arrays.equals(zip(files), zip), "file: it is not, bit by bit, what its contents give");
    }

    private void manifest() {
        byte[] manifest = files.getOrDefault(MANIFEST, new byte[0]);
        List<String> named = new ArrayList<>();
        long before = 0;
        String[] manifestLines = text(manifest).split("\n", -1);
        for (String line : Arrays.copyOf(manifestLines, manifestLines.length - 1)) {
            String[] row = fields(line);
            if (row[0].equals("file")) {
                file(row, named);
            } else if (row[0].equals("seal")) {
                expect(
                        row[1].equals(sha256(Arrays.copyOf(manifest, (int) before))),
                        "manifest: the seal is not that of what stands above it");
            }
            if (!row[0].equals("file")) {
                expect(about.put(row[0], row[row.length - 1]) == null, "manifest: " + row[0] + " stands in it twice");
            }
            before += line.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        expect(before == manifest.length, "manifest: it does not end with a line");
        expect(about(FORMAT).equals("1"), "manifest: not one of an " + FORMAT + " 1");
        expect(!about("seal").isEmpty(), "manifest: there is no seal");
        named.add(MANIFEST);
        expect(new ArrayList<>(files.keySet()).equals(named), "manifest: it does not name the files that are there");
    }

    private void file(String[] row, List<String> named) {
        byte[] content = files.getOrDefault(row[1], new byte[0]);
        named.add(row[1]);
        expect(
                row[2].equals(Integer.toString(content.length)) && row[3].equals(sha256(content)),
                "manifest: " + row[1] + " is not what was packed");
    }

    private void books() {
        Map<String, Long> amounts = new TreeMap<>();
        long total = 0;
        List<String[]> lines = rows(LINES, "line");
        for (String[] line : lines) {
            amounts.put(line[1], Long.parseLong(line[13]));
            total += line[3].equals(FAMILY) ? 0 : Long.parseLong(line[13]); // nobody but the family pays that
        }
        expect(amounts.size() == lines.size(), "lines: two have one position");
        expect(about("lines").equals(Integer.toString(lines.size())), "lines: there are " + lines.size());
        expect(about("totalFen").equals(Long.toString(total)), "lines: they come to " + total + " fen");
        ledger(amounts);
        statement(lines);
        derive();
    }

    private void ledger(Map<String, Long> amounts) {
        Map<String, Long> sums = new TreeMap<>();
        Map<String, Long> debits = new TreeMap<>();
        Map<String, Long> credits = new TreeMap<>();
        Map<String, String> transactions = new TreeMap<>();
        Map<String, Long> payable = new TreeMap<>();
        for (String[] entry : rows(LEDGER, "entry")) {
            long amount = Long.parseLong(entry[5]);
            sums.merge(entry[1] + " " + entry[4], amount, Long::sum);
            String before = transactions.put(entry[2], entry[1]);
            expect(before == null || before.equals(entry[1]), "ledger: line " + entry[2] + " is booked twice");
            if (entry[3].startsWith("payable/")) {
                credits.merge(entry[2], -amount, Long::sum);
                payable.merge(entry[3], -amount, Long::sum);
            } else {
                debits.merge(entry[2], amount, Long::sum);
            }
        }
        sums.forEach(
                (transaction, sum) -> expect(sum == 0, "ledger: transaction " + transaction + " is off by " + sum));
        amounts.values().removeIf(amount -> amount == 0);
        expect(debits.equals(amounts), "ledger: what was booked is not what the lines come to");
        expect(credits.equals(amounts), "ledger: what is owed is not what the lines come to");
        payable.values().removeIf(amount -> amount == 0);
        Map<String, Long> payments = new TreeMap<>();
        rows(PAYMENTS, "pay").forEach(row -> payments.put(row[1], Long.parseLong(row[2])));
        expect(payments.equals(payable), "payments: they are not what is owed");
    }

    private void statement(List<String[]> lines) {
        List<List<String>> table = csv(text(files.getOrDefault(STATEMENT, new byte[0])));
        int amount = table.get(0).indexOf("amountFen");
        int household = table.get(0).indexOf("household");
        expect(table.size() == lines.size() + 1, "statement: it has not a row for each line");
        for (int i = 1; i < Math.min(table.size(), lines.size() + 1); i++) {
            String[] line = lines.get(i - 1);
            expect(
                    table.get(i).get(amount).equals(line[13])
                            && unguarded(table.get(i).get(household)).equals(line[2]),
                    "statement: row " + i + " is not line " + line[1]);
        }
    }

    private void derive() {
        Map<String, String> rates = new TreeMap<>();
        rows(POLICIES, "rate").forEach(row -> rates.put(row[1] + " " + row[2] + " " + row[3], row[4]));
        String[] line = new String[0];
        Map<String, Map<String, String>> steps = new TreeMap<>();
        for (String row : text(files.getOrDefault(LINES, new byte[0])).split("\n", -1)) {
            String[] fields = fields(row);
            if (fields[0].equals("line")) {
                derive(line, steps, rates);
                line = fields;
                steps = new TreeMap<>();
            } else if (fields[0].equals("step")) {
                Map<String, String> values = new TreeMap<>();
                for (int i = 2; i + 1 < fields.length; i += 2) {
                    values.put(fields[i], fields[i + 1]);
                }
                steps.putIfAbsent(fields[1], values);
            }
        }
        derive(line, steps, rates);
    }

    /** The amount from rate and parts alone; other shapes need their tariffs, and adjustments their month. */
    private void derive(String[] line, Map<String, Map<String, String>> steps, Map<String, String> rates) {
        Map<String, String> flat = steps.getOrDefault("flat", Map.of());
        Map<String, String> round = steps.getOrDefault("round", Map.of());
        boolean charged = steps.containsKey("charge"); // of visits, by tariffs that are not in the package
        if (line.length == 0 || charged || flat.isEmpty() || round.isEmpty() || !line[14].isEmpty()) {
            return;
        }
        Fraction exact = steps.getOrDefault("proof", Map.of())
                        .getOrDefault("paid", "true")
                        .equals("false")
                ? Fraction.of("0")
                : Fraction.of(value(flat, "rateFen"))
                        .times(Fraction.of(value(flat, "parts") + "/" + value(flat, "partsInMonth")));
        Fraction before = Fraction.of(value(round, "before"));
        RoundingMode mode = RoundingMode.valueOf(value(round, "mode"));
        long amount = before.plus(exact).rounded(mode) - before.rounded(mode);
        expect(
                line[13].equals(Long.toString(amount)),
                "lines: line " + line[1] + " of " + line[2] + " follows as " + amount + " fen, not " + line[13]);
        expect(
                value(flat, "rateFen").equals(rates.get(line[6] + " " + line[7] + " " + line[5])),
                "lines: line " + line[1] + " has not the rate of its policy");
        derived++;
    }

    private static String value(Map<String, String> step, String name) {
        String value = step.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a step without " + name);
        }
        return value;
    }

    private void expect(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }

    private String about(String name) {
        return about.getOrDefault(name, "");
    }

    private List<String[]> rows(String file, String kind) {
        List<String[]> rows = new ArrayList<>();
        for (String line : text(files.getOrDefault(file, new byte[0])).split("\n", -1)) {
            String[] fields = fields(line);
            if (fields[0].equals(kind)) {
                rows.add(fields);
            }
        }
        return rows;
    }

    private static String[] fields(String line) {
        String[] fields = line.split("\t", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = unescaped(fields[i]);
        }
        return fields;
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            if (letter == '\\' && i + 1 < field.length()) {
                char next = field.charAt(++i);
                text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = twice || !quoted;
                if (twice) {
                    cell.append(text.charAt(++i));
                }
            } else if (quoted || (letter != ',' && letter != '\n')) {
                cell.append(letter == '\r' && !quoted ? "" : letter);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A zip file of these contents: stored, in their order, without times, so that there is only one. */
    static byte[] zip(Map<String, byte[]> contents) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        contents.forEach((name, content) -> {
            byte[] label = name.getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            crc.update(content);
            int[] common = {VERSION_NEEDED, 0, 0, 0, DAY_ONE};
            int offset = body.size();
            number(body, LOCAL_HEADER, 4);
            header(body, common, crc.getValue(), content.length, label.length);
            body.writeBytes(label);
            body.writeBytes(content);
            number(directory, CENTRAL_HEADER, 4);
            number(directory, VERSION_NEEDED, 2);
            header(directory, common, crc.getValue(), content.length, label.length);
            directory.writeBytes(new byte[10]); // comment, disk and attributes: none
            number(directory, offset, 4);
            directory.writeBytes(label);
        });
        int start = body.size();
        body.writeBytes(directory.toByteArray());
        number(body, END_HEADER, 4);
        number(body, 0, 4);
        number(body, contents.size(), 2);
        number(body, contents.size(), 2);
        number(body, directory.size(), 4);
        number(body, start, 4);
        number(body, 0, 2);
        return body.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, int[] common, long crc, int size, int label) {
        for (int value : common) {
            number(out, value, 2);
        }
        number(out, crc, 4);
        number(out, size, 4);
        number(out, size, 4);
        number(out, label, 2);
        number(out, 0, 2);
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (8 * i)) & 0xff);
        }
    }

    private record Fraction(BigInteger above, BigInteger below) {

        static Fraction of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Fraction(new BigInteger(text), BigInteger.ONE)
                    : new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        long rounded(RoundingMode mode) {
            return new BigDecimal(above).divide(new BigDecimal(below), 0, mode).longValueExact();
        }
    }
}
