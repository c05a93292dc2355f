package org.anhu;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the morning of caregivers' phones against a running demo: schedule reads and punches, one each in turn, at
 * a fixed rate. Time counts from when a request was due, so that a slow answer does not hide the ones behind it.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:$(cat target/classpath) org.anhu.LoadScript http://localhost:8080 .anhu/demo-accounts.txt 50 60
 * </pre>
 *
 * Ends with exit code 1 if anything failed or the 99th percentile is over 50 ms. See README, "Measured".
 */
public final class LoadScript {

    private static final String PASSWORD = "chosen by the load script";
    private static final double MOST_MILLIS = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final ConcurrentLinkedQueue<Double> schedules = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> punches = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    private LoadScript(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        LoadScript script = new LoadScript(args[0]);
        List<Phone> phones = script.phones(Path.of(args[1]));
        script.run(phones, Integer.parseInt(args[2]), Duration.ofSeconds(5)); // warms up the virtual machine
        script.schedules.clear();
        script.punches.clear();
        script.run(phones, Integer.parseInt(args[2]), Duration.ofSeconds(Integer.parseInt(args[3])));
        boolean readsGood = script.report("GET /me/schedule", script.schedules);
        boolean punchesGood = script.report("POST /me/visits/{id}/punches", script.punches);
        script.failures.stream().distinct().limit(5).forEach(System.out::println);
        System.exit(readsGood && punchesGood && script.failures.isEmpty() ? 0 : 1);
    }

    private List<Phone> phones(Path accounts) throws IOException, InterruptedException {
        List<Phone> phones = new ArrayList<>();
        for (String line : Files.readAllLines(accounts)) {
            String[] words = line.trim().split("\\s+", -1);
            if (words.length >= 2 && words[0].matches("(caregiver|doctor)-.*")) {
                String token = login(words[0], words[1]);
                String schedule = send(get("/me/schedule", token)).body();
                List<Integer> visits = JsonPath.from(schedule).getList("id");
                if (!visits.isEmpty()) {
                    phones.add(new Phone(token, visits));
                }
            }
        }
        if (phones.isEmpty()) {
            throw new IllegalStateException("no caregiver of " + accounts + " has a visit in the next days");
        }
        return phones;
    }

    private String login(String name, String oneTime) throws IOException, InterruptedException {
        HttpResponse<String> first = send(post("/login", null, credentials(name, oneTime)));
        if (first.statusCode() == 200) {
            String limited = JsonPath.from(first.body()).getString("token");
            return JsonPath.from(send(post("/me/password", limited, "{\"newPassword\":\"" + PASSWORD + "\"}"))
                            .body())
                    .getString("token");
        }
        HttpResponse<String> again = send(post("/login", null, credentials(name, PASSWORD)));
        if (again.statusCode() != 200) {
            throw new IllegalStateException("The password of " + name + " was changed by hand: use a fresh home.");
        }
        return JsonPath.from(again.body()).getString("token");
    }

    private void run(List<Phone> phones, int perSecond, Duration time) throws InterruptedException {
        ExecutorService clock = Executors.newFixedThreadPool(32);
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        int requests = Math.toIntExact(perSecond * time.toSeconds());
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            int number = i;
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            CompletableFuture<Void> answer = new CompletableFuture<>();
            answers.add(answer);
            Phone phone = phones.get(i / 2 % phones.size());
            clock.execute(() -> callWhenDue(number, phone, due, answer));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        clock.shutdown();
    }

    private void callWhenDue(int number, Phone phone, long due, CompletableFuture<Void> answer) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime()); // may return early
        }
        call(number, phone, due, answer);
    }

    private void call(int number, Phone phone, long due, CompletableFuture<Void> answer) {
        boolean read = number % 2 == 0;
        HttpRequest request = read
                ? get("/me/schedule", phone.token())
                : post("/me/visits/" + phone.visit(number) + "/punches", phone.token(), punch());
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                failures.add(response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        (read ? schedules : punches).add((System.nanoTime() - due) / 1e6);
        answer.complete(null);
    }

    private static String punch() {
        String now = Instant.now().toString();
        return """
               {"id":"%s","kind":"IN","deviceTime":"%s","sentAt":"%s","latitude":30.5,"longitude":114.33,\
               "accuracyMetres":20,"deviceId":"load-script"}""".formatted(UUID.randomUUID(), now, now);
    }

    private boolean report(String what, ConcurrentLinkedQueue<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p99 = sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
        System.out.printf(
                "%-30s %6d requests, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                p99,
                Arrays.stream(sorted).max().orElse(0));
        return p99 <= MOST_MILLIS;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest get(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private HttpRequest post(String path, String token, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private static String credentials(String name, String password) {
        return "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
    }

    private record Phone(String token, List<Integer> visits) {
        int visit(int number) {
            return visits.get(number % visits.size());
        }
    }
}
