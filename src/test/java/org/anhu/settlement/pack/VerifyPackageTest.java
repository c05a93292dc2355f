package org.anhu.settlement.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyPackageTest {

    private static final int EDITS = 1_000;
    private static final MonthPackage OCTOBER = month("2026-10", VerifyPackage.NO_PREVIOUS);

    @TempDir
    Path folder;

    @Test
    void a_package_holds_and_the_same_month_gives_the_same_bytes() {
        VerifyPackage.Result result = VerifyPackage.verify(OCTOBER.seal().zip());
        assertThat(result.findings()).isEmpty();
        assertThat(result.seal()).isEqualTo(OCTOBER.seal().seal());
        assertThat(result.lines()).isEqualTo(21);
        assertThat(result.derived()).isEqualTo(21);
        assertThat(month("2026-10", VerifyPackage.NO_PREVIOUS).seal().zip())
                .isEqualTo(OCTOBER.seal().zip());
    }

    @Test
    void of_1000_random_edits_1000_are_found() {
        byte[] zip = OCTOBER.seal().zip();
        int found = 0;
        for (int seed = 0; seed < EDITS; seed++) {
            byte[] edited = edited(zip, new Random(seed));
            assertThat(edited).isNotEqualTo(zip);
            boolean holds = VerifyPackage.verify(edited).holds();
            assertThat(holds).as("edit " + seed).isFalse();
            found++;
        }
        assertThat(found).isEqualTo(EDITS);
    }

    @Test
    void who_edits_a_row_and_seals_it_anew_is_found_by_the_head_and_mostly_without_it() {
        String head = OCTOBER.seal().seal();
        int alone = 0;
        for (int seed = 0; seed < EDITS; seed++) {
            byte[] forged = sealedAnew(editedRow(contents(OCTOBER.seal().zip()), new Random(seed)));
            VerifyPackage.Result result = VerifyPackage.verify(forged);
            alone += result.holds() ? 0 : 1;
            assertThat(result.holds()
                            && VerifyPackage.chain(List.of(result), head).isEmpty())
                    .as("forgery " + seed)
                    .isFalse();
        }
        assertThat(alone).isGreaterThan(EDITS / 2);
    }

    @Test
    void an_amount_that_was_raised_everywhere_does_not_follow_from_its_steps() {
        Map<String, byte[]> files = contents(OCTOBER.seal().zip());
        for (String name : List.copyOf(files.keySet())) {
            files.put(name, bytes(text(file(files, name)).replace("30001", "31001")));
        }
        files.put(
                VerifyPackage.MANIFEST,
                bytes(text(file(files, VerifyPackage.MANIFEST)).replace("totalFen\t600231", "totalFen\t601231")));
        assertThat(VerifyPackage.verify(sealedAnew(files)).findings())
                .anyMatch(finding -> finding.contains("follows as 30001 fen, not 31001"));
    }

    @Test
    void each_package_names_the_one_before() throws IOException {
        Path october = Files.write(folder.resolve("10.zip"), OCTOBER.seal().zip());
        MonthPackage.Sealed next = month("2026-11", OCTOBER.seal().seal()).seal();
        Path november = Files.write(folder.resolve("11.zip"), next.zip());
        assertThat(run(october, november, "--head", next.seal()))
                .startsWith("0")
                .contains("2026-11, 21 lines, 21 derived");
        assertThat(run(november, october)).startsWith("1").contains("chain: 2026-10 names none before it");
        assertThat(run(october, november, "--head", "abc")).startsWith("1");
        assertThat(run()).startsWith("2usage");
    }

    private static String run(Object... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyPackage.run(
                Arrays.stream(arguments).map(Object::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + out.toString(StandardCharsets.UTF_8);
    }

    /** A bit, a row gone, two rows swapped, or the tail cut; never sealed anew. */
    private static byte[] edited(byte[] zip, Random random) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            byte[] flipped = zip.clone();
            flipped[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            return flipped;
        }
        if (kind == 1) {
            return Arrays.copyOf(zip, random.nextInt(zip.length));
        }
        Map<String, byte[]> files = contents(zip);
        String name = new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
        List<String> rows = new ArrayList<>(List.of(text(file(files, name)).split("(?<=\n)")));
        int row = random.nextInt(rows.size());
        int other = random.nextInt(rows.size());
        if (kind == 2 || rows.get(row).equals(rows.get(other))) {
            rows.remove(row);
        } else {
            Collections.swap(rows, row, other);
        }
        files.put(name, bytes(String.join("", rows)));
        return VerifyPackage.zip(files);
    }

    /** One digit of one row is another one. */
    private static Map<String, byte[]> editedRow(Map<String, byte[]> files, Random random) {
        List<String> names = List.of(VerifyPackage.LINES, VerifyPackage.LEDGER, VerifyPackage.STATEMENT);
        String name = names.get(random.nextInt(names.size()));
        byte[] content = file(files, name).clone();
        int at;
        do {
            at = random.nextInt(content.length);
        } while (content[at] < '0' || content[at] > '9');
        content[at] = (byte) ('0' + (content[at] - '0' + 1 + random.nextInt(9)) % 10);
        files.put(name, content);
        return files;
    }

    private static byte[] sealedAnew(Map<String, byte[]> files) {
        StringBuilder manifest = new StringBuilder();
        for (String line : text(file(files, VerifyPackage.MANIFEST)).split("\n", -1)) {
            String[] row = line.split("\t", -1);
            if (row[0].equals("file")) {
                byte[] content = file(files, row[1]);
                line = "file\t" + row[1] + "\t" + content.length + "\t" + VerifyPackage.sha256(content);
            }
            if (!line.isEmpty() && !row[0].equals("seal")) {
                manifest.append(line).append('\n');
            }
        }
        String seal = VerifyPackage.sha256(bytes(manifest.toString()));
        manifest.append("seal\t").append(seal).append('\n');
        files.put(VerifyPackage.MANIFEST, bytes(manifest.toString()));
        return VerifyPackage.zip(files);
    }

    private static Map<String, byte[]> contents(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static MonthPackage month(String month, String previous) {
        List<PackedLine> lines = new ArrayList<>();
        List<PackedEntry> entries = new ArrayList<>();
        StringBuilder csv = new StringBuilder("\uFEFFhousehold,amountFen,rule\r\n");
        for (int i = 1; i <= 20; i++) {
            line(lines, entries, csv, month, 2 * (30_000L + i), 30_000 + i, null);
        }
        line(lines, entries, csv, month, 2 * 30_021, 21, "12");
        Map<String, String> about = new LinkedHashMap<>();
        about.put("street", "ST-1");
        about.put("month", month);
        about.put("createdBy", "clerk");
        about.put("approvedBy", "approver");
        List<List<String>> terms =
                new ArrayList<>(List.of(List.of("visits", "BY_AWARD"), List.of("proration", "THIRTY_DAYS")));
        for (int i = 1; i <= 21; i++) {
            terms.add(List.of("rate", "T" + 2 * (30_000 + i), Long.toString(2 * (30_000L + i))));
        }
        return new MonthPackage(
                about,
                lines,
                entries,
                List.of(new PackedPolicy("DL-SHK", 1, "{\"name\":\"沙河口\"}", terms)),
                List.of(),
                csv.toString(),
                previous);
    }

    private static void line(
            List<PackedLine> lines,
            List<PackedEntry> entries,
            StringBuilder csv,
            String month,
            long rate,
            long amount,
            @org.jspecify.annotations.Nullable String adjusts) {
        int position = lines.size() + 1;
        String household = "HH-" + position;
        lines.add(new PackedLine(
                position,
                household,
                "SUBSIDY",
                "AW-" + position,
                "T" + rate,
                "DL-SHK",
                1,
                month,
                30,
                28,
                0,
                rate,
                amount,
                adjusts,
                adjusts == null ? whole(month, rate) : adjusting(month, rate)));
        entries.add(
                new PackedEntry(position, position, "expense/subsidy/DL-SHK/A", "FEN", amount, "award\t" + position));
        entries.add(new PackedEntry(position, position, "payable/household/" + household, "FEN", -amount, "award"));
        csv.append(household + "," + amount + ",\"whole month, \"\"exact\"\"\"\r\n");
    }

    private static List<PackedLine.Step> whole(String month, long rate) {
        String days = Integer.toString(YearMonth.parse(month).lengthOfMonth());
        return List.of(
                step(
                        "flat",
                        "rateFen",
                        Long.toString(rate),
                        "basis",
                        "THIRTY_DAYS",
                        "days",
                        "15",
                        "daysInMonth",
                        days,
                        "parts",
                        "15",
                        "partsInMonth",
                        "30"),
                step("proof", "rule", "BY_AWARD", "visits", "28", "paid", "true"),
                step("round", "of", "household's running total", "before", "0", "mode", "HALF_UP", "exact", "true"));
    }

    private static List<PackedLine.Step> adjusting(String month, long rate) {
        List<PackedLine.Step> steps = new ArrayList<>();
        steps.add(step("adjusts", "month", month, "nowFen", Long.toString(rate / 2), "settledFen", "30000"));
        steps.addAll(whole(month, rate));
        return steps;
    }

    static PackedLine.Step step(String rule, String... namesAndValues) {
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new PackedLine.Step(rule, values);
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
