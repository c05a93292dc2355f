package org.anhu.settlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anhu.Entitled;
import org.anhu.area.Role;
import org.junit.jupiter.api.Test;

/** The examples that an office tries first, by the policies as they are shipped. */
@QuarkusTest
class TrialResourceTest {

    private static final String HOME = """
            {"serviceCode": "CARE", "setting": "HOME", "unit": "VISIT", "fen": %d}""";

    @Inject
    Entitled entitled;

    @Test
    void of_1000_yuan_at_home_the_voucher_pays_500() throws IOException {
        trial(voucher("[%s]".formatted(HOME.formatted(100_000)), visit("2026-11-03", "CARE")))
                .body("payer", contains("VOUCHER", "FAMILY"))
                .body("amountFen", contains(50_000, 50_000));
    }

    @Test
    void of_1800_yuan_it_pays_its_800_and_the_elder_1000() throws IOException {
        trial(voucher("[%s]".formatted(HOME.formatted(180_000)), visit("2026-11-03", "CARE")))
                .body("amountFen", contains(80_000, 100_000));
    }

    @Test
    void of_900_at_home_and_1200_of_day_care_it_pays_800_and_not_930() throws IOException {
        String prices =
                "[%s, {\"serviceCode\": \"DAY\", \"setting\": \"DAY_CARE\", \"unit\": \"VISIT\", \"fen\": 120000}]"
                        .formatted(HOME.formatted(90_000));
        trial(voucher(prices, visit("2026-11-03", "CARE") + "," + visit("2026-11-04", "DAY")))
                .body("amountFen", contains(80_000, 130_000));
    }

    @Test
    void a_household_whose_elder_died_on_the_14th_of_november_gets_140_by_the_dalian_rules() throws IOException {
        trial("""
                {"month": "2026-11",
                 "awards": [{"policyCode": "%s", "tier": "A", "from": "2026-01-01", "to": "2026-11-14"}],
                 "visits": [%s]}""".formatted(shipped("DL-SHK"), visit("2026-11-03", "CARE")))
                .body("payer", contains("SUBSIDY"))
                .body("amountFen", contains(14_000))
                .body("[0].rule", containsString("14/30"));
    }

    @Test
    void what_cannot_be_calculated_is_named() throws IOException {
        String code = shipped("NATIONAL-2026");
        send("{\"month\": \"2026-11\"}").statusCode(422).body("errors[0].pointer", equalTo("/awards"));
        send("""
                {"month": "2026-11", "awards": [{"policyCode": "%s", "tier": "SEVERE", "elder": "E1", "from": "2026-01-01"},
                  {"policyCode": "%s", "tier": "MODERATE", "elder": "E1", "from": "2026-11-10"}],
                 "visits": [%s]}""".formatted(code, code, visit("2026-12-01", "CARE")))
                .statusCode(422)
                .body("errors.pointer", contains("/visits/0/date", "/awards/1"));
        send("""
                {"month": "2026-11", "awards": [{"policyCode": "%s", "tier": "E", "elder": "E1", "from": "2026-01-01"}]}""".formatted(code)).statusCode(409).body("errors[0].detail", containsString("no tier E"));
    }

    private String voucher(String prices, String visits) throws IOException {
        return """
                {"month": "2026-11",
                 "awards": [{"policyCode": "%s", "tier": "SEVERE", "elder": "E1", "from": "2026-01-01"}],
                 "prices": %s, "visits": [%s]}""".formatted(shipped("NATIONAL-2026"), prices, visits);
    }

    private static String visit(String date, String service) {
        return "{\"elder\": \"E1\", \"date\": \"%s\", \"serviceCode\": \"%s\", \"minutes\": 60}"
                .formatted(date, service);
    }

    /** Publishes a policy as it is shipped, under a code of this test's own. */
    private String shipped(String code) throws IOException {
        String own = entitled.town.unique(code);
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(Files.readString(Path.of("seed-data/policies", code + "-1.json"))
                        .replace("\"" + code + "\"", "\"" + own + "\""))
                .post("/policies")
                .then()
                .statusCode(201);
        return own;
    }

    private ValidatableResponse trial(String body) {
        return send(body).statusCode(200);
    }

    private ValidatableResponse send(String body) {
        return entitled.town
                .as(Role.CLERK)
                .body(body)
                .post("/settlements/trials")
                .then();
    }
}
