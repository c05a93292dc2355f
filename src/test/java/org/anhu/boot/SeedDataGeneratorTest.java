package org.anhu.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anhu.boot.SeedHouseholds.Elder;
import org.anhu.boot.SeedHouseholds.Household;
import org.anhu.entitlement.Rate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedDataGeneratorTest {

    private static final Path FOLDER = Path.of("seed-data");

    private static final SeedDataGenerator SEED = SeedDataGenerator.generate();

    @BeforeAll
    static void write_the_files_when_asked_to() throws IOException {
        for (SeedTable table : Boolean.getBoolean("seed-data.write") ? SEED.tables() : List.<SeedTable>of()) {
            Files.write(FOLDER.resolve(table.name()), table.toCsv());
        }
    }

    @Test
    void generator_reproduces_the_files_byte_for_byte() throws IOException {
        var generated = new TreeSet<String>();
        for (SeedTable table : SeedDataGenerator.generate().tables()) {
            generated.add(table.name());
            assertThat(Files.readAllBytes(FOLDER.resolve(table.name())))
                    .as(table.name())
                    .isEqualTo(table.toCsv());
        }
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(generated);
        }
    }

    @Test
    void district_has_498_households_with_760_elders_and_150_caregivers() {
        assertThat(SEED.households.all()).hasSize(498);
        assertThat(SEED.households.elders()).hasSize(760);
        assertThat(SEED.caregivers.all()).hasSize(150);
        assertThat(SEED.areas.streets()).hasSize(14);
    }

    @Test
    void nanhu_is_the_example_of_77_households_and_118_elders() {
        List<Household> nanhu = SEED.households.all().stream()
                .filter(it -> it.station().street().isNanhu())
                .toList();
        assertThat(nanhu).hasSize(77);
        assertThat(nanhu.stream().collect(Collectors.groupingBy(Household::tier, Collectors.counting())))
                .isEqualTo(Map.of("A", 12L, "B", 25L, "C", 30L, "D", 10L));
        assertThat(SEED.households.elders().stream().filter(it -> it.street().isNanhu()))
                .hasSize(118);
    }

    @Test
    void tiers_rest_on_age_and_need_of_the_first_elder() {
        for (Elder elder : SEED.households.elders()) {
            assertThat(elder.age()).as(elder.id()).isBetween(60, 99);
        }
        Map<String, Elder> first = new HashMap<>();
        SEED.households.elders().forEach(it -> first.putIfAbsent(it.household().id(), it));
        for (Elder elder : first.values()) {
            String tier = elder.household().tier();
            if (tier.equals("B")) { // S3-06
                assertThat(elder.age())
                        .as(elder.id())
                        .isGreaterThanOrEqualTo(elder.person().female() ? 66 : 71);
            }
            if (!tier.equals("D")) {
                assertThat(elder.selfCare()).as(elder.id()).isIn("NONE", "PARTIAL");
            }
        }
    }

    @Test
    void about_1200_needs_fall_on_each_ordinary_weekday() {
        for (String monday : List.of("2026-11-02", "2026-11-23", "2026-12-07")) {
            LocalDate day = LocalDate.parse(monday);
            for (int i = 0; i < 5; i++) {
                var capacity = new SeedCapacity(SEED, day.plusDays(i));
                assertThat(capacity.due()).as(day.plusDays(i).toString()).hasSizeBetween(1_150, 1_250);
            }
        }
    }

    @Test
    void hands_suffice_on_every_day_of_an_ordinary_week() {
        LocalDate monday = LocalDate.parse("2026-11-02");
        for (int i = 0; i < 7; i++) {
            var capacity = new SeedCapacity(SEED, monday.plusDays(i));
            String day = monday.plusDays(i).getDayOfWeek() + ": "
                    + capacity.due().size() + " needs, " + capacity.percentOfHands(false) + " % of the hands";
            assertThat(capacity.percentOfHands(false)).as(day).isBetween(65L, 88L);
            assertThat(capacity.waiting().size() * 100 / capacity.due().size())
                    .as(day + ", percent that first fit leaves waiting")
                    .isLessThan(6);
            if (i < 5) {
                assertThat(capacity.percentOfHands(true)).as(day + ", doctors").isBetween(65L, 88L);
            }
        }
    }

    @Test
    void id_numbers_were_never_issued_and_survive_a_spreadsheet() throws IOException {
        for (String file : List.of("elders.csv", "caregivers.csv")) {
            for (CSVRecord row : rows(file)) {
                String number = row.get("residentId");
                assertThat(number)
                        .matches("420106[0-9]{8}000[1-9X]")
                        .contains(row.get("birthDate").replace("-", ""));
            }
        }
        assertThat(SeedPersons.residentId(LocalDate.of(1949, 12, 31))).startsWith("42010619491231000");
    }

    @Test
    void october_of_nanhu_earns_11600_yuan_and_puts_nobody_in_two_places() throws IOException {
        Map<String, CSVRecord> plans = byId("care-plans.csv");
        Map<String, CSVRecord> elders = byId("elders.csv");
        var verified = new TreeSet<String>();
        var busyUntil = new HashMap<String, Integer>();
        List<CSVRecord> visits = rows("october-visits.csv").stream()
                .sorted((a, b) -> (a.get("date") + a.get("startTime")).compareTo(b.get("date") + b.get("startTime")))
                .toList();
        for (CSVRecord visit : visits) {
            String elder = plans.get(visit.get("carePlan")).get("elder");
            int start = Integer.parseInt(visit.get("startTime").substring(0, 2)) * 60
                    + Integer.parseInt(visit.get("startTime").substring(3));
            int end = start + Integer.parseInt(visit.get("minutes"));
            for (String who : List.of(elder, visit.get("caregiver"))) {
                assertThat(busyUntil.getOrDefault(who + visit.get("date"), 0))
                        .as(visit.toString())
                        .isLessThanOrEqualTo(start);
                busyUntil.put(who + visit.get("date"), end);
            }
            if (visit.get("outcome").equals("VERIFIED")) {
                verified.add(elders.get(elder).get("household"));
            }
        }
        Map<String, Long> rates = SeedPolicies.read(FOLDER.resolve("policies")).stream()
                .filter(it -> it.details().code().equals("DL-SHK"))
                .flatMap(it -> it.details().rates().stream())
                .collect(Collectors.toMap(Rate::tier, it -> it.amountFen().fen()));
        long fen = rows("awards.csv").stream()
                .filter(it -> verified.contains(it.get("household")))
                .mapToLong(it -> rates.get(it.get("tier")))
                .sum();
        assertThat(verified).hasSize(77);
        assertThat(fen).isEqualTo(1_160_000);
    }

    private static Map<String, CSVRecord> byId(String file) throws IOException {
        return rows(file).stream().collect(Collectors.toMap(it -> it.get("externalId"), it -> it));
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }
}
