package org.anhu.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.anhu.Town;
import org.anhu.area.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HolidayResourceTest {

    @Inject
    Town town;

    @Test
    void a_year_is_put_in_as_the_table_that_an_office_keeps() {
        int year = 2944 + (int) (System.nanoTime() % 55);
        String none = town.as(Role.CLERK)
                .get("/holidays/" + year)
                .then()
                .body("days", hasSize(0))
                .extract()
                .header("ETag");
        String csv = "date,name,kind,source\n" + year + "-01-01,元旦,HOLIDAY,国办通知\n" + year + "-01-04,元旦,WORKDAY,国办通知\n";
        put(Role.DISPATCHER, year, none, csv).statusCode(403);
        put(Role.DISTRICT_APPROVER, year, none, csv.replace("WORKDAY", "FREE"))
                .statusCode(422)
                .body("errors.pointer", contains("/1/kind"))
                .body("errors.value", contains("FREE"));
        put(Role.DISTRICT_APPROVER, year + 1, none, csv).statusCode(422).body("errors[0].code", equalTo("other-year"));
        put(Role.DISTRICT_APPROVER, year, none, csv)
                .statusCode(200)
                .body("days.name", contains("元旦", "元旦"))
                .body("days.kind", contains("HOLIDAY", "WORKDAY"));
        put(Role.DISTRICT_APPROVER, year, none, csv).statusCode(412);
    }

    private ValidatableResponse put(String role, int year, String tag, String csv) {
        return town.as(role)
                .contentType("text/csv; charset=UTF-8")
                .header("If-Match", tag)
                .body(csv)
                .put("/holidays/" + year)
                .then();
    }
}
