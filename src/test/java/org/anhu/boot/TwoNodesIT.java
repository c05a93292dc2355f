package org.anhu.boot;

import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged nodes on one database: the one that solves a plan is killed, the other one takes the plan up. */
class TwoNodesIT {

    private static final String SEED = Path.of("seed-data").toAbsolutePath().toString();
    private static final Duration TAKEN_UP_WITHIN = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path databaseHome;

    @TempDir
    Path home;

    @Test
    void a_plan_whose_node_is_killed_is_solved_by_the_other_node_once() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new Home(databaseHome));
                PackagedAnhu one = start("one", database);
                PackagedAnhu two = start("two", database)) {
            one.awaitReady();
            two.awaitReady();
            String token = token(one);
            String plan = request(one, token);
            String solving = eventually(
                            PATIENCE,
                            () -> JsonPath.from(get(two, plan, token)),
                            seen -> "SOLVING".equals(seen.getString("state")) && seen.get("progress") != null)
                    .getString("node");
            PackagedAnhu killed = solving.equals("one") ? one : two;
            PackagedAnhu other = solving.equals("one") ? two : one;
            killed.kill();
            JsonPath taken = eventually(
                    TAKEN_UP_WITHIN, () -> JsonPath.from(get(other, plan, token)), seen -> seen.getInt("attempt") == 2);
            assertThat(taken.getString("node")).isNotEqualTo(solving);
            JsonPath solved = eventually(
                    PATIENCE,
                    () -> JsonPath.from(get(other, plan, token)),
                    seen -> !"SOLVING".equals(seen.getString("state")));
            assertThat(solved.getString("state")).isEqualTo("PROPOSED");
            assertThat(solved.getString("score")).startsWith("0hard/");
            assertThat(solved.getInt("attempt")).isEqualTo(2);
            assertThat(everyCarerIsPlannedOrWaits(database, solved.getLong("id")))
                    .isTrue();
        }
    }

    private PackagedAnhu start(String name, EmbeddedDatabase database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ANHU_HOME", home.toString());
        settings.put("ANHU_SEED_DATA", SEED);
        settings.put("ANHU_PLANNING_NODE", name);
        settings.put("ANHU_FIRST_PLAN_SECONDS", "1");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        return PackagedAnhu.start(home, settings);
    }

    private String token(PackagedAnhu anhu) throws Exception {
        String oneTime = Files.readAllLines(home.resolve("demo-accounts.txt")).stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words[0].equals("dispatcher"))
                .map(words -> words[1])
                .findFirst()
                .orElseThrow();
        String login = "{\"name\":\"dispatcher\",\"password\":\"%s\"}".formatted(oneTime);
        String limited = JsonPath.from(anhu.post("/login", null, login).body()).getString("token");
        HttpResponse<String> chosen = anhu.post("/me/password", limited, "{\"newPassword\":\"chosen for two nodes\"}");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
        return JsonPath.from(chosen.body()).getString("token");
    }

    private static String request(PackagedAnhu anhu, String token) throws Exception {
        int district = JsonPath.from(anhu.get("/areas", token).body()).getInt("find { it.kind == 'DISTRICT' }.id");
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);
        String wish = "{\"areaId\":%d,\"from\":\"%s\",\"to\":\"%s\",\"seconds\":30}".formatted(district, day, day);
        HttpResponse<String> requested = anhu.post("/plans", token, wish);
        assertThat(requested.statusCode()).as(requested.body()).isEqualTo(201);
        return "/plans/" + JsonPath.from(requested.body()).getLong("id");
    }

    private static String get(PackagedAnhu anhu, String path, String token) {
        try {
            return anhu.get(path, token).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking a node", e);
        }
    }

    private static boolean everyCarerIsPlannedOrWaits(EmbeddedDatabase database, long plan) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select sum(n.carers_needed) from need n, plan_run r
                                where r.id = %1$d and n.date between r.from_date and r.to_date and n.status = 'DUE')
                             = (select count(*) from plan_assignment where plan_id = %1$d)
                             + (select count(*) from plan_waiting where plan_id = %1$d)""".formatted(plan))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
