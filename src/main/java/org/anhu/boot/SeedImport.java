package org.anhu.boot;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.anhu.area.Country;
import org.anhu.kernel.Finding;
import org.anhu.kernel.Findings;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads seed files row by row into the tables of one connection; whoever owns the connection commits. The first file
 * with broken rows ends it, with up to 20 of them named by file, line, column and value.
 */
final class SeedImport {

    private static final int BATCH = 500;
    private static final int MOST_FINDINGS = 20;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(false)
            .get();

    private final Connection connection;
    private final Path folder;
    private final Country country;
    private final SeedKeys keys = new SeedKeys();

    SeedImport(Connection connection, Path folder, Country country) {
        this.connection = connection;
        this.folder = folder;
        this.country = country;
    }

    /** @throws BadSeed if there is none */
    Path folder() {
        requireFolder();
        return folder;
    }

    /** Fills the file's table. @throws BadSeed if a row is broken or the database refuses one */
    void load(SeedFile file) {
        try (var batch = new Batch(file)) {
            read(file, batch::add);
            batch.flush();
        }
    }

    /** Hands each sound row over in turn. @throws BadSeed if one is broken */
    void read(SeedFile file, Consumer<SeedRow> sound) {
        Path path = folder.resolve(file.name());
        requireFolder();
        var bad = new ArrayList<String>();
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(withoutMark(reader))) {
            requireHeader(file, path, parser.getHeaderNames());
            for (CSVRecord record : parser) {
                Findings findings = new Findings();
                SeedRow row = row(file, record, findings);
                findings.all().forEach(it -> bad.add(sentence(path, parser.getCurrentLineNumber(), it)));
                if (bad.isEmpty()) {
                    sound.accept(row);
                } else if (bad.size() >= MOST_FINDINGS) {
                    break;
                }
            }
        } catch (CharacterCodingException e) {
            throw new BadSeed(path + " is not UTF-8: save it as \"CSV UTF-8\".");
        } catch (java.nio.file.NoSuchFileException e) {
            throw new BadSeed(path + " is missing: the folder needs all of the files, with at least their headers.");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ".", e);
        }
        if (!bad.isEmpty()) {
            throw new BadSeed(String.join("\n", bad));
        }
    }

    private void requireFolder() {
        if (!Files.isDirectory(folder)) {
            throw new BadSeed("There is no folder " + folder.toAbsolutePath()
                    + " to load: set ANHU_SEED_DATA to the folder of the seed files, or to nothing to start empty.");
        }
    }

    private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') { // the byte order mark that spreadsheets write
            reader.reset();
        }
        return reader;
    }

    private static void requireHeader(SeedFile file, Path path, List<String> header) {
        List<String> expected = file.columns().stream().map(SeedColumn::name).toList();
        if (!header.equals(expected)) {
            throw new BadSeed(path + ", line 1: the columns must be " + expected + "; these are " + header + ".");
        }
    }

    private SeedRow row(SeedFile file, CSVRecord record, Findings findings) {
        var row = new SeedRow();
        if (!findings.check(
                record.size() == file.columns().size(),
                "",
                "wrong-number-of-fields",
                "The row must have " + file.columns().size() + " fields, this one has " + record.size() + ".",
                null)) {
            return row;
        }
        for (int i = 0; i < record.size(); i++) {
            SeedColumn column = file.columns().get(i);
            String text = record.get(i);
            String pointer = "/" + column.name();
            if (text.isEmpty()) {
                findings.check(!column.required(), pointer, "required", "This field must not be empty.", "");
            } else {
                row.put(
                        column.name(),
                        findings.attempt(pointer, () -> column.reading().read(text, keys)));
            }
        }
        file.rules().forEach(rule -> rule.check(row, findings, country));
        String key = file.keyOf(row);
        findings.check(
                key == null || keys.find(file.table(), key) == null,
                "/" + (file.key().isEmpty() ? "" : file.key().get(0)),
                "duplicate",
                "Another row has this name: each needs its own.",
                key);
        return row;
    }

    private static String sentence(Path path, long line, Finding finding) {
        String column = finding.pointer().isEmpty()
                ? ""
                : ", column " + finding.pointer().split("/", 3)[1];
        String value = finding.value() == null ? "" : ", value \"" + finding.value() + "\"";
        return path + ", line " + line + column + value + ": " + finding.detail();
    }

    /** Rows on their way into one table. */
    private final class Batch implements AutoCloseable {

        private final SeedFile file;
        private final PreparedStatement insert;
        private final Deque<Long> ids = new ArrayDeque<>();
        private int rows;

        Batch(SeedFile file) {
            this.file = file;
            try {
                insert = connection.prepareStatement(file.insert());
            } catch (SQLException e) {
                throw refused(file, e);
            }
        }

        void add(SeedRow row) {
            try {
                if (file.numbered()) {
                    row.put("id", nextId());
                }
                String key = file.keyOf(row);
                if (key != null) {
                    keys.add(file.table(), key, file.numbered() ? row.get("id") : key);
                }
                List<Object> values = file.values(row, keys);
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.addBatch();
            } catch (SQLException e) {
                throw refused(file, e);
            }
            rows++;
            if (rows % BATCH == 0) {
                flush();
            }
        }

        /** Ids come from the table's own sequence, a batch of them at a time. */
        private long nextId() throws SQLException {
            if (ids.isEmpty()) {
                try (PreparedStatement next = connection.prepareStatement(
                        "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)")) {
                    next.setString(1, file.table());
                    next.setInt(2, BATCH);
                    try (ResultSet numbers = next.executeQuery()) {
                        while (numbers.next()) {
                            ids.add(numbers.getLong(1));
                        }
                    }
                }
            }
            return ids.remove();
        }

        void flush() {
            try {
                insert.executeBatch();
            } catch (SQLException e) {
                throw refused(file, e);
            }
        }

        @Override
        public void close() {
            try {
                insert.close();
            } catch (SQLException e) {
                throw refused(file, e);
            }
        }
    }

    private static BadSeed refused(SeedFile file, SQLException e) {
        @Nullable SQLException cause = e instanceof BatchUpdateException ? e.getNextException() : e;
        return new BadSeed(file.name() + ": the database refuses a row: "
                + (cause == null ? e : cause).getMessage().replace("\n", " "));
    }

    /** Seed data that cannot be loaded; the message says where and what to do. */
    static final class BadSeed extends ConfigurationException {

        private static final long serialVersionUID = 1L;

        BadSeed(String message) {
            super(message);
        }
    }
}
