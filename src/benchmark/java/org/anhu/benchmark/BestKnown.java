package org.anhu.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.anhu.benchmark.format.BadInstance;

/** The file {@code best-known.json} beside the instances or one folder above: an entry a name, as each family has it. */
final class BestKnown {

    private static final String FILE = "best-known.json";

    private final JsonNode entries;

    private BestKnown(JsonNode entries) {
        this.entries = entries;
    }

    /** Where there is no such file, nothing is known. */
    static BestKnown near(Path folder) {
        Path above = folder.toAbsolutePath().normalize().getParent();
        for (Path place : above == null ? new Path[] {folder} : new Path[] {folder, above}) {
            Path file = place.resolve(FILE);
            if (Files.isRegularFile(file)) {
                try {
                    return new BestKnown(new ObjectMapper().readTree(file.toFile()));
                } catch (IOException e) {
                    throw new BadInstance(file.toString(), "", "is no JSON");
                }
            }
        }
        return new BestKnown(new ObjectMapper().createObjectNode());
    }

    /** The best cost that anybody published. */
    OptionalDouble cost(String name) {
        JsonNode entry = entries.path(name);
        return number(entry.isNumber() ? entry : entry.path("bks"));
    }

    /** The best of the authors' own runs, where the file tells it beside the best known. */
    OptionalDouble authors(String name) {
        return number(entries.path(name).path("sa_best"));
    }

    /** How long one of the authors' runs took. */
    OptionalDouble authorsSeconds(String name) {
        return number(entries.path(name).path("sa_seconds"));
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
    }
}
