package org.anhu.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged service at random points of a close of the seed data's month, 14 streets, and closes again: the
 * hashes are the same every time, and the books hold. Two kills in the build;
 * {@code mvn verify -Dit.test=CloseKillIT -Dclose.kills=20} for more.
 */
class CloseKillIT {

    private static final String SEED = Path.of("seed-data").toAbsolutePath().toString();
    private static final int KILLS = Integer.getInteger("close.kills", 2);
    private static final int LONGEST_MILLIS = 1_500; // about what all streets take
    private static final String MONTH = "2026-10";
    private static final String PASSWORD = "chosen for the kills";

    @TempDir
    Path home;

    private final Random random = new Random(20261001);

    @Test
    void a_close_that_is_killed_and_begun_again_gives_the_same_hashes() throws Exception {
        List<String> undisturbed;
        try (PackagedAnhu first = start()) {
            first.awaitReady();
            choosePassword(first, "clerk");
            choosePassword(first, "approver");
            undisturbed = close(first);
            withdraw(first);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            closeAndKill();
            assertThat(closeAgain()).as("after kill " + kill).isEqualTo(undisturbed);
        }
    }

    private void closeAndKill() throws Exception {
        try (PackagedAnhu anhu = start()) {
            anhu.awaitReady();
            String clerk = login(anhu, "clerk");
            String wish = wish(anhu, clerk);
            Thread closing = new Thread(() -> {
                try {
                    anhu.post("/settlements", clerk, wish);
                } catch (UncheckedIOException | InterruptedException e) {
                    // that is what it is killed for
                }
            });
            closing.start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
            anhu.kill();
            closing.join();
        }
    }

    private List<String> closeAgain() throws Exception {
        try (PackagedAnhu anhu = start()) {
            anhu.awaitReady();
            List<String> hashes = close(anhu);
            String approver = login(anhu, "approver");
            assertThat(JsonPath.from(anhu.get("/books/check", approver).body())
                            .getList("checks.findAll { it.violations > 0 }.name"))
                    .isEmpty();
            withdraw(anhu);
            return hashes;
        }
    }

    private List<String> close(PackagedAnhu anhu) throws InterruptedException {
        String clerk = login(anhu, "clerk");
        HttpResponse<String> closed = anhu.post("/settlements", clerk, wish(anhu, clerk));
        assertThat(closed.statusCode()).as(closed.body()).isIn(200, 201);
        List<String> hashes = JsonPath.from(closed.body()).getList("runs.collect { it.street + ' ' + it.outputHash }");
        assertThat(hashes).hasSize(14);
        return hashes;
    }

    private void withdraw(PackagedAnhu anhu) throws InterruptedException {
        String approver = login(anhu, "approver");
        List<Integer> runs = JsonPath.from(anhu.get("/settlements/periods?month=" + MONTH, approver)
                        .body())
                .getList("runId");
        for (Integer run : runs) {
            HttpResponse<String> withdrawn =
                    anhu.post("/settlements/" + run + "/withdrawal", approver, "{\"reason\":\"once more\"}");
            assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        }
    }

    private static String wish(PackagedAnhu anhu, String token) throws InterruptedException {
        int district = JsonPath.from(anhu.get("/areas", token).body()).getInt("find { it.kind == 'DISTRICT' }.id");
        return "{\"areaId\":" + district + ",\"month\":\"" + MONTH + "\"}";
    }

    private PackagedAnhu start() {
        return PackagedAnhu.start(
                home,
                Map.of("ANHU_SEED_DATA", SEED, "ANHU_FIRST_PLAN_SECONDS", "1", "ANHU_CLOCKWORK_SETTLEMENT", "off"));
    }

    private void choosePassword(PackagedAnhu anhu, String login) throws Exception {
        String oneTime = Files.readAllLines(home.resolve("demo-accounts.txt")).stream()
                .map(line -> line.trim().split("\\s+", -1))
                .filter(words -> words[0].equals(login))
                .map(words -> words[1])
                .findFirst()
                .orElseThrow();
        String limited = JsonPath.from(
                        anhu.post("/login", null, credentials(login, oneTime)).body())
                .getString("token");
        anhu.post("/me/password", limited, "{\"newPassword\":\"" + PASSWORD + "\"}");
    }

    private static String login(PackagedAnhu anhu, String login) throws InterruptedException {
        return JsonPath.from(
                        anhu.post("/login", null, credentials(login, PASSWORD)).body())
                .getString("token");
    }

    private static String credentials(String name, String password) {
        return "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
    }
}
