package org.anhu.entitlement.assessment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentResourceTest {

    @Inject
    Entitled entitled;

    @Inject
    Town otherTown;

    @Inject
    Assessments assessments;

    @Test
    void an_assessment_counts_from_its_day_until_the_next_or_its_end() {
        long elder = entitled.elder("e", entitled.household("h"));
        Map<String, Object> first = assessment(30, 15, 18, 0);
        first.put("total", 63);
        add(elder, first)
                .statusCode(201)
                .body("standard", equalTo("GB/T 42195"))
                .body("standardVersion", equalTo("2022"))
                .body("level", equalTo(2))
                .body("finalLevel", equalTo(2));
        Map<String, Object> second = assessment(30, 15, 18, 0);
        second.put("dementia", true);
        second.put("assessedOn", "2026-06-01");
        second.put("expiresOn", "2026-08-31");
        add(elder, second).statusCode(201).body("finalLevel", equalTo(3)).body("reasons", hasItems("DEMENTIA"));
        entitled.town
                .as(Role.DISPATCHER)
                .get("/elders/" + elder + "/assessments")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].assessedOn", equalTo("2026-06-01"))
                .body("[0].scores.B1", equalTo(30));
        ElderId id = new ElderId(elder);
        Assertions.assertThat(assessments.on(id, LocalDate.of(2026, 5, 31)))
                .hasValueSatisfying(it -> Assertions.assertThat(it.finalLevel()).isEqualTo(2));
        Assertions.assertThat(assessments.on(id, LocalDate.of(2026, 8, 31)))
                .hasValueSatisfying(it -> Assertions.assertThat(it.finalLevel()).isEqualTo(3));
        Assertions.assertThat(assessments.on(id, LocalDate.of(2026, 9, 1)))
                .as("the older one does not come back")
                .isEmpty();
    }

    @Test
    void every_broken_field_is_named_at_once() {
        long elder = entitled.elder("e", entitled.household("h"));
        Map<String, Object> broken = assessment(33, 15, 18, 0);
        broken.put("total", 95);
        broken.put("expiresOn", "2025-01-01");
        broken.remove("coma");
        add(elder, broken)
                .statusCode(422)
                .body("errors.pointer", hasItems("/sums/B1", "/total", "/expiresOn", "/coma"))
                .body("errors.find { it.pointer == '/total' }.detail", containsString("90 points"))
                .body("errors.find { it.pointer == '/total' }.value", equalTo("95"));
        Map<String, Object> tomorrow = assessment(30, 15, 18, 0);
        tomorrow.put("assessedOn", "2099-01-01");
        tomorrow.put("expiresOn", "2099-01-02");
        add(elder, tomorrow).statusCode(422).body("errors[0].pointer", equalTo("/assessedOn"));
    }

    @Test
    void only_those_who_arrange_care_see_it_and_only_in_their_area() {
        long elder = entitled.elder("e", entitled.household("h"));
        entitled.town
                .as(Role.CLERK)
                .get("/elders/" + elder + "/assessments")
                .then()
                .statusCode(403);
        otherTown
                .as(Role.STREET_MANAGER)
                .body(assessment(30, 15, 18, 0))
                .post("/elders/" + elder + "/assessments")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse add(long elder, Map<String, Object> body) {
        return entitled.town
                .as(Role.STREET_MANAGER)
                .body(body)
                .post("/elders/" + elder + "/assessments")
                .then();
    }

    private static Map<String, Object> assessment(int b1, int b2, int b3, int b4) {
        Map<String, Object> body = new HashMap<>();
        body.put("sums", Map.of("B1", b1, "B2", b2, "B3", b3, "B4", b4));
        body.put("dementia", false);
        body.put("otherMentalDisorder", false);
        body.put("riskEvents", 0);
        body.put("coma", false);
        body.put("assessor", "区评估中心 李医生");
        body.put("assessedOn", "2026-01-15");
        body.put("expiresOn", "2028-01-14");
        return body;
    }
}
