package org.anhu.entitlement;

import static org.anhu.Entitled.rate;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anhu.Entitled;
import org.anhu.area.Role;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.PolicyVersionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PolicyResourceTest {

    private static final Path DALIAN = Path.of("seed-data/policies/DL-SHK-1.json");

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
    void a_decision_table_is_kept_as_it_was_sent_and_judges_a_household() throws IOException {
        PolicyVersionId id = entitled.publish(shipped(entitled.town.name));
        entitled.town
                .as(Role.CLERK)
                .get("/policies/" + id.value())
                .then()
                .statusCode(200)
                .body("eligibility.rows.id", equalTo(List.of("A1", "A2", "B1", "B2", "C1", "C2", "D1")))
                .body("eligibility.rows[0].when.anyElder.all[3].atLeast", equalTo(80))
                .body("eligibility.notice.days", equalTo(3));
        evaluate(id, household(100_000))
                .statusCode(200)
                .body("outcome", equalTo("AWARD"))
                .body("tier", equalTo("B"))
                .body("trace.find { it.row == 'A1' }.result", equalTo("FAILED"));
        evaluate(id, household(100_001)).statusCode(200).body("tier", equalTo("C"));
        evaluate(id, household(null))
                .statusCode(200)
                .body("outcome", equalTo("INCOMPLETE_MATERIALS"))
                .body("missing.name", equalTo(List.of("monthlyIncome")));
    }

    @Test
    void facts_that_are_none_are_refused_by_name() throws IOException {
        PolicyVersionId id = entitled.publish(shipped(entitled.town.name));
        Map<String, Object> broken = household(100_000);
        broken.put("facts", Map.of("age", 70, "income", 1, "monthlyIncome", "6OO"));
        evaluate(id, broken)
                .statusCode(422)
                .body("errors.pointer", hasItems("/facts/income", "/facts/monthlyIncome"))
                .body("errors.find { it.pointer == '/facts/monthlyIncome' }.value", equalTo("6OO"));
        broken.put("facts", Map.of("age", 70));
        broken.put("subject", "E-9");
        evaluate(id, broken).statusCode(422).body("errors.pointer", hasItems("/facts/age", "/subject"));
        Map<String, Object> person = household(100_000);
        person.put("subject", "E-1");
        evaluate(id, person).statusCode(422).body("errors[0].code", equalTo("wrong-subject"));
    }

    @Test
    void a_table_that_contradicts_itself_is_refused_with_rule_and_value() throws IOException {
        refuses("\"atLeast\": 80", "\"atLeest\": 80", "/eligibility/rows/0/when/anyElder/all/3/atLeest", "atLeest");
        refuses("\"hukouHere\"", "\"hukou\"", "/eligibility/rows/0/when/anyElder/all/0/fact", "hukou");
        refuses("\"is\": \"NONE\"", "\"is\": \"BAD\"", "/eligibility/rows/0/when/anyElder/all/2/is", "BAD");
        refuses("\"tier\": \"A\",", "\"tier\": \"E\",", "/eligibility/rows/0/tier", "A");
        refuses("\"id\": \"A2\"", "\"id\": \"A1\"", "/eligibility/rows/1/id", "A1");
        refuses("\"INCOME_PROOF\"]", "\"LETTER\"]", "/eligibility/materials/1", "LETTER");
        refuses("\"days\": 3", "\"days\": -3", "/eligibility/notice/days", "-3");
        refuses(
                "\"atMost\": 100000",
                "\"atMost\": 1, \"atLeast\": 2",
                "/eligibility/rows/2/when/all/1/any/0/all/1",
                ">= 2 and <= 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"SHARE",%s}
            {%s,"kind":"SHARE"}
            {"payer":"UNCLE","kind":"SHARE","order":1,"base":"GROSS","ratios":[{"permille":1001},{"permille":"6OO"}],"limits":[{"per":"DAY","of":"FEN_PAID","byTier":{"A":-1}}]}
            """)
    void what_is_wrong_with_a_benefit_is_found_in_its_place_wherever_its_kind_stands(String benefit)
            throws IOException {
        String fields = "\"payer\":\"UNCLE\",\"order\":1,\"base\":\"GROSS\","
                + "\"ratios\":[{\"permille\":1001},{\"permille\":\"6OO\"}],"
                + "\"limits\":[{\"per\":\"DAY\",\"of\":\"FEN_PAID\",\"byTier\":{\"A\":-1}}]";
        String body = JsonColumns.MAPPER.writeValueAsString(entitled.dalian());
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(body.substring(0, body.length() - 1) + ",\"benefit\":" + benefit.replace("%s", fields) + "}")
                .post("/policies")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/benefit/payer",
                                "/benefit/ratios/0/permille",
                                "/benefit/ratios/1/permille",
                                "/benefit/limits/0/byTier/A"))
                .body("errors.find { it.pointer == '/benefit/ratios/1/permille' }.value", equalTo("6OO"));
    }

    @Test
    void a_benefit_is_kept_whether_its_kind_is_sent_first_or_last_and_refused_without_one() {
        Map<String, Object> policy = entitled.dalian();
        policy.put("benefit", new TreeMap<>(Map.of("fenPerHead", 100, "kind", "PER_HEAD")));
        PolicyVersionId id = entitled.publish(policy);
        entitled.town
                .as(Role.CLERK)
                .get("/policies/" + id.value())
                .then()
                .body("benefit.kind", equalTo("PER_HEAD"))
                .body("benefit.fenPerHead", equalTo(100));
        policy.put("benefit", Map.of("fenPerHead", 100));
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(policy)
                .post("/policies")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/benefit"));
    }

    private void refuses(String right, String wrong, String pointer, String value) throws IOException {
        String body = Files.readString(DALIAN).replace("\"DL-SHK\"", "\"" + entitled.town.name + "\"");
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(body.replaceFirst(Pattern.quote(right), wrong))
                .post("/policies")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.value", equalTo(value));
    }

    private static Map<String, Object> shipped(String code) throws IOException {
        Map<String, Object> policy = JsonColumns.MAPPER.readValue(DALIAN.toFile(), new TypeReference<>() {});
        policy.put("code", code);
        return policy;
    }

    private static Map<String, Object> household(@Nullable Integer incomeFen) {
        Map<String, Object> facts = new HashMap<>(Map.of("composition", "COUPLE", "dibao", false, "wellOff", false));
        if (incomeFen != null) {
            facts.put("monthlyIncome", incomeFen);
        }
        Map<String, Object> elder = Map.of(
                "sex", "MALE", "birthDate", "1956-11-10", "hukouHere", true, "livesHere", true, "selfCare", "PARTIAL");
        return new HashMap<>(Map.of(
                "household",
                "HH-1",
                "referenceDate",
                "2026-11-10",
                "elders",
                List.of(Map.of("elder", "E-1", "facts", elder)),
                "facts",
                facts));
    }

    private io.restassured.response.ValidatableResponse evaluate(PolicyVersionId id, Map<String, Object> facts) {
        return entitled.town
                .as(Role.STREET_MANAGER)
                .body(facts)
                .post("/policies/" + id.value() + "/evaluations")
                .then();
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
