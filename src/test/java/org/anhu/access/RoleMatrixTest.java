package org.anhu.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI document against every role and against nobody. The table of who may call what is
 * {@code role-matrix.csv}: an operation that is not in it fails here, so that nobody opens a door unnoticed. To
 * approve a change, run with {@code -Drole-matrix.write=true} and read the difference.
 */
@QuarkusTest
class RoleMatrixTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "role-matrix.csv");
    private static final String ANYONE = "anyone";
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    @Inject
    Town town;

    @Inject
    EntityManager database;

    @Test
    void each_operation_lets_in_the_roles_of_the_table_and_no_others() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (Operation operation : operations()) {
            seen.put(operation.toString(), String.join(" ", admitted(operation)));
        }
        if (Boolean.getBoolean("role-matrix.write")) {
            write(seen);
        }
        assertThat(seen).isEqualTo(approved());
    }

    private Set<String> admitted(Operation operation) {
        Response stranger = operation.call(given().contentType(ContentType.JSON));
        if (stranger.statusCode() != 401 || operation.path().equals("/login")) {
            assertThat(stranger.statusCode())
                    .as(operation + " for nobody")
                    .isNotEqualTo(403)
                    .isLessThan(500);
            return Set.of(ANYONE);
        }
        Set<String> roles = new TreeSet<>();
        for (String role : Role.ALL) {
            Response answer = operation.call(as(role));
            assertThat(answer.statusCode())
                    .as(operation + " for " + role + ": " + answer.asString())
                    .isNotEqualTo(401)
                    .isLessThan(500);
            if (answer.statusCode() != 403) {
                roles.add(role);
            }
        }
        assertThat(roles).as("somebody may call " + operation).isNotEmpty();
        return roles;
    }

    private RequestSpecification as(String role) {
        return Role.CAREGIVER.equals(role) ? town.as(caregiver()) : town.as(role);
    }

    private CaregiverId caregiver;

    private CaregiverId caregiver() {
        if (caregiver == null) {
            Object id = io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                    .call(() -> database.createNativeQuery("""
                                    insert into caregiver (external_id, area_id, kind, name, sex, birth_date,
                                        home_latitude, home_longitude, travel_mode, contract_from, on_duty_from)
                                    values (:name, :area, 'STAFF', '王芳', 'FEMALE', '1970-01-01',
                                        30.55, 114.35, 'WALK', '2020-01-01', '2020-01-01') returning id
                                    """)
                            .setParameter("name", town.unique("cg"))
                            .setParameter("area", town.station.value())
                            .getSingleResult());
            caregiver = new CaregiverId(((Number) id).longValue());
        }
        return caregiver;
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Object>> paths = given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, verbs) -> verbs.keySet().stream()
                .filter(VERBS::contains)
                .forEach(verb -> operations.add(new Operation(verb.toUpperCase(Locale.ROOT), path))));
        assertThat(operations).hasSizeGreaterThan(10);
        return operations;
    }

    private static Map<String, String> approved() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.split(",", 2);
            table.put(cells[0], cells[1]);
        }
        return table;
    }

    private static void write(Map<String, String> seen) throws IOException {
        Files.createDirectories(TABLE.getParent());
        Files.writeString(
                TABLE,
                seen.entrySet().stream()
                        .map(entry -> entry.getKey() + "," + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** One operation, called with ids that do not exist and an empty body. */
    private record Operation(String verb, String path) {

        Response call(RequestSpecification request) {
            String address = path.replaceAll("\\{[^}]+}", "999999999");
            boolean hasBody = verb.equals("POST") || verb.equals("PUT") || verb.equals("PATCH");
            return (hasBody ? request.body("{}") : request)
                    .redirects()
                    .follow(false)
                    .request(verb, address);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
