package org.anhu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that breaks its format is answered with a sentence that names file and field; nothing is written. */
class BadFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there() {
        refused("hhcrsp", folder.resolve("nowhere.json"), "nowhere.json: there is no such file");
    }

    @Test
    void a_file_that_is_no_json() throws IOException {
        refused("uhhc", "{\"metadata\": ", "line 1", "is no JSON");
    }

    @Test
    void a_file_with_something_after_its_json() throws IOException {
        refused("hhcrsp", new MadeUp(1).hhcrsp() + "}", "is no JSON");
    }

    @Test
    void a_json_file_that_holds_no_object() throws IOException {
        refused("hhcrsp", "[1, 2]", "is no instance: a JSON object is expected");
    }

    @Test
    void a_file_of_the_other_format() throws IOException {
        refused("hhcrsp", new MadeUp(1).uhhc(false).toString(), "central_offices: is missing");
        refused("uhhc", new MadeUp(1).hhcrsp().toString(), "metadata: is missing");
        refused("solomon", new MadeUp(1).hhcrsp().toString(), "is no Solomon instance");
    }

    @Test
    void a_gzip_file_that_was_cut_short() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(whole)) {
            out.write(new MadeUp(1).hhcrsp().toString().getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("cut.json.gz");
        Files.write(file, Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        refused("hhcrsp", file, "cut.json.gz: is a broken gzip file, perhaps cut short");
    }

    @Test
    void a_field_that_is_missing() throws IOException {
        hhcrsp(root -> root.remove("distances"), "distances: is missing");
        hhcrsp(root -> patient(root, 3).remove("time_window"), "patients[3].time_window: is missing");
        hhcrsp(root -> patient(root, 3).remove("synchronization"), "patients[3].synchronization: is missing");
        uhhc(root -> root.remove("lunch_breaks"), "lunch_breaks: is missing");
        uhhc(root -> patient(root, 1).remove("distance_matrix_index"), "patients[1].distance_matrix_index: is missing");
    }

    @Test
    void a_field_of_the_wrong_kind() throws IOException {
        hhcrsp(root -> root.put("patients", 7), "patients: must be a list");
        hhcrsp(root -> root.putArray("patients"), "patients: must not be empty");
        hhcrsp(root -> patient(root, 0).put("id", 7), "patients[0].id: must be a text");
        uhhc(root -> patient(root, 0).put("optional", "yes"), "patients[0].optional: must be true or false");
        uhhc(root -> root.putArray("lunch_breaks").add("noon").add("one"), "lunch_breaks: must be an object");
    }

    @Test
    void a_service_that_nobody_offers() throws IOException {
        hhcrsp(
                root -> {
                    ((ArrayNode) root.get("services")).addObject().put("id", "sing");
                    asked(root, "required_caregivers").put("service", "sing").put("duration", 5);
                },
                "patients[1].required_caregivers[0].service: nobody offers 'sing'");
        uhhc(
                root -> asked(root, "required_services").put("service", "fly"),
                "patients[1].required_services[0].service: there is no service 'fly' in this file");
    }

    @Test
    void a_matrix_of_the_wrong_size() throws IOException {
        hhcrsp(root -> row(root, 2).remove(0), "distances[2]: has 12 numbers in a matrix of 13 rows");
        hhcrsp(
                root -> ((ArrayNode) root.get("distances")).remove(12),
                "distances[0]: has 13 numbers in a matrix of 12");
        hhcrsp(
                root -> {
                    ((ArrayNode) root.get("distances")).remove(12);
                    root.get("distances").forEach(row -> ((ArrayNode) row).remove(12));
                },
                "distances: has 12 rows, and none for p11");
        uhhc(
                root -> patient(root, 2).put("distance_matrix_index", 16),
                "patients[2].distance_matrix_index: must be a whole number below 16");
    }

    @Test
    void a_window_that_closes_before_it_opens() throws IOException {
        hhcrsp(
                root -> patient(root, 4).putArray("time_window").add(200).add(100),
                "patients[4].time_window: closes at 100, before it opens at 200");
        uhhc(
                root -> ((ObjectNode) patient(root, 4).get("time_windows").get(0))
                        .put("end", 0)
                        .put("start", 10),
                "patients[4].time_windows[0]: closes at 0, before it opens at 10");
        uhhc(
                root -> patient(root, 4)
                        .putArray("time_windows")
                        .add(window(200, 300))
                        .add(window(100, 150)),
                "patients[4].time_windows[1]: opens before the window that stands before it");
    }

    @Test
    void negative_and_broken_minutes() throws IOException {
        hhcrsp(root -> row(root, 2).set(1, row(root, 2).numberNode(-1)), "distances[2][1]: must not be negative");
        hhcrsp(
                root -> asked(root, "required_caregivers").put("duration", -10),
                "required_caregivers[0].duration: must not be negative, but is -10");
        hhcrsp(
                root -> row(root, 2).set(1, row(root, 2).numberNode(1.23456)),
                "distances[2][1]: must be a whole number");
        uhhc(root -> row(root, 2).set(1, row(root, 2).textNode("5")), "distances[2][1]: must be a number");
    }

    @Test
    void a_name_that_stands_twice_or_nowhere() throws IOException {
        hhcrsp(root -> patient(root, 1).put("id", "p0"), "patients[1].id: 'p0' stands twice");
        uhhc(root -> caregiver(root, 1).put("id", "c0"), "caregivers[1].id: 'c0' stands twice");
        uhhc(root -> caregiver(root, 1).put("departing_point", "d7"), "there is no terminal point 'd7'");
        uhhc(
                root -> patient(root, 0).putArray("preferred_caregivers").add("c9"),
                "patients[0].preferred_caregivers[0]: there is no caregiver 'c9'");
    }

    @Test
    void a_cost_that_no_rule_holds() throws IOException {
        uhhc(
                root -> ((ObjectNode) root.get("metadata").get("cost_components")).put("workload_balance", 2),
                "metadata.cost_components.workload_balance: is a cost that is not known here");
        uhhc(
                root -> ((ObjectNode) root.get("metadata").get("cost_components")).put("travel_time", "SOFT"),
                "metadata.cost_components.travel_time: must be a number");
    }

    @Test
    void a_broken_line_of_a_solomon_file() throws IOException {
        solomon("  10         60", "  10", "line 5, NUMBER CAPACITY: must be two numbers");
        solomon("  10         60", "  0         60", "line 5, NUMBER: must be at least 1");
        solomon("    0      50         50          0", "    1      50         50          0", "where 0 belongs");
        solomon("       1000          0", "       1000", "line 10: has 6 numbers where 7 belong");
        solomon(
                "          0       1000",
                "       2000       1000",
                "DUE DATE: closes at 1000, before it opens at 2000");
        solomon("       1000          0", "       1000         -4", "SERVICE TIME: must not be negative, but is -4");
        solomon("          0          0       1000", "         61          0       1000", "more than any vehicle");
        solomon("50         50", "here         50", "XCOORD.: 'here' is no number");
    }

    private void solomon(String old, String broken, String complaint) throws IOException {
        String text = new MadeUp(1).solomon();
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        refused("solomon", text.substring(0, at) + broken + text.substring(at + old.length()), complaint);
    }

    private void hhcrsp(Consumer<ObjectNode> breaking, String complaint) throws IOException {
        ObjectNode root = new MadeUp(1).hhcrsp();
        breaking.accept(root);
        refused("hhcrsp", root.toString(), complaint);
    }

    private void uhhc(Consumer<ObjectNode> breaking, String complaint) throws IOException {
        ObjectNode root = new MadeUp(1).uhhc(true);
        breaking.accept(root);
        refused("uhhc", root.toString(), complaint);
    }

    private static ObjectNode patient(ObjectNode root, int number) {
        return (ObjectNode) root.get("patients").get(number);
    }

    private static ObjectNode caregiver(ObjectNode root, int number) {
        return (ObjectNode) root.get("caregivers").get(number);
    }

    private static ObjectNode asked(ObjectNode root, String field) {
        return (ObjectNode) patient(root, 1).get(field).get(0);
    }

    private static ArrayNode row(ObjectNode root, int number) {
        return (ArrayNode) root.get("distances").get(number);
    }

    private static ObjectNode window(int open, int close) {
        ObjectNode window = new MadeUp(1).hhcrsp().objectNode();
        return window.put("start", open).put("end", close);
    }

    private void refused(String format, String text, String... complaint) throws IOException {
        refused(format, Files.writeString(folder.resolve("broken"), text), complaint);
    }

    private void refused(String format, Path file, String... complaint) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path out = folder.resolve("out.json");
        int code = new Benchmark(err, err)
                .run(List.of("solve", "--format", format, "--seconds", "1", file.toString(), out.toString()));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(complaint)
                .contains(String.valueOf(file.getFileName()))
                .hasLineCount(1);
        assertThat(code).isEqualTo(2);
        assertThat(out).doesNotExist();
    }
}
