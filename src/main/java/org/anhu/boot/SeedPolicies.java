package org.anhu.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anhu.entitlement.PolicyDetails;
import org.anhu.entitlement.Rate;
import org.anhu.kernel.Finding;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The policies of the seed data: a file for each version, {@code CODE-1.json}, in the shape of {@code POST /policies}. */
final class SeedPolicies {

    private static final Pattern NAME = Pattern.compile("(.+)-([0-9]{1,4})\\.json");
    private static final ObjectMapper MAPPER =
            JsonColumns.MAPPER.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String VERSION = """
            insert into policy_version (code, version, name, legal_basis, valid_from, valid_to, start_rule, stop_rule,
                    hold_rule, proration_basis, visit_rule, eligibility, benefit, published_by, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, 'seed-data', ?) returning id""";
    private static final String RATE =
            "insert into policy_rate (policy_version_id, tier, amount_fen, unit) values (?, ?, ?, 'HOUSEHOLD_MONTH')";

    private SeedPolicies() {}

    /** A version as its file holds it. */
    record Version(Path file, int number, PolicyDetails details) {}

    /** Stores every file of the folder. @throws SeedImport.BadSeed if one is broken or the database refuses it */
    static void load(Connection connection, Path folder) {
        for (Version version : read(folder)) {
            try {
                store(connection, version);
            } catch (SQLException e) {
                throw new SeedImport.BadSeed(version.file() + ": the database refuses it: "
                        + String.valueOf(e.getMessage()).replace("\n", " "));
            }
        }
    }

    /** Every version, those of a code from its first. */
    static List<Version> read(Path folder) {
        List<Version> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                versions.add(version(file));
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw new SeedImport.BadSeed(folder + " is missing: it holds a file for each version of a policy.");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ".", e);
        }
        versions.sort(
                java.util.Comparator.comparing((Version it) -> it.details().code())
                        .thenComparing(Version::number));
        return versions;
    }

    private static Version version(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new SeedImport.BadSeed(file + ": call it by the policy's code and its version, as DL-SHK-1.json.");
        }
        PolicyDetails details = details(file);
        if (!details.code().equals(name.group(1))) {
            throw new SeedImport.BadSeed(file + ": it holds the policy " + details.code() + ", so call it by that.");
        }
        return new Version(file, Integer.parseInt(name.group(2)), details);
    }

    private static PolicyDetails details(Path file) throws IOException {
        try {
            return MAPPER.readValue(file.toFile(), PolicyDetails.class);
        } catch (JsonProcessingException e) {
            throw new SeedImport.BadSeed(sentence(file, e));
        }
    }

    private static String sentence(Path file, JsonProcessingException broken) {
        String at = broken instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (broken.getCause() instanceof Refusal refusal) {
            return String.join(
                    "\n",
                    refusal.findings().stream()
                            .map(it -> sentence(file, it.under(at)))
                            .toList());
        }
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
        return file + ", line " + line + (at.isEmpty() ? "" : ", " + at) + ": " + broken.getOriginalMessage();
    }

    private static String sentence(Path file, Finding finding) {
        String value = finding.value() == null ? "" : ", value \"" + finding.value() + "\"";
        return file + ", " + finding.pointer() + value + ": " + finding.detail();
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static void store(Connection connection, Version version) throws SQLException {
        PolicyDetails details = version.details();
        try (PreparedStatement insert = connection.prepareStatement(VERSION)) {
            Object[] values = {
                details.code(),
                version.number(),
                details.name(),
                details.legalBasis(),
                details.validFrom(),
                details.validTo(),
                details.startRule().name(),
                details.stopRule().name(),
                details.holdRule().name(),
                details.prorationBasis().name(),
                details.visitRule().name(),
                json(details.eligibility()),
                json(details.benefit()),
                details.validFrom().atStartOfDay().atOffset(ZoneOffset.UTC)
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (ResultSet stored = insert.executeQuery()) {
                stored.next();
                storeRates(connection, stored.getLong(1), details.rates());
            }
        }
    }

    private static void storeRates(Connection connection, long version, List<Rate> rates) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RATE)) {
            for (Rate rate : rates) {
                insert.setLong(1, version);
                insert.setString(2, rate.tier());
                insert.setLong(3, rate.amountFen().fen());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable String json(@Nullable Object value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value, e);
        }
    }
}
