package org.anhu.entitlement.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anhu.kernel.JsonColumns;

/** The policies of the seed data, read as an office sends them. */
final class ShippedPolicies {

    static final Path FOLDER = Path.of("seed-data/policies");
    private static final ObjectMapper MAPPER = JsonColumns.MAPPER;

    private ShippedPolicies() {}

    /** The table of a policy, {@code DL-SHK-1}. */
    static EligibilityTable table(String file) {
        return table(json(file));
    }

    static EligibilityTable table(JsonNode policy) {
        try {
            return Objects.requireNonNull(MAPPER.treeToValue(policy.get("eligibility"), EligibilityTable.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy as it stands in its file, to be changed by a test. */
    static ObjectNode json(String file) {
        try {
            return (ObjectNode) MAPPER.readTree(FOLDER.resolve(file + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
