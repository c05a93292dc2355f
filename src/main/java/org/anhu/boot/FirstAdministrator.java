package org.anhu.boot;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.anhu.access.Accounts;
import org.anhu.access.NewAccount;
import org.anhu.area.AreaDetails;
import org.anhu.area.AreaKind;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Opens the first account of an installation that starts without seed data: the district and its administrator, both
 * from the configuration. Everything else is then entered over REST.
 */
@Singleton
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final Areas areas;
    private final Accounts accounts;
    private final Optional<String> login;
    private final Optional<String> password;
    private final Optional<String> district;

    FirstAdministrator(
            Areas areas,
            Accounts accounts,
            @ConfigProperty(name = "anhu.admin.login") Optional<String> login,
            @ConfigProperty(name = "anhu.admin.password") Optional<String> password,
            @ConfigProperty(name = "anhu.district") Optional<String> district) {
        this.areas = areas;
        this.accounts = accounts;
        this.login = login;
        this.password = password;
        this.district = district;
    }

    /** Does nothing once there is any account or area. */
    @Transactional
    void openIfEmpty() {
        if (!areas.isEmpty() || !accounts.isEmpty()) {
            return;
        }
        if (login.isEmpty() || password.isEmpty() || district.isEmpty()) {
            LOG.warn("The database is empty and nobody can log in: set ANHU_ADMIN_LOGIN, ANHU_ADMIN_PASSWORD and"
                    + " ANHU_DISTRICT (code,name,latitude,longitude), or ANHU_SEED_DATA to a folder of seed data.");
            return;
        }
        try {
            AreaId root = areas.add(root(district.get())).value().id();
            accounts.createFirst(new NewAccount(login.get(), Role.ADMIN, root, null), password.get());
            LOG.infof("opened district %s and its administrator's account", root.value());
        } catch (Refusal refusal) {
            throw new ConfigurationException(
                    "The first administrator cannot be opened: " + refusal.findings(), refusal);
        }
    }

    private static AreaDetails root(String text) {
        String[] parts = text.split(",", -1);
        try {
            Coordinates place =
                    new Coordinates(Double.parseDouble(parts[2].trim()), Double.parseDouble(parts[3].trim()));
            return new AreaDetails(parts[0].trim(), null, AreaKind.DISTRICT, parts[1].trim(), place);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new ConfigurationException(
                    "Set ANHU_DISTRICT as code,name,latitude,longitude, for example 420106,武昌区,30.55,114.32; it is "
                            + text,
                    e);
        }
    }
}
