package org.anhu.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL that belongs to one home: its binaries come with the build, its data stays in the home's folder
 * {@code database}. Durable (fsync and synchronous commit are on and checked), one process at a time, and a server
 * that outlived a killed process is stopped before its data is opened again.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofSeconds(60); // crash recovery after kill -9 takes its time
    private static final Duration STOP = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FileLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /** @throws IllegalStateException if another process uses this home, or the server cannot start, with what to do */
    static EmbeddedDatabase start(Home home) {
        FileLock lock = home.tryLock("database.lock");
        if (lock == null) {
            throw new IllegalStateException("Another Anhu uses the database in " + home.file("database")
                    + ": stop it, or set ANHU_HOME to another folder.");
        }
        Path data = home.file("database");
        stopOrphan(data);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.file("postgres").toFile())
                    .setRegisterShutdownHook(false) // it would stop the database before the service
                    .setPGStartupWait(START)
                    .setLocaleConfig("locale", "C") // the same order of texts on every machine
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "localhost")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(server, lock);
            database.requireDurable();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start; " + hint(), e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("The embedded PostgreSQL did not start; " + hint(), e);
        }
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static String hint() {
        String root = "root".equals(System.getProperty("user.name"))
                ? "PostgreSQL refuses to run as root, and this kernel allows no user namespaces: start Anhu as an"
                        + " ordinary user, or "
                : "look above for its own words, or ";
        return root + "set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.";
    }

    private void requireDurable() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new IllegalStateException(
                                setting + " is " + row.getString(1) + ", so data could be lost");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask the embedded PostgreSQL for its settings", e);
        }
    }

    // We hold the lock, so whoever runs on this data has lost its service. Its pid may belong to someone else by now:
    // only a process that calls itself postgres is stopped.
    private static void stopOrphan(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
                    .filter(handle -> handle.info()
                            .command()
                            .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"))
                            .orElse(false));
            if (orphan.isPresent()) {
                LOG.infof("stopping the PostgreSQL %d that a killed process left behind", pid);
                orphan.get().destroy(); // SIGTERM: no new sessions; ours have lost their client and end
                orphan.get().onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException | ExecutionException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "Cannot read " + pidFile + ": see whether a PostgreSQL still runs there.", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "A PostgreSQL still runs on " + data + " and does not stop: stop the process named in " + pidFile
                            + " by hand.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an old PostgreSQL was stopping", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.acquiredBy().close();
        } catch (IOException e) {
            LOG.error(
                    "the embedded PostgreSQL did not stop cleanly; its data is safe and it recovers at the next start",
                    e);
        }
    }
}
