package org.anhu.boot;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the close of one street as large as a city: a million verified visits of 40,000 households, by the packaged
 * service with a heap of 1 GiB, with an embedded PostgreSQL beside it. The visits are put in by SQL, with the two
 * constraints on overlaps dropped meanwhile, which no settlement asks.
 *
 * <pre>
 * mvn -q -DskipTests package test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.anhu.boot.CloseScale /tmp/close-scale 40000 25
 * </pre>
 *
 * The arguments are a folder that is not there yet, households, and visits of each. Ends with exit code 1 if closing
 * takes longer than 60 s or the books do not hold.
 */
public final class CloseScale {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final String PASSWORD = "chosen by the close script";

    private CloseScale() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int households = Integer.parseInt(args[1]);
        int visits = Integer.parseInt(args[2]);
        boolean good;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new Home(folder.resolve("database")));
                PackagedAnhu anhu = start(folder, database)) {
            anhu.awaitReady();
            anhu.patience = Duration.ofMinutes(10);
            timed("load", () -> load(database, households, visits));
            good = close(anhu, (long) households * visits);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean close(PackagedAnhu anhu, long visits) throws Exception {
        String admin = token(anhu, "admin", PASSWORD);
        String clerk = account(anhu, admin, "clerk", "CLERK");
        String approver = account(anhu, admin, "approver", "DISTRICT_APPROVER");
        int street =
                JsonPath.from(anhu.get("/areas", admin).body()).getInt("find { it.externalId == 'scale-street' }.id");
        String wish = "{\"areaId\":" + street + ",\"month\":\"2026-09\"}";
        Instant begin = Instant.now();
        JsonPath settled = JsonPath.from(ok(anhu.post("/settlements", clerk, wish)));
        Duration closing = Duration.between(begin, Instant.now());
        int run = settled.getInt("runs[0].id");
        System.out.printf(Locale.ROOT, "settle   %6.1f s%n", closing.toMillis() / 1000.0);
        timed("approve", () -> ok(anhu.post("/settlements/" + run + "/approval", approver, "{}")));
        JsonPath[] books = new JsonPath[1];
        timed("books", () -> books[0] = JsonPath.from(ok(anhu.get("/books/check", approver))));
        System.out.println(settled.getMap("runs[0]"));
        System.out.println("books " + books[0].getList("checks.findAll { it.violations > 0 }"));
        return closing.compareTo(AT_MOST) <= 0
                && settled.getLong("runs[0].visitsSettled") == visits
                && books[0].getBoolean("ok");
    }

    private static PackagedAnhu start(Path folder, EmbeddedDatabase database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        settings.put("ANHU_SEED_DATA", "");
        settings.put("ANHU_DISTRICT", "420106,武昌区,30.55,114.32");
        settings.put("ANHU_ADMIN_LOGIN", "admin");
        settings.put("ANHU_ADMIN_PASSWORD", PASSWORD);
        for (String job : new String[] {"NEEDS", "PLAN", "OVERDUE", "EXPIRIES", "SETTLEMENT"}) {
            settings.put("ANHU_CLOCKWORK_" + job, "off");
        }
        return PackagedAnhu.start(folder.resolve("home"), settings);
    }

    private static void load(EmbeddedDatabase database, int households, int visits) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : LOAD.formatted(households, visits).split(";\n", -1)) {
                statement.execute(sql);
            }
        }
    }

    private static final String LOAD = """
            alter table visit drop constraint caregiver_in_two_places, drop constraint elder_visited_twice;
            insert into area (external_id, parent_id, kind, name, latitude, longitude, path)
            select 'scale-street', id, 'STREET', 'scale', 30.55, 114.32, 'later' from area where kind = 'DISTRICT';
            update area s set path = d.path || s.id || '/' from area d where d.id = s.parent_id and s.path = 'later';
            insert into service_item (code, service_group, name_zh, name_en, minutes)
            values ('CLEANING', '生活照料', '助洁', 'cleaning', 60);
            insert into policy_version (code, version, name, legal_basis, valid_from, start_rule, stop_rule, hold_rule,
                proration_basis, visit_rule, published_by, published_at)
            values ('SCALE', 1, 'scale', 'none', '2020-01-01', 'WHOLE_MONTH', 'PRO_RATA', 'PRO_RATA', 'CALENDAR_DAYS',
                'AT_LEAST_ONE_VERIFIED', 'script', now());
            insert into policy_rate (policy_version_id, tier, amount_fen, unit)
            select id, t.tier, t.fen, 'HOUSEHOLD_MONTH' from policy_version,
                (values ('A', 30000), ('B', 20000), ('C', 10000), ('D', 0)) t(tier, fen) where code = 'SCALE';
            insert into household (external_id, area_id, address, latitude, longitude)
            select 'HH-' || to_char(n, 'FM000000'), a.id, '解放路', 30.55, 114.32
            from area a, generate_series(1, %1$d) n where a.external_id = 'scale-street';
            insert into elder (external_id, household_id, area_id, name, sex, birth_date, hukou_here, lives_here, self_care)
            select 'EL-' || external_id, id, area_id, '李大明', 'MALE', '1940-01-01', true, true, 'PARTIAL' from household;
            insert into caregiver (external_id, area_id, kind, name, sex, birth_date, home_latitude, home_longitude,
                travel_mode, contract_from, on_duty_from)
            select 'CG-' || n, a.id, case when n %% 20 = 0 then 'VOLUNTEER' else 'STAFF' end, '王小红', 'FEMALE',
                '1980-01-01', 30.55, 114.32, 'E_BIKE', '2020-01-01', '2020-01-01'
            from area a, generate_series(1, (%1$d + 7) / 8) n where a.external_id = 'scale-street';
            insert into award (external_id, household_id, area_id, policy_code, tier, from_date, to_date, reason, decided_by)
            select 'AW-' || external_id, id, area_id, 'SCALE', substr('ABCD', 1 + cast(id %% 4 as int), 1), '2021-01-01',
                case when id %% 50 = 0 then date '2026-09-14' end, 'script', 'script' from household;
            insert into care_plan (external_id, elder_id, service_code, from_date, days_of_week, minutes)
            select 'CP-' || external_id, id, 'CLEANING', '2021-01-01', '1234567', 60 from elder;
            insert into care_hold (external_id, elder_id, from_date, to_date, reason)
            select 'HO-' || external_id, id, '2026-09-08', '2026-09-10', '住院' from elder where id %% 40 = 0;
            insert into need (care_plan_id, elder_id, area_id, date, ordinal, service_code, minutes, carers_needed,
                gap_minutes, windows, priority, mandatory)
            select p.id, e.id, e.area_id, date '2026-09-01' + (n %% 30), 1 + n / 30, 'CLEANING', 60, 1, 0,
                '[{"opens": "08:00", "closes": "10:00"}]', 5, true
            from elder e join care_plan p on p.elder_id = e.id cross join generate_series(0, %2$d - 1) n order by n, e.id;
            insert into visit (need_id, carer_no, elder_id, caregiver_id, area_id, date, service_code, minutes, starts_at,
                ends_at, window_opens_at, window_closes_at, doing, proof)
            select n.id, 1, n.elder_id, c.first + (n.elder_id - e.first) / 8, n.area_id, n.date, n.service_code, 60,
                n.date + time '08:00' + (n.elder_id - e.first) %% 8 * interval '1 hour',
                n.date + time '09:00' + (n.elder_id - e.first) %% 8 * interval '1 hour',
                n.date + time '08:00', n.date + time '17:00', 'DONE', 'VERIFIED'
            from need n, (select min(id) as first from elder) e, (select min(id) as first from caregiver) c
            order by n.id;
            vacuum analyze
            """;

    private static String account(PackagedAnhu anhu, String admin, String login, String role) throws Exception {
        int district = JsonPath.from(anhu.get("/areas", admin).body()).getInt("find { it.kind == 'DISTRICT' }.id");
        String wish = "{\"login\":\"%s\",\"role\":\"%s\",\"areaId\":%d}".formatted(login, role, district);
        String once = JsonPath.from(ok(anhu.post("/accounts", admin, wish))).getString("oneTimePassword");
        String chosen = "{\"newPassword\":\"" + PASSWORD + "\"}";
        return JsonPath.from(ok(anhu.post("/me/password", token(anhu, login, once), chosen)))
                .getString("token");
    }

    private static String token(PackagedAnhu anhu, String login, String password) throws Exception {
        String credentials = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
        return JsonPath.from(ok(anhu.post("/login", null, credentials))).getString("token");
    }

    private static String ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void timed(String what, Step step) throws Exception {
        Instant begin = Instant.now();
        step.run();
        System.out.printf(
                Locale.ROOT,
                "%-8s %6.1f s%n",
                what,
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }
}
