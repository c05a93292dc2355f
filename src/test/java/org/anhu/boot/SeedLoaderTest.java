package org.anhu.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anhu.area.Country;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The loader on a database of its own, beside the one that the other tests use. */
@QuarkusTest
class SeedLoaderTest {

    private static final Path SEED = Path.of("seed-data");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String serverUrl;

    @Inject
    Country country;

    @Inject
    ZoneId zone;

    @TempDir
    Path folder;

    private static String empty; // a database that no test has loaded yet
    private String url;

    @BeforeEach
    void take_an_empty_database() throws SQLException, IOException {
        if (empty == null) {
            empty = "seed_" + System.nanoTime();
            onServer("create database " + empty);
            Flyway.configure().dataSource(urlOf(empty), null, null).load().migrate();
        }
        url = urlOf(empty);
        try (var files = Files.walk(SEED)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(SEED.relativize(file)));
            }
        }
    }

    @AfterEach
    void drop_it_once_it_is_not_empty() throws SQLException {
        if (count("area") > 0) {
            onServer("drop database " + empty + " with (force)");
            empty = null;
        }
    }

    private String urlOf(String database) {
        return serverUrl.replaceFirst("/postgres\\?", "/" + database + "?");
    }

    @Test
    void a_whole_district_is_loaded() throws SQLException {
        assertThat(load()).isTrue();

        assertThat(count("area")).isEqualTo(115);
        assertThat(count("household")).isEqualTo(498);
        assertThat(count("elder")).isEqualTo(760);
        assertThat(count("caregiver")).isEqualTo(150);
        assertThat(count("award")).isEqualTo(498);
        assertThat(count("holiday")).isEqualTo(39);
        assertThat(count("relative_caregiver r join caregiver c on c.id = r.caregiver_id and c.kind = 'RELATIVE'"))
                .isEqualTo(10);
        assertThat(count("policy_rate r join policy_version v on v.id = policy_version_id where code = 'DL-SHK'"))
                .isEqualTo(4);
        assertThat(count("policy_version where eligibility is not null")).isEqualTo(8);
        assertThat(count("policy_version where code = 'JIEFANG-CARE' and version = 2 and valid_from = '2026-01-01'"))
                .isEqualTo(1);
        assertThat(count("area a join area p on p.id = a.parent_id where a.path = p.path || a.id || '/'"))
                .isEqualTo(114);
        assertThat(count("area where parent_id is null and path = '/' || id || '/'"))
                .isEqualTo(1);
    }

    @Test
    void the_past_stands_in_the_books() throws SQLException {
        load();

        assertThat(count("award_decision d join award a on a.id = d.award_id and a.tier = d.tier"))
                .isEqualTo(498);
        assertThat(count("leave_move")).isEqualTo(19);
        assertThat(count("visit v join need n on n.id = v.need_id and n.date = v.date and n.elder_id = v.elder_id"))
                .isEqualTo(2_387);
        assertThat(count("visit where doing = 'DONE' and proof = 'VERIFIED'"))
                .isEqualTo(2_387 - count("visit where doing = 'MISSED' and proof = 'UNVERIFIED'"));
        assertThat(count("visit where starts_at < window_opens_at or starts_at > window_closes_at"))
                .isZero();
        assertThat(count("visit where date <> (starts_at at time zone '" + zone + "')::date"))
                .isZero();
        assertThat(count("need where jsonb_array_length(windows) = 1 and windows -> 0 ->> 'opens' like '__:__'"))
                .isEqualTo(2_387);
    }

    @Test
    void of_two_nodes_that_start_together_one_loads_and_only_once() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> loaded = List.of(both.submit(() -> load()), both.submit(() -> load()));
            assertThat(List.of(loaded.get(0).get(), loaded.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(load()).as("and later nobody").isFalse();
        assertThat(count("household")).isEqualTo(498);
        assertThat(count("job_once where kind = 'seed-data'")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {2}={3}")
    @CsvSource(delimiter = '|', textBlock = """
            elders.csv            | 7 | residentId  | 420106194603050001   | check character does not fit
            elders.csv            | 7 | residentId  | 420106194603050000   | spreadsheet
            elders.csv            | 7 | residentId  | 4.20106E+17          | spreadsheet
            elders.csv            | 7 | birthDate   | 1946-02-30           | no such day
            caregivers.csv        | 3 | breakMinutes | 240                | at least as long
            elders.csv            | 7 | household   | HH-9999              | no such household
            elders.csv            | 7 | selfCare    | BAD                  | one of
            elders.csv            | 7 | name        | ''                   | must not be empty
            caregiver-spans.csv   | 9 | toTime      | 06:00                | across midnight
            caregiver-spans.csv   | 9 | toTime      | 25:00                | time of day
            care-plan-windows.csv | 5 | closes      | 01:00                | must not close before it opens
            households.csv        | 4 | latitude    | 55.5                 | WGS-84
            households.csv        | 4 | latitude    | 95.1                 | latitude
            services.csv          | 2 | minutes     | 0                    | from 1 to 720
            services.csv          | 2 | minutes     | 1500                 | from 1 to 720
            care-plans.csv        | 8 | daysOfWeek  | 31                   | rising order
            care-plans.csv        | 8 | pairMode    | TOGETHER             | nothing for one
            certificates.csv      | 6 | validTo     | 1999-01-01           | before the first
            caregivers.csv        | 3 | externalId  | CG-001               | needs its own
            areas.csv             | 3 | parent      | DS-1                 | no such area
            october-visits.csv    | 4 | outcome     | DONE                 | VERIFIED
            """)
    void a_bad_row_is_named_and_nothing_is_loaded(String file, int line, String column, String value, String sentence)
            throws IOException, SQLException {
        change(file, line, column, value);

        assertThatThrownBy(this::load)
                .isInstanceOf(SeedImport.BadSeed.class)
                .hasMessageContaining(file + ", line " + line + ", column " + column + ", value \"")
                .hasMessageContaining(column.equals("residentId") ? value.substring(0, 4) : value)
                .hasMessageContaining(sentence);
        assertThat(count("area")).isZero();
        assertThat(count("skill")).isZero();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            "amountFen": 30000}       | "amountFen": "6OO"}       | /rates/0/amountFen
            "amountFen": 30000}       | "amountFen": -1}          | /rates/0/amountFen, value "-1"
            "tier": "A", "amountFen"  | "tier": "E", "amountFen"  | /eligibility/rows/0/tier, value "A": Nothing says
            "fact": "hukouHere"       | "fact": "hukou"           | /eligibility/rows/0/when/anyElder/all/0/fact, value "hukou"
            "day": 10                 | "day": 31                 | /eligibility/cutoff/day, value "31"
            "code": "DL-SHK"          | "code": "DL-SHX"          | it holds the policy DL-SHX
            "startRule"               | "beginRule"               | /startRule: Send this field
            """)
    void a_broken_policy_is_named_by_file_field_and_value(String right, String wrong, String sentence)
            throws IOException, SQLException {
        Path policy = folder.resolve("policies/DL-SHK-1.json");
        Files.writeString(policy, Files.readString(policy).replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertThatThrownBy(this::load)
                .isInstanceOf(SeedImport.BadSeed.class)
                .hasMessageContaining("DL-SHK-1.json")
                .hasMessageContaining(sentence);
        assertThat(count("policy_version")).isZero();
    }

    @Test
    void a_policy_file_is_called_by_code_and_version() throws IOException {
        Files.move(folder.resolve("policies/DL-SHK-1.json"), folder.resolve("policies/dalian.json"));
        assertThatThrownBy(this::load).hasMessageContaining("dalian.json: call it by");
    }

    @Test
    void swapped_coordinates_are_recognised() throws IOException {
        change("households.csv", 4, "latitude", "114.3");
        change("households.csv", 4, "longitude", "30.5");
        assertThatThrownBy(this::load)
                .hasMessageContaining("households.csv, line 4, column latitude")
                .hasMessageContaining("may be swapped");
    }

    @Test
    void every_bad_row_of_a_file_is_named_at_once() throws IOException {
        change("services.csv", 2, "minutes", "0");
        change("services.csv", 5, "skillLevel", "nine");
        assertThatThrownBy(this::load)
                .hasMessageContaining("line 2, column minutes")
                .hasMessageContaining("line 5, column skillLevel");
    }

    @Test
    void what_only_the_database_can_see_is_refused_too() throws IOException, SQLException {
        Path awards = folder.resolve("awards.csv");
        String second = Files.readAllLines(awards).get(1).replace("AW-0001", "AW-again");
        Files.writeString(awards, Files.readString(awards) + second + "\n");
        assertThatThrownBy(this::load)
                .isInstanceOf(SeedImport.BadSeed.class)
                .hasMessageContaining("awards.csv: the database refuses a row");
        assertThat(count("area")).isZero();
    }

    @Test
    void a_file_in_another_encoding_or_with_other_columns_is_refused() throws IOException {
        Path skills = folder.resolve("skills.csv");
        String text = Files.readString(skills);
        Files.write(skills, text.getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(this::load).hasMessageContaining("skills.csv is not UTF-8");
        Files.writeString(skills, text.replace("nameZh", "name"));
        assertThatThrownBy(this::load).hasMessageContaining("skills.csv, line 1: the columns must be [code, nameZh");
        Files.delete(skills);
        assertThatThrownBy(this::load).hasMessageContaining("skills.csv is missing");
    }

    @Test
    void the_byte_order_mark_of_a_spreadsheet_does_no_harm() throws IOException, SQLException {
        Path skills = folder.resolve("skills.csv");
        Files.writeString(skills, "\uFEFF" + Files.readString(skills));
        assertThat(load()).isTrue();
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        folder = folder.resolve("elsewhere");
        assertThatThrownBy(this::load).hasMessageContaining("ANHU_SEED_DATA");
    }

    private boolean load() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            boolean loaded = SeedLoader.loadOnce(connection, new SeedImport(connection, folder, country), zone);
            connection.commit();
            return loaded;
        }
    }

    /** Puts another value into one field of a file; the header is line 1. */
    private void change(String file, int line, String column, String value) throws IOException {
        Path path = folder.resolve(file);
        var lines = new ArrayList<>(Files.readAllLines(path, StandardCharsets.UTF_8));
        int index = List.of(lines.get(0).split(",", -1)).indexOf(column);
        String[] fields = lines.get(line - 1).split(",", -1);
        fields[index] = value;
        lines.set(line - 1, String.join(",", fields));
        Files.write(path, lines, StandardCharsets.UTF_8);
    }

    private long count(String from) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(serverUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
