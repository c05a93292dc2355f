package org.anhu.boot;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One real PostgreSQL for all tests of a run, started by the very code that starts it for users. */
@QuarkusTestResource(TestHome.class)
public final class TestHome implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        Home home = new Home(
                Path.of("target", "test-home-" + ProcessHandle.current().pid()));
        database = EmbeddedDatabase.start(home);
        Map<String, String> config = new HashMap<>(SigningKeys.in(home));
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("anhu.home", home.file("").toString());
        config.put("anhu.seed-data", "");
        return config;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
