package org.anhu.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where everything starts: the home, then the database, then the service; and stops the other way round. */
@QuarkusMain
public final class Anhu {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    Anhu() {}

    public static void main(String... args) {
        EmbeddedDatabase database;
        try {
            database = prepare();
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage()); // what to do, for a person; there is no log yet
            System.exit(1);
            return;
        }
        Quarkus.run(null, (exitCode, failure) -> stop(database, exitCode, failure), args);
    }

    private static @Nullable EmbeddedDatabase prepare() {
        Home home = new Home(Path.of(setting("anhu.home", ".anhu")));
        SigningKeys.in(home).forEach((key, file) -> {
            if (setting(key, "").isEmpty()) {
                System.setProperty(key, file);
            }
        });
        return setting(JDBC_URL, "").isEmpty() ? start(home) : null;
    }

    private static EmbeddedDatabase start(Home home) {
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        System.setProperty(JDBC_URL, database.jdbcUrl());
        return database;
    }

    private static void stop(@Nullable EmbeddedDatabase database, int exitCode, @Nullable Throwable failure) {
        if (failure != null) {
            tell(failure);
        }
        if (database != null) {
            database.close();
        }
        System.exit(exitCode);
    }

    // Quarkus says nothing of a failed start when it has been given something to run at the end.
    private static void tell(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof ConfigurationException)) {
            cause = cause.getCause();
        }
        if (cause instanceof ConfigurationException) {
            System.err.println(cause.getMessage()); // what to do, for a person
        } else {
            failure.printStackTrace();
        }
    }

    // Read before there is a Quarkus to ask: a system property, else the environment variable of that name.
    private static String setting(String key, String otherwise) {
        String variable = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
        String fromEnvironment = System.getenv().getOrDefault(variable, otherwise);
        return System.getProperty(key, fromEnvironment);
    }
}
