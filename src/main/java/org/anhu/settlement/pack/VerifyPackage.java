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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Checks month-close packages offline, with a JDK and nothing else:
 *
 * <pre>java VerifyPackage.java 2026-10.zip 2026-11.zip [--head SEAL]</pre>
 *
 * <p>In each: the file is bit by bit what its contents give, every content has its hash, the seal is that of the
 * manifest, transactions are zero, lines are the entries to the fen, the statement and the payments are the lines, every
 * line's amount follows from its steps, the steps from the policies and prices, and what a household's lines stand on from
 * each other. Between them: each names the seal of the one before, and an adjustment takes off what was settled. With the
 * seal of the last one from elsewhere, {@code --head}, nobody can have made all of them anew.
 *
 * <p>Exit code 0 if all holds, 1 if not, with what does not; 2 if it was called wrongly.
 */
public final class VerifyPackage {

    static final String MANIFEST = "manifest.txt";
    static final String LINES = "lines.tsv";
    static final String LEDGER = "ledger.tsv";
    static final String POLICIES = "policies.tsv";
    static final String PRICES = "prices.tsv";
    static final String PAYMENTS = "payments.tsv";
    static final String STATEMENT = "statement.csv";
    static final String FORMAT = "anhu month package";
    static final int FORMAT_NUMBER = 2;
    static final String FAMILY = "FAMILY";
    static final String NO_PREVIOUS = "none";

    private static final String TOTAL = "household's running total";
    private static final String TOTAL_OF_CHARGES = "household's running total of charges";
    private static final String TOTAL_OF_PARTS = "running total of the parts";

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END_HEADER = 0x06054b50;
    private static final int VERSION_NEEDED = 20;
    private static final int DAY_ONE = 0x21; // 1 January 1980: the time of writing is nobody's business

    private final List<String> findings = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> about = new LinkedHashMap<>();
    private final Set<List<String>> terms = new HashSet<>(); // policy, version, name, values
    private final List<String[]> prices = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> settled = new TreeMap<>();
    private final List<Adjusted> adjusted = new ArrayList<>();
    private int derived;

    private VerifyPackage() {}

    /**
     * What was found in one package.
     *
     * @param findings empty if all holds
     * @param seal SHA-256 of its manifest; the next package names it
     * @param previous the seal it names, or {@code none}
     * @param derived how many lines were derived again from their steps
     * @param run the run that it is of
     * @param settled by line without its amounts, what the package settles
     * @param adjusted for each adjustment: the line, the run that settled its month first, and what was settled for it
     */
    public record Result(
            String street,
            String month,
            List<String> findings,
            String seal,
            String previous,
            int lines,
            int derived,
            String run,
            Map<String, Long> settled,
            List<Adjusted> adjusted) {

        public Result {
            findings = List.copyOf(findings);
            settled = Map.copyOf(settled);
            adjusted = List.copyOf(adjusted);
        }

        public boolean holds() {
            return findings.isEmpty();
        }
    }

    /** An adjustment of a line that an earlier package settled. */
    public record Adjusted(String place, String line, String run, long settledFen) {}

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

    /**
     * Whether each package names the one before, the last has the seal that is known from elsewhere ("": none), and
     * adjustments take off what the packages before have settled, where those from the adjusted month on are there.
     */
    public static List<String> chain(List<Result> packages, String head) {
        List<String> findings = new ArrayList<>();
        for (int i = 1; i < packages.size(); i++) {
            if (!packages.get(i).previous().equals(packages.get(i - 1).seal())) {
                findings.add("chain: " + packages.get(i).month() + " names "
                        + packages.get(i).previous() + " before it, not "
                        + packages.get(i - 1).seal());
            }
        }
        for (int i = 0; i < packages.size(); i++) {
            settledBefore(packages.subList(0, i), packages.get(i), findings);
        }
        if (!head.isEmpty() && !packages.get(packages.size() - 1).seal().equals(head)) {
            findings.add("chain: the last package is not the one with seal " + head);
        }
        return findings;
    }

    private static void settledBefore(List<Result> before, Result now, List<String> findings) {
        for (Adjusted adjusted : now.adjusted()) {
            if (before.stream().anyMatch(one -> one.run().equals(adjusted.run()))) {
                long settled = before.stream()
                        .mapToLong(one -> one.settled().getOrDefault(adjusted.line(), 0L))
                        .sum();
                if (settled != adjusted.settledFen()) {
                    findings.add("chain: " + now.month() + " " + adjusted.place() + " takes off "
                            + adjusted.settledFen() + " fen, but " + settled + " were settled");
                }
            }
        }
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
                check.derived,
                check.about("run"),
                check.settled,
                check.adjusted);
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
        expect(
                about(FORMAT).equals(Integer.toString(FORMAT_NUMBER)),
                "manifest: not one of an " + FORMAT + " " + FORMAT_NUMBER);
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
        List<String[]> rows = rows(LINES, "line");
        for (String[] line : rows) {
            amounts.put(line[1], Long.parseLong(line[13]));
            total += line[3].equals(FAMILY) ? 0 : Long.parseLong(line[13]); // nobody but the family pays that
        }
        expect(amounts.size() == rows.size(), "lines: two have one position");
        expect(about("lines").equals(Integer.toString(rows.size())), "lines: there are " + rows.size());
        expect(about("totalFen").equals(Long.toString(total)), "lines: they come to " + total + " fen");
        ledger(amounts);
        statement(rows);
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
        rows(POLICIES, "term").forEach(row -> terms.add(List.of(row).subList(1, row.length)));
        prices.addAll(rows(PRICES, "price"));
        for (String row : text(files.getOrDefault(LINES, new byte[0])).split("\n", -1)) {
            String[] fields = fields(row);
            if (fields[0].equals("line")) {
                lines.add(new Line(fields, new ArrayList<>()));
            } else if (fields[0].equals("step")) {
                Map<String, String> values = new TreeMap<>();
                for (int i = 2; i + 1 < fields.length; i += 2) {
                    values.put(fields[i], fields[i + 1]);
                }
                lines.get(lines.size() - 1).steps().add(new Step(fields[1], values));
            }
        }
        lines.forEach(line -> attempt("lines: " + line.place(), () -> derive(line)));
        lines.forEach(line -> attempt("lines: " + line.place(), () -> steps(line)));
        Map<List<String>, List<Line>> households = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.adjusts())
                .forEach(line -> households
                        .computeIfAbsent(List.of(line.household(), line.month()), key -> new ArrayList<>())
                        .add(line));
        households
                .values()
                .forEach(household -> attempt("lines: " + household.get(0).place(), () -> household(household)));
    }

    /** The amount from the steps alone. */
    private void derive(Line line) {
        long amount = line.rounded();
        boolean adjusts = !line.all("adjusts").isEmpty();
        expect(line, adjusts == line.adjusts(), "does not say what it adjusts, or says so without doing it");
        settled.merge(line.name(), line.amount(), Long::sum);
        if (adjusts) {
            Step difference = line.one("adjusts");
            expect(line, difference.text("month").equals(line.month()), "adjusts another month than its own");
            expect(line, difference.number("nowFen") == amount, "comes to " + amount + " fen now, not as it says");
            amount -= difference.number("settledFen");
            adjusted.add(new Adjusted(line.place(), line.name(), line.row()[14], difference.number("settledFen")));
        }
        expect(line, line.amount() == amount, "follows as " + amount + " fen, not " + line.amount());
        derived++;
    }

    /** The steps from the policy, the prices and the calendar, and the line's counts from its steps. */
    private void steps(Line line) {
        for (Step step : line.steps()) {
            switch (step.rule()) {
                case "flat" -> flat(line, step);
                case "proof" -> {
                    boolean proved = step.text("rule").equals("BY_AWARD") || step.number("visits") > 0;
                    term(line, "visits", step.text("rule"));
                    expect(line, step.is("paid", proved), "is paid, or is not, against its proof");
                }
                case "season" -> term(line, "item", step.text("item"), line.tier(), step.text("fen"));
                case "charge" -> charge(line, step);
                case "limit" -> limit(line, step);
                case "card" -> card(line, step);
                case "band" -> {
                    term(line, "band", step.text("from"), step.text("to"), step.text("fen"));
                    boolean within =
                            step.number("score") >= step.number("from") && step.number("score") <= step.number("to");
                    expect(line, within, "has a score that is not of its band");
                }
                case "heads" -> term(line, "head", step.text("fenPerHead"));
                case "part" -> term(line, "part", step.text("permille"));
                case "round" -> {
                    Fraction before = step.amount("before");
                    expect(line, step.text("mode").equals("HALF_UP"), "is rounded by another rule than HALF_UP");
                    boolean exact = before.whole() && before.plus(line.exact()).whole();
                    expect(line, step.is("exact", exact), "says that it is exact and is not, or the reverse");
                }
                default -> {} // tells why, gives and takes nothing
            }
        }
        boolean total = line.all("flat").isEmpty() && line.all("charge").isEmpty();
        expect(line, total || !line.all("round").isEmpty(), "does not say what it is rounded on");
        limits(line);
        if (!line.adjusts()) {
            counts(line);
        }
    }

    private void flat(Line line, Step flat) {
        YearMonth month = YearMonth.parse(line.month());
        boolean calendar = flat.text("basis").equals("CALENDAR_DAYS");
        long parts = flat.number("parts");
        long days = flat.number("days");
        term(line, "rate", line.tier(), flat.text("rateFen"));
        term(line, "proration", flat.text("basis"));
        expect(
                line,
                flat.number("daysInMonth") == month.lengthOfMonth()
                        && flat.number("partsInMonth") == (calendar ? month.lengthOfMonth() : 30),
                "has not the days of its month");
        // of 30 parts the 31st is none, and the last of February up to three
        boolean fits = calendar ? parts == days : parts >= days - 1 && parts <= days + 2;
        expect(
                line,
                fits && days >= 0 && days <= month.lengthOfMonth() && parts <= flat.number("partsInMonth"),
                "has not the parts of its days");
    }

    private void charge(Line line, Step charge) {
        boolean priced = prices.stream()
                .anyMatch(row -> List.of(row).subList(1, 6).equals(charge.at())
                        && row[6].compareTo(line.month() + "-31") <= 0
                        && (row[7].isEmpty() || row[7].compareTo(line.month()) > 0));
        expect(line, priced, "charges " + charge.text("service") + " at a price that is none");
        long off = Math.abs(charge.number("billed") - charge.number("minutes"));
        boolean quarters = !charge.byVisit() && !charge.text("rounding").equals("EXACT");
        expect(
                line,
                quarters ? charge.number("billed") % 15 == 0 && off < 15 * charge.number("visits") : off == 0,
                "bills other minutes of " + charge.text("service") + " than were served");
        expect(
                line,
                charge.number("covered") >= 0 && charge.number("covered") <= charge.most(),
                "covers more of " + charge.text("service") + " than was billed");
        expect(
                line,
                Stream.of("earlier", "over", "rest", "paid")
                        .allMatch(name -> Fraction.of(charge.values().getOrDefault(name, "0"))
                                        .above()
                                        .signum()
                                >= 0),
                "has an amount below zero");
        if (line.family()) {
            boolean all = charge.number("covered") == charge.most()
                    && !charge.values().containsKey("permille");
            expect(line, all, "does not leave all of " + charge.text("service") + " to the family");
            return;
        }
        boolean cut = line.cut("FEN_PAID").above().signum() != 0;
        int less = charge.amount("paid").compareTo(Line.charged(charge));
        expect(line, cut ? less <= 0 : less == 0, "pays another amount of " + charge.text("service") + " than it says");
        boolean gross = charge.text("base").equals("GROSS");
        expect(line, !gross || charge.text("earlier").equals("0"), "takes off what others paid from a gross amount");
        if (!hasTerm(line, "ratio", "", charge.text("base"), charge.text("permille"))) {
            term(line, "ratio", charge.text("setting"), charge.text("base"), charge.text("permille"));
        }
    }

    private void limit(Line line, Step limit) {
        boolean ofCard = limit.text("per").equals("MONTH")
                && line.all("card").stream()
                        .anyMatch(card -> card.text("balance").equals(limit.text("most")));
        if (!ofCard) {
            term(line, "limit", limit.text("per"), limit.text("of"), line.tier(), limit.text("most"));
        }
        limit.cuts().forEach((period, cut) -> {
            boolean minutes = limit.text("of").equals("MINUTES");
            boolean fits = limit.text("per").equals("WEEK")
                    || period.startsWith(line.month())
                    || (limit.text("per").equals("YEAR") && line.month().startsWith(period));
            boolean lets = minutes
                    ? cut.granted().compareTo(cut.left()) <= 0
                    : cut.granted().compareTo(cut.left()) == 0;
            boolean fresh = !limit.text("per").equals("DAY") || cut.left().compareTo(limit.amount("most")) == 0;
            expect(
                    line,
                    fits
                            && lets
                            && fresh
                            && cut.asked().compareTo(cut.granted()) > 0
                            && cut.left().compareTo(limit.amount("most")) <= 0,
                    "is cut by its limit otherwise than that says");
        });
    }

    /** What limits take from charges is what the charges are short of, and no limit of the policy is left out. */
    private void limits(Line line) {
        List<Step> charges = line.all("charge");
        if (line.family() || (charges.isEmpty() && line.all("limit").isEmpty())) {
            return;
        }
        terms.stream()
                .filter(term -> term.subList(0, 2).equals(line.policy())
                        && term.get(2).equals("limit")
                        && term.get(5).equals(line.tier()))
                .forEach(term -> expect(
                        line,
                        line.all("limit").stream()
                                .anyMatch(limit -> limit.text("per").equals(term.get(3))
                                        && limit.text("of").equals(term.get(4))),
                        "is not held against its limit of " + term.get(4) + " a " + term.get(3)));
        Fraction over = sum(charges, charge -> charge.amount("over"));
        expect(line, over.equals(line.cut("FEN_CHARGED")), "takes another amount off its charges than its limits say");
        Fraction paid = sum(charges, charge -> charge.amount("paid"));
        expect(line, paid.equals(line.exact()), "pays " + paid + " fen of its charges and comes to " + line.exact());
        Fraction minutes = sum(charges, charge -> Fraction.of(charge.number("billed") - charge.number("covered")));
        boolean cut = line.cut("MINUTES").above().signum() != 0;
        boolean whole = charges.stream().anyMatch(Step::byVisit); // of a visit that does not fit only its minutes tell
        expect(
                line,
                cut
                        ? whole || minutes.equals(line.cut("MINUTES"))
                        : charges.stream().allMatch(Step::coversAll),
                "covers other minutes than its limits say");
    }

    private void card(Line line, Step card) {
        long spent = line.rounded();
        long left = card.number("balance") - spent;
        boolean issued = card.text("issued").equals("0")
                || terms.stream()
                        .anyMatch(term -> term.get(0).equals(line.row()[6])
                                && term.get(2).equals("issue")
                                && term.get(4).equals(card.text("issued")));
        expect(
                line,
                card.number("spent") == spent
                        && left >= 0
                        && card.number("expires") <= left
                        && card.number("issued") <= card.number("balance")
                        && issued,
                "does not spend its card as that says");
    }

    private void counts(Line line) {
        List<Step> charges = line.all("charge");
        boolean ofFlat = !line.all("flat").isEmpty();
        if (!charges.isEmpty()) {
            long visits = charges.stream()
                    .mapToLong(charge -> charge.number("visits"))
                    .sum();
            long billed = charges.stream()
                    .mapToLong(charge -> charge.number("billed"))
                    .sum();
            expect(
                    line,
                    (ofFlat || line.number(10) == visits) && line.number(11) == billed, // a flat line counts its days'
                    "counts other visits or minutes than it charges");
        }
        Fraction gross = charges.isEmpty() && ofFlat
                ? sum(line.all("flat"), flat -> flat.amount("rateFen"))
                : sum(line.all("season"), season -> season.amount("fen"))
                        .plus(sum(charges, charge -> charge.price().times(Fraction.of(charge.most()))));
        boolean grant = Stream.of("band", "heads", "part")
                .anyMatch(rule -> !line.all(rule).isEmpty());
        expect(
                line,
                grant || line.number(12) == gross.rounded(RoundingMode.HALF_UP),
                "is worth another amount than it says");
    }

    /** What each line stands on is what those before it come to exactly, and of charges nothing is left but the family's. */
    private void household(List<Line> household) {
        Map<String, List<Line>> totals = new LinkedHashMap<>();
        for (Line line : household) {
            for (Step round : line.all("round")) {
                String of = round.text("of");
                boolean flat = of.equals(TOTAL);
                if (flat || of.equals(TOTAL_OF_CHARGES)) {
                    totals.computeIfAbsent(flat ? line.row()[6] : "", key -> new ArrayList<>())
                            .add(line);
                } else { // the parts before are of earlier months
                    expect(line, of.equals(TOTAL_OF_PARTS), "is rounded on a total that is none");
                }
            }
            boolean alone = household.stream()
                            .filter(other -> other.row()[6].equals(line.row()[6]))
                            .count()
                    == 1;
            line.all("limit").stream()
                    .filter(limit -> alone
                            && limit.text("per").equals("MONTH")
                            && limit.text("of").equals("FEN_PAID"))
                    .forEach(limit -> unused(line, limit));
        }
        totals.forEach((policy, total) -> runningTotal(total, !policy.isEmpty()));
    }

    private void unused(Line line, Step limit) {
        boolean another = line.all("limit").stream() // which cuts what this one has let through
                .anyMatch(other ->
                        !other.text("per").equals("MONTH") && other.text("of").equals("FEN_PAID"));
        Fraction unused = limit.amount("most").minus(line.exact());
        expect(line, another || limit.amount("unused").equals(unused), "leaves another amount unused than it says");
    }

    private void runningTotal(List<Line> total, boolean flat) {
        total.sort(Comparator.comparing(line -> !flat && line.family())); // the family pays the rest, so comes last
        Fraction sum = Fraction.ZERO;
        String award = "";
        String places = "nothing";
        for (Line line : total) {
            Fraction before = line.one("round").amount("before");
            boolean another = flat && !line.row()[4].equals(award); // of each elder a total of its own
            sum = another && before.equals(Fraction.ZERO) ? before : sum;
            expect(line, before.equals(sum), "stands on " + before + " fen, but before it is " + sum + ": " + places);
            sum = sum.plus(line.exact());
            award = line.row()[4];
            places = places.equals("nothing") ? line.place() : places + ", " + line.place();
        }
        Line last = total.get(total.size() - 1);
        if (!flat && last.family()) {
            Map<List<String>, Fraction> left = new LinkedHashMap<>();
            for (Line line : total) {
                for (Step charge : line.all("charge")) {
                    Fraction paid =
                            line.family() ? Fraction.ZERO.minus(charge.amount("earlier")) : charge.amount("paid");
                    left.merge(charge.at(), paid, Fraction::plus);
                }
            }
            left.values().removeIf(Fraction.ZERO::equals);
            expect(last, left.isEmpty(), "takes off other amounts than others pay of " + left.keySet() + ": " + places);
        } else if (!flat) {
            expect(last, total.stream().allMatch(line -> line.all("charge").isEmpty()), "leaves the family out");
        }
    }

    private void term(Line line, String... term) {
        expect(line, hasTerm(line, term), "rests on a " + String.join(" ", term) + " that its policy has not");
    }

    private boolean hasTerm(Line line, String... term) {
        List<String> whole = new ArrayList<>(line.policy());
        whole.addAll(List.of(term));
        return terms.contains(whole);
    }

    private void expect(Line line, boolean holds, String finding) {
        expect(holds, "lines: " + line.place() + " " + finding);
    }

    private static Fraction sum(List<Step> steps, Function<Step, Fraction> of) {
        return steps.stream().map(of).reduce(Fraction.ZERO, Fraction::plus);
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

    /** What a limit cut in a period: as it stands in its step, {@code 93000 asked, 80000 left, 80000 granted}. */
    private record Cut(Fraction asked, Fraction left, Fraction granted) {}

    private record Step(String rule, Map<String, String> values) {

        String text(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("a step " + rule + " without " + name);
            }
            return value;
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }

        Fraction amount(String name) {
            return Fraction.of(text(name));
        }

        boolean is(String name, boolean value) {
            return text(name).equals(Boolean.toString(value));
        }

        boolean byVisit() {
            return text("per").equals("VISIT");
        }

        /** Of a charge: service, setting and price. */
        List<String> at() {
            return Stream.of("service", "setting", "per", "priceFen", "rounding")
                    .map(this::text)
                    .toList();
        }

        /** Of a charge: fen a minute, or a visit. */
        Fraction price() {
            return Fraction.of(text("priceFen") + (text("per").equals("HOUR") ? "/60" : ""));
        }

        /** Of a charge: the minutes or visits that can be covered. */
        long most() {
            return number(byVisit() ? "visits" : "billed");
        }

        boolean coversAll() {
            return number("covered") == most();
        }

        Map<String, Cut> cuts() {
            Map<String, Cut> cuts = new TreeMap<>();
            values.forEach((name, value) -> {
                if (name.startsWith("cut ")) {
                    String[] parts = value.split(" asked, | left, | granted", -1);
                    cuts.put(
                            name.substring(4),
                            new Cut(Fraction.of(parts[0]), Fraction.of(parts[1]), Fraction.of(parts[2])));
                }
            });
            return cuts;
        }
    }

    /** A line as it stands in the file, with the steps below it. */
    @SuppressWarnings("ArrayRecordComponent") // read and never handed on
    private record Line(String[] row, List<Step> steps) {

        String place() {
            return "line " + row[1] + " of " + household();
        }

        /** All that tells it from others, over all packages of its street. */
        String name() {
            return String.join("\t", Arrays.copyOfRange(row, 2, 9));
        }

        String household() {
            return row[2];
        }

        boolean family() {
            return row[3].equals(FAMILY);
        }

        String tier() {
            return row[5];
        }

        String month() {
            return row[8];
        }

        /** Code and version. */
        List<String> policy() {
            return List.of(row[6], row[7]);
        }

        long amount() {
            return number(13);
        }

        long number(int column) {
            return Long.parseLong(row[column]);
        }

        boolean adjusts() {
            return !row[14].isEmpty();
        }

        List<Step> all(String rule) {
            return steps.stream().filter(step -> step.rule().equals(rule)).toList();
        }

        Step one(String rule) {
            return all(rule).stream().findFirst().orElseThrow(() -> new IllegalArgumentException("no step " + rule));
        }

        /** What limits of this kind cut from it. */
        Fraction cut(String of) {
            Fraction cut = Fraction.ZERO;
            for (Step limit : all("limit")) {
                if (limit.text("of").equals(of)) {
                    for (Cut one : limit.cuts().values()) {
                        cut = cut.plus(one.asked()).minus(one.granted());
                    }
                }
            }
            return cut;
        }

        /** What it comes to before it is rounded, in fen. */
        Fraction exact() {
            Fraction exact = Fraction.ZERO;
            for (Step step : steps) {
                exact = exact.plus(
                        switch (step.rule()) {
                            case "flat" ->
                                step.amount("rateFen")
                                        .times(Fraction.of(step.text("parts") + "/" + step.text("partsInMonth")));
                            case "season" -> step.is("entitled", true) ? step.amount("fen") : Fraction.ZERO;
                            case "charge" -> charged(step);
                            case "band" -> step.amount("fen");
                            case "heads" -> step.amount("heads").times(step.amount("fenPerHead"));
                            case "part" -> step.amount("of").times(Fraction.of(step.text("permille") + "/1000"));
                            case "start",
                                    "stop",
                                    "hold",
                                    "excluded",
                                    "proof",
                                    "limit",
                                    "card",
                                    "unpriced",
                                    "adjusts",
                                    "round" -> Fraction.ZERO;
                            default -> throw new IllegalArgumentException("a step " + step.rule() + " is none");
                        });
            }
            boolean unpaid = all("proof").stream().anyMatch(proof -> proof.is("paid", false));
            return unpaid ? Fraction.ZERO : exact.minus(cut("FEN_PAID"));
        }

        static Fraction charged(Step charge) {
            Fraction open = charge.price().times(charge.amount("covered")).minus(charge.amount("earlier"));
            return charge.values().containsKey("permille")
                    ? open.minus(charge.amount("over"))
                            .times(Fraction.of(charge.text("permille") + "/1000"))
                            .minus(charge.amount("rest"))
                    : open;
        }

        /** By how much the household's total grows, each rounded HALF_UP; without a total the amount is whole. */
        long rounded() {
            if (all("round").isEmpty()) {
                return exact().rounded(RoundingMode.UNNECESSARY);
            }
            Fraction before = one("round").amount("before");
            return before.plus(exact()).rounded(RoundingMode.HALF_UP) - before.rounded(RoundingMode.HALF_UP);
        }
    }

    /** An exact amount, in its lowest terms. */
    private record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

        static final Fraction ZERO = of(0);

        Fraction {
            if (below.signum() <= 0) {
                throw new IllegalArgumentException(above + "/" + below);
            }
            BigInteger common = above.gcd(below);
            above = above.divide(common);
            below = below.divide(common);
        }

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

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

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.above.negate(), other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        boolean whole() {
            return below.equals(BigInteger.ONE);
        }

        long rounded(RoundingMode mode) {
            return new BigDecimal(above).divide(new BigDecimal(below), 0, mode).longValueExact();
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }

        @Override
        public String toString() {
            return above + (whole() ? "" : "/" + below);
        }
    }
}
