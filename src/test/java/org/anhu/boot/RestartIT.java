package org.anhu.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service from its first start through a kill -9 to the next, with nothing lost. */
class RestartIT {

    private static final String SEED = Path.of("seed-data").toAbsolutePath().toString();

    @TempDir
    Path home;

    @Test
    void seed_data_and_what_was_entered_survive_kill_9() throws InterruptedException, java.io.IOException {
        String name = "restart-household";
        String password;
        try (PackagedAnhu first = start()) {
            first.awaitReady();
            password = oneTimePassword("dispatcher");
            assertThat(first.log()).contains(password);
            String token = choosePassword(first, "dispatcher", password);
            HttpResponse<String> added = first.post("/households", token, household(first, token, name));
            assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
            first.kill();
        }
        try (PackagedAnhu second = start()) {
            Duration ready = second.awaitReady();
            assertThat(ready).isLessThan(Duration.ofSeconds(60));
            String token = login(second, "dispatcher");
            HttpResponse<String> found = second.get("/households?externalId=" + name, token);
            assertThat(JsonPath.from(found.body()).getInt("total")).isEqualTo(1);
            HttpResponse<String> all = second.get("/households?size=1", token);
            assertThat(JsonPath.from(all.body()).getInt("total")).isEqualTo(499);
            assertThat(second.log()).doesNotContain(password);
            try (PackagedAnhu third = start()) {
                assertThat(third.awaitExit()).isEqualTo(1);
                assertThat(third.log()).contains("Another Anhu uses the database");
                assertThat(second.isAlive()).isTrue();
            }
        }
    }

    private PackagedAnhu start() {
        return PackagedAnhu.start(home, Map.of("ANHU_SEED_DATA", SEED, "ANHU_FIRST_PLAN_SECONDS", "1"));
    }

    private String oneTimePassword(String login) throws java.io.IOException {
        return Files.readAllLines(home.resolve("demo-accounts.txt")).stream()
                .map(line -> line.trim().split("\\s+", -1))
                .filter(words -> words[0].equals(login))
                .map(words -> words[1])
                .findFirst()
                .orElseThrow();
    }

    private static String choosePassword(PackagedAnhu anhu, String login, String oneTime) throws InterruptedException {
        String limited = JsonPath.from(
                        anhu.post("/login", null, credentials(login, oneTime)).body())
                .getString("token");
        assertThat(anhu.get("/households", limited).statusCode()).isEqualTo(403);
        HttpResponse<String> chosen =
                anhu.post("/me/password", limited, "{\"newPassword\":\"chosen for the restart\"}");
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
        return JsonPath.from(chosen.body()).getString("token");
    }

    private static String login(PackagedAnhu anhu, String login) throws InterruptedException {
        return JsonPath.from(anhu.post("/login", null, credentials(login, "chosen for the restart"))
                        .body())
                .getString("token");
    }

    private static String credentials(String name, String password) {
        return "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
    }

    private static String household(PackagedAnhu anhu, String token, String externalId) throws InterruptedException {
        int community = JsonPath.from(anhu.get("/areas", token).body()).getInt("find { it.kind == 'COMMUNITY' }.id");
        return """
               {"externalId":"%s","areaId":%d,"address":"解放路 1 号","place":{"latitude":30.55,"longitude":114.32}}""".formatted(externalId, community);
    }
}
