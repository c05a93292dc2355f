package org.anhu.boot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.anhu.access.Accounts;
import org.anhu.access.NewAccount;
import org.anhu.area.Country;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Loads the folder {@code anhu.seed-data} once into an empty database, before anything else happens at the start.
 *
 * <p>It writes to the tables of other rooms by plain JDBC instead of calling their services, and checks each value
 * with the kernel's types itself. That is a shortcut, taken here only: rows of 20 files refer to each other by
 * external id and must stand or fall in one transaction within seconds, while the services take one row, by ids, at a
 * time.
 */
@Singleton
class SeedLoader {

    private static final Logger LOG = Logger.getLogger(SeedLoader.class);
    private static final long ONE_NODE_LOADS = 0x616E_6875L; // "anhu": the advisory lock that all nodes take
    private static final String MARK = "insert into job_once (kind, period, area_id, created_at)"
            + " select 'seed-data', 'ever', id, now() from area where parent_id is null";
    private static final String MARKED =
            "select area_id from job_once where kind = 'seed-data' order by area_id limit 1";
    private static final String ACCOUNT_LIST = "demo-accounts.txt";

    private static final SeedFile ACCOUNTS = SeedFile.plain(
            "accounts.csv",
            "user_account",
            SeedColumn.text("login", 60),
            SeedColumn.oneOf("role", Role.ALL.toArray(String[]::new)),
            SeedColumn.reference("area", "area_id", "area"),
            SeedColumn.reference("caregiver", "caregiver_id", "caregiver").optional());

    private final DataSource database;
    private final Accounts accounts;
    private final Country country;
    private final ZoneId zone;
    private final Optional<String> folder;
    private final String home;

    SeedLoader(
            DataSource database,
            Accounts accounts,
            Country country,
            ZoneId zone,
            @ConfigProperty(name = "anhu.seed-data") Optional<String> folder,
            @ConfigProperty(name = "anhu.home", defaultValue = ".anhu") String home) {
        this.database = database;
        this.accounts = accounts;
        this.country = country;
        this.zone = zone;
        this.folder = folder;
        this.home = home;
    }

    void atStart(@Observes @Priority(1) StartupEvent start) {
        folder.map(Path::of).ifPresent(this::loadAndTell);
    }

    /** The district that came with the seed data, at this start or an earlier one; empty if none did. */
    Optional<AreaId> demoDistrict() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet marked = statement.executeQuery(MARKED)) {
            return marked.next() ? Optional.of(new AreaId(marked.getLong(1))) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask whether there is seed data", e);
        }
    }

    private void loadAndTell(Path seed) {
        long from = System.nanoTime();
        Map<String, String> passwords =
                QuarkusTransaction.requiringNew().timeout(300).call(() -> loadWithAccounts(seed));
        if (!passwords.isEmpty()) {
            LOG.infof("loaded the data of %s in %d ms", seed, (System.nanoTime() - from) / 1_000_000);
            tell(passwords);
        }
    }

    /** The accounts that were opened and their one-time passwords; none if the database was not empty. */
    private Map<String, String> loadWithAccounts(Path seed) throws SQLException {
        var passwords = new LinkedHashMap<String, String>();
        try (Connection connection = database.getConnection()) {
            var rows = new SeedImport(connection, seed, country);
            if (loadOnce(connection, rows, zone)) {
                rows.read(ACCOUNTS, row -> passwords.put(row.text("login"), accounts.createOneTime(account(row))));
            }
        }
        return passwords;
    }

    private static NewAccount account(SeedRow row) {
        Long caregiver = (Long) row.get("caregiver");
        return new NewAccount(
                row.text("login"),
                row.text("role"),
                new AreaId((Long) row.get("area")),
                caregiver == null ? null : new CaregiverId(caregiver));
    }

    /**
     * Loads all but the accounts, unless there is an area already. Other nodes wait at the lock until this transaction
     * ends, and then find areas.
     *
     * @return whether it loaded
     * @throws SeedImport.BadSeed if a file or row is broken
     */
    static boolean loadOnce(Connection connection, SeedImport rows, ZoneId zone) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + ONE_NODE_LOADS + ")");
            try (ResultSet areas = statement.executeQuery("select 1 from area limit 1")) {
                if (areas.next()) {
                    return false;
                }
            }
        }
        SeedHistory.prepare(connection);
        SeedPolicies.load(connection, rows.folder().resolve("policies"));
        SeedFiles.ALL.forEach(rows::load);
        SeedHistory.make(connection, zone);
        try (Statement statement = connection.createStatement()) {
            statement.execute(MARK);
        }
        return true;
    }

    private void tell(Map<String, String> passwords) {
        var list =
                new StringBuilder("Demo accounts. Each password works once: it must be changed at the first login.\n");
        passwords.forEach(
                (login, password) -> list.append(String.format(Locale.ROOT, "  %-24s %s%n", login, password)));
        new Home(Path.of(home)).writePrivately(ACCOUNT_LIST, list.toString());
        LOG.info(list + "They stand in " + ACCOUNT_LIST + " in the home folder too, and nowhere else.");
    }
}
