package org.anhu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anhu.benchmark.format.Checked;
import org.anhu.benchmark.format.Format;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The solutions kept in {@code best-solutions}, each better than any published before it. The instances are not ours to
 * keep: say where they lie with {@code -Danhu.benchmarks=FOLDER}, and every cost is found again from them.
 */
class KeptSolutionsTest {

    private static final Path KEPT = Path.of("src/test/resources/best-solutions");

    private static List<CSVRecord> listed() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(KEPT.resolve("costs.csv")), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void every_kept_solution_is_listed_with_the_value_it_beats_and_can_be_read() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (CSVRecord row : listed()) {
            names.add(row.get("file"));
            assertThat(new BigDecimal(row.get("cost"))).isLessThan(new BigDecimal(row.get("beats")));
            assertThat(new ObjectMapper()
                            .readTree(KEPT.resolve(row.get("file")).toFile())
                            .path("routes"))
                    .as(row.get("file"))
                    .isNotEmpty();
        }
        try (Stream<Path> files = Files.list(KEPT)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void every_kept_solution_costs_what_is_listed() throws IOException {
        String folder = System.getProperty("anhu.benchmarks");
        assumeTrue(folder != null, "without the instances there is nothing to check against");
        List<String> wrong = new ArrayList<>();
        for (CSVRecord row : listed()) {
            Path instance = Path.of(String.valueOf(folder)).resolve(row.get("instance"));
            Checked checked = Format.of(row.get("format"))
                    .orElseThrow()
                    .read(instance)
                    .check(Files.readString(KEPT.resolve(row.get("file"))));
            if (!checked.valid() || checked.cost().compareTo(new BigDecimal(row.get("cost"))) != 0) {
                wrong.add(row.get("file") + ": " + checked);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
