package org.anhu;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.anhu.access.Accounts;
import org.anhu.access.NewAccount;
import org.anhu.area.AreaDetails;
import org.anhu.area.AreaKind;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;

/**
 * A small district of its own for one test, so that tests do not see each other: one street, one community, one
 * station, and people who log in. Inject it; each injection makes another town.
 */
@Dependent
public class Town {

    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 1_000_000_000));
    public static final String PASSWORD = "a password for tests";
    public static final Coordinates CENTRE = new Coordinates(30.5492, 114.3490);

    private final Accounts accounts;
    private final Map<String, String> tokens = new HashMap<>();

    public final String name = "t" + NUMBER.incrementAndGet();
    public final AreaId district;
    public final AreaId street;
    public final AreaId community;
    public final AreaId station;

    Town(Areas areas, Accounts accounts) {
        this.accounts = accounts;
        district = area(areas, null, AreaKind.DISTRICT, "d");
        street = area(areas, district, AreaKind.STREET, "s");
        community = area(areas, street, AreaKind.COMMUNITY, "c");
        station = area(areas, community, AreaKind.STATION, "st");
    }

    private AreaId area(Areas areas, AreaId parent, AreaKind kind, String suffix) {
        return areas.add(new AreaDetails(name + "-" + suffix, parent, kind, name + suffix, CENTRE))
                .value()
                .id();
    }

    /** A request as someone of this role whose area is the whole district. */
    public RequestSpecification as(String role) {
        return as(role, district);
    }

    /** A request as someone of this role in that area. */
    public RequestSpecification as(String role, AreaId area) {
        return request(tokens.computeIfAbsent(role + "@" + area.value(), key -> login(role, area, null)));
    }

    /** A request as this caregiver. */
    public RequestSpecification as(CaregiverId caregiver) {
        return request(tokens.computeIfAbsent(
                "caregiver " + caregiver.value(), key -> login(Role.CAREGIVER, station, caregiver)));
    }

    private static RequestSpecification request(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private String login(String role, AreaId area, CaregiverId caregiver) {
        String login = name + "-" + role + "-" + area.value() + (caregiver == null ? "" : "-" + caregiver.value());
        accounts.createFirst(new NewAccount(login, role, area, caregiver), PASSWORD);
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", login, "password", PASSWORD))
                .post("/login")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    /** A name that no other test uses. */
    public String unique(String prefix) {
        return name + "-" + prefix + "-" + NUMBER.incrementAndGet();
    }
}
