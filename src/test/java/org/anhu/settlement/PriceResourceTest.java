package org.anhu.settlement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.anhu.area.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PriceResourceTest {

    @Inject
    ProvedTown proved;

    @Test
    void prices_follow_each_other_and_are_never_rewritten() {
        Response first = publish(Map.of("fen", 6_500, "validFrom", "2026-01-01", "codes", Map.of("INSURANCE", "I-1")));
        first.then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("setting", equalTo("HOME"))
                .body("rounding", equalTo("EXACT"))
                .body("codes.INSURANCE", equalTo("I-1"))
                .body("fen", equalTo(6_500));
        publish(Map.of("fen", 7_000, "validFrom", "2027-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("price-overlaps"))
                .body("detail", containsString("Price 1"));
        String location = first.header("Location");
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", first.header("ETag"))
                .body(Map.of("validTo", "2026-12-31"))
                .put(location)
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2026-12-31"))
                .body("fen", equalTo(6_500));
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", first.header("ETag"))
                .body(Map.of("validTo", "2026-11-30"))
                .put(location)
                .then()
                .statusCode(412);
        publish(Map.of("fen", 7_000, "validFrom", "2027-01-01"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        proved.town
                .as(Role.SUPERVISOR)
                .queryParam("serviceCode", proved.town.name)
                .queryParam("on", "2027-02-01")
                .get("/prices")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].fen", equalTo(7_000));
        proved.town.as(Role.CLERK).get(location).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void what_is_wrong_with_a_price_is_named() {
        publish(Map.of("fen", -1, "validFrom", "2026-01-02", "validTo", "2026-01-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/fen", "/validTo"));
        publish(Map.of("serviceCode", "nobody-knows-it"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-service"));
        publish(Map.of("unit", "FORTNIGHT")).then().statusCode(422);
        proved.town.as(Role.CLERK).get("/prices/999999999").then().statusCode(404);
        proved.town.as(Role.CLERK).body(Map.of()).post("/prices").then().statusCode(403);
    }

    private Response publish(Map<String, Object> changes) {
        Map<String, Object> price = new HashMap<>(Map.of(
                "serviceCode", proved.town.name,
                "setting", "HOME",
                "unit", "HOUR",
                "fen", 6_500,
                "rounding", "EXACT",
                "validFrom", "2026-01-01"));
        price.putAll(changes);
        return proved.town.as(Role.DISTRICT_APPROVER).body(price).post("/prices");
    }
}
