package org.anhu.entitlement;

import static org.anhu.Entitled.rate;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.area.Role;
import org.anhu.kernel.PolicyVersionId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyResourceTest {

    @Inject
    Entitled entitled;

    @Test
    void a_version_ends_before_the_next_begins() {
        PolicyVersionId first = entitled.publish(entitled.dalian());
        Map<String, Object> second = entitled.dalian();
        second.put("validFrom", "2026-04-01");
        second.put("rates", List.of(rate("A", 33000)));
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(second)
                .post("/policies")
                .then()
                .statusCode(409)
                .body("code", equalTo("policy-overlaps"))
                .body("detail", containsString("Version 1"));
        Map<String, Object> end = new HashMap<>(Map.of("validTo", "2026-03-31"));
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(end)
                .put("/policies/" + first.value())
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("validTo", equalTo("2026-03-31"));
        entitled.publish(second);
        entitled.town
                .as(Role.SUPERVISOR)
                .queryParam("code", entitled.town.name)
                .queryParam("on", "2026-04-01")
                .get("/policies")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(2))
                .body("items[0].rates[0].amountFen", equalTo(33000));
    }

    @Test
    void an_end_is_refused_when_it_comes_before_the_start_or_meets_the_next_version() {
        Map<String, Object> first = entitled.dalian();
        first.put("validTo", "2025-12-31");
        PolicyVersionId id = entitled.publish(first);
        Map<String, Object> second = entitled.dalian();
        second.put("validFrom", "2026-01-01");
        entitled.publish(second);
        Map<String, Object> open = new HashMap<>();
        open.put("validTo", null);
        end(id, open).statusCode(409).body("code", equalTo("policy-overlaps"));
        end(id, Map.of("validTo", "2019-12-31")).statusCode(422).body("errors[0].pointer", equalTo("/validTo"));
    }

    @Test
    void every_broken_field_is_named_at_once() {
        Map<String, Object> broken = entitled.dalian();
        broken.put("code", "DL/SHK");
        broken.put("startRule", "SOMETIMES");
        broken.put("validTo", "2019-12-31");
        broken.put("rates", List.of(rate("A", "6OO"), rate("B", -1), rate("C", 100), rate("C", 200)));
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(broken)
                .post("/policies")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/startRule", "/rates/0/amountFen"))
                .body("errors.find { it.pointer == '/rates/0/amountFen' }.value", equalTo("6OO"));
        broken.put("startRule", "FROM_DAY");
        broken.put("rates", List.of(rate("C", 100), rate("C", 200)));
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(broken)
                .post("/policies")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/code", "/validTo", "/rates/1/tier"));
        broken.put("rates", List.of());
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(broken)
                .post("/policies")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/rates"));
    }

    @Test
    void only_the_district_publishes() {
        entitled.town
                .as(Role.STREET_MANAGER)
                .body(entitled.dalian())
                .post("/policies")
                .then()
                .statusCode(403);
    }

    private io.restassured.response.ValidatableResponse end(PolicyVersionId id, Map<String, Object> body) {
        return entitled.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(body)
                .put("/policies/" + id.value())
                .then();
    }
}
