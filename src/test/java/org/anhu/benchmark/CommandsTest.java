package org.anhu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anhu.benchmark.format.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line answers. */
class CommandsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void solving_writes_the_solution_file_and_prints_its_cost_last() throws IOException {
        Path in = Files.writeString(
                folder.resolve("town.json"), new MadeUp(2).hhcrsp().toString());
        Path solution = folder.resolve("deep/town.solution.json");
        int code = run(
                "solve",
                "--format",
                "hhcrsp",
                "--seconds",
                "2",
                "--threads",
                "1",
                "--seed",
                "7",
                in.toString(),
                solution.toString());
        assertThat(code).as(said(err)).isZero();
        List<String> lines = said(out).lines().toList();
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(Table.plain(
                        Format.HHCRSP.read(in).check(Files.readString(solution)).cost()));
    }

    @Test
    void a_set_is_a_table_with_the_means_last_and_its_solutions_kept() throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        for (int i = 9; i <= 11; i++) {
            Files.writeString(set.resolve("R" + i + ".txt"), new MadeUp(i).solomon());
        }
        Files.writeString(set.resolve("best-known.json"), "{\"R9\": 500.0, \"R10\": 500.0}");
        Path csv = folder.resolve("set.csv");
        Path kept = folder.resolve("kept");
        int code = run(
                "set",
                "--format",
                "solomon",
                "--seconds",
                "1",
                "--only",
                "R9,R1*",
                "--csv",
                csv.toString(),
                "--solutions",
                kept.toString(),
                set.toString());
        assertThat(code).as(said(out) + said(err)).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("instance,solver,cost,checked cost,best known,gap %");
        assertThat(lines.get(1)).startsWith("R9,Anhu,");
        assertThat(lines.get(2)).startsWith("R10,Anhu,");
        assertThat(lines.get(3)).startsWith("R11,Anhu,");
        assertThat(lines.get(4)).startsWith("mean of 3,Anhu,");
        assertThat(kept).isDirectoryContaining("glob:**R10.sol");
    }

    @Test
    void a_set_with_one_bad_file_is_refused_before_anything_is_solved() throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(set.resolve("a.txt"), new MadeUp(1).solomon());
        Files.writeString(set.resolve("b.txt"), "no instance");
        assertThat(run("set", "--format", "solomon", "--seconds", "60", set.toString()))
                .isEqualTo(2);
        assertThat(said(err)).contains("b.txt: is no Solomon instance");
    }

    @Test
    void a_district_day_has_exactly_the_needs_and_shifts_asked_for_and_tells_how_it_went() {
        assertThat(run("district", "--needs", "120", "--shifts", "30", "--seed", "3", "--seconds", "2"))
                .isZero();
        assertThat(said(out))
                .contains("120 needs", "30 shifts")
                .containsPattern("placed \\d+, waiting \\d+")
                .containsPattern("travel [\\d.]+ h")
                .containsPattern("first full proposal after [\\d.]+ s with \\d+ waiting")
                .containsPattern("used heap at most \\d+ MiB");
    }

    @Test
    void wrong_command_lines_are_answered_with_a_sentence() {
        wrong("Say what to do");
        wrong("There is no command fly", "fly");
        wrong("Solves published instances", "--help");
        wrong("There is no option --speed here", "district", "--speed", "9");
        wrong("The option --needs needs a value", "district", "--needs");
        wrong("The option --needs is a whole number from 1", "district", "--needs", "-5");
        wrong("The option --seconds is a whole number", "solve", "--format", "uhhc", "--seconds", "0", "a", "b");
        wrong("takes 2 files, but 1 are named", "solve", "--format", "uhhc", "a");
        wrong("The --format is hhcrsp, uhhc or solomon, not vrp", "solve", "--format", "vrp", "a", "b");
        wrong("Say which --format", "solve", "a", "b");
        wrong("There is no folder nowhere", "set", "--format", "uhhc", "nowhere");
        wrong("There is no peer Nobody", "peers", "--format", "uhhc", "--peers", "Nobody", folder.toString());
    }

    private void wrong(String sentence, String... words) {
        err.reset();
        assertThat(run(words)).isEqualTo(2);
        assertThat(said(err)).contains(sentence).contains("Usage:");
    }

    private int run(String... words) {
        return new Benchmark(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(words));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
