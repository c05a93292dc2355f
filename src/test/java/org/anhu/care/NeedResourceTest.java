package org.anhu.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedResourceTest {

    private static final LocalDate MONDAY = Care.MONDAY;

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Inject
    Care care;

    @Inject
    Needs needs;

    @Inject
    Areas areas;

    @Test
    void needs_are_made_once_however_often_they_are_asked_for() {
        ElderId elder = served();
        Map<String, Object> meals = care.plan(town, elder, care.service(town));
        meals.put("gapMinutes", 240);
        meals.put(
                "windows",
                List.of(
                        Care.window(1, "10:30", "12:30"),
                        Care.window(2, "16:00", "16:30"),
                        Care.window(2, "17:00", "18:00")));
        care.save(town, meals);
        care.make(town, MONDAY, MONDAY.plusDays(6))
                .body("made", equalTo(14))
                .body("existing", equalTo(0))
                .body("withheld", hasSize(0));
        care.make(town, MONDAY, MONDAY.plusDays(6))
                .body("made", equalTo(0))
                .body("existing", equalTo(14))
                .body("changed", equalTo(0));
        town.as(Role.DISPATCHER)
                .queryParam("from", MONDAY.toString())
                .queryParam("to", MONDAY.toString())
                .get("/needs")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.ordinal", contains(1, 2))
                .body("items[0].minutes", equalTo(30))
                .body("items[1].windows.opens", contains("16:00:00", "17:00:00"))
                .body("items[1].gapMinutes", equalTo(240))
                .body("items[1].status", equalTo("DUE"));
    }

    @Test
    void without_an_agreement_on_the_day_no_need_is_made_and_the_answer_says_so() {
        ElderId elder = care.elder(town);
        care.save(town, care.plan(town, elder, care.service(town)));
        care.make(town, MONDAY, MONDAY)
                .body("made", equalTo(0))
                .body("withheld", hasSize(1))
                .body("withheld[0].reason", equalTo("NO_AGREEMENT"))
                .body("withheld[0].elderId", equalTo((int) elder.value()))
                .body("withheld[0].date", equalTo(MONDAY.toString()));
    }

    @Test
    void who_has_died_or_moved_needs_no_care_from_that_day_on() {
        ElderId elder = served();
        care.save(town, care.plan(town, elder, care.service(town)));
        care.make(town, MONDAY, MONDAY.plusDays(2)).body("made", equalTo(3));
        care.sql("update elder set status = 'DIED', status_since = ? where id = ?", MONDAY.plusDays(1), elder.value());
        care.make(town, MONDAY, MONDAY.plusDays(2))
                .body("existing", equalTo(1))
                .body("cancelled", equalTo(2))
                .body("withheld.reason", contains("ELDER_DIED", "ELDER_DIED"));
        care.sql("update elder set status = 'ACTIVE', status_since = null where id = ?", elder.value());
        care.make(town, MONDAY, MONDAY.plusDays(2)).body("changed", equalTo(2)).body("withheld", hasSize(0));
    }

    @Test
    void a_plan_that_skips_holidays_waits_until_the_year_is_known() {
        ElderId elder = served();
        Map<String, Object> plan = care.plan(town, elder, care.service(town));
        plan.put("onHolidays", "SKIP");
        care.save(town, plan);
        LocalDate newYear = LocalDate.of(2044 + (int) (System.nanoTime() % 900), 1, 1);
        care.make(town, newYear, newYear.plusDays(1))
                .body("made", equalTo(0))
                .body("withheld.reason", contains("HOLIDAYS_UNKNOWN", "HOLIDAYS_UNKNOWN"));
        String address = "/holidays/" + newYear.getYear();
        String unknown = town.as(Role.DISTRICT_APPROVER)
                .get(address)
                .then()
                .statusCode(200)
                .body("days", hasSize(0))
                .extract()
                .header("ETag");
        List<Map<String, Object>> days =
                List.of(Map.of("date", newYear.toString(), "name", "元旦", "kind", "HOLIDAY", "source", "国办通知"));
        town.as(Role.DISPATCHER)
                .header("If-Match", unknown)
                .body(days)
                .put(address)
                .then()
                .statusCode(403);
        town.as(Role.DISTRICT_APPROVER).body(days).put(address).then().statusCode(428);
        town.as(Role.DISTRICT_APPROVER)
                .header("If-Match", unknown)
                .body(days)
                .put(address)
                .then()
                .statusCode(200)
                .body("days.name", contains("元旦"));
        town.as(Role.DISTRICT_APPROVER)
                .header("If-Match", unknown)
                .body(days)
                .put(address)
                .then()
                .statusCode(412);
        care.make(town, newYear, newYear.plusDays(1)).body("made", equalTo(1)).body("withheld", hasSize(0));
    }

    @Test
    void two_months_are_made_at_a_time_and_only_in_the_own_area() {
        make(Map.of("areaId", town.district.value(), "from", "2031-03-01", "to", "2031-05-02"), 422)
                .body("errors.code", contains("too-many-days"));
        make(Map.of("areaId", town.district.value(), "from", "2031-03-02", "to", "2031-03-01"), 422)
                .body("errors.code", contains("ends-before-start"));
        make(Map.of("areaId", otherTown.district.value(), "from", "2031-03-01", "to", "2031-03-01"), 404);
        town.as(Role.CLERK).get("/needs").then().statusCode(403);
        town.as(Role.DISPATCHER)
                .queryParam("from", "tomorrow")
                .get("/needs")
                .then()
                .statusCode(400);
        town.as(Role.DISPATCHER)
                .queryParam("status", "OPEN")
                .get("/needs")
                .then()
                .statusCode(400);
    }

    @Test
    void a_need_counts_once_for_the_month_however_many_carers_it_takes() {
        ElderId elder = served();
        Map<String, Object> bath = care.plan(town, elder, care.service(town));
        bath.put("carersNeeded", 2);
        bath.put("pairMode", "TOGETHER");
        bath.put("daysOfWeek", List.of("MONDAY"));
        care.save(town, bath);
        care.make(town, MONDAY, MONDAY.plusDays(27)).body("made", equalTo(4));
        Area street = areas.get(town.street);
        assertThat(needs.dueVisitsByHousehold(street, YearMonth.from(MONDAY)).values())
                .containsExactly(4);
        assertThat(needs.dueVisitsByHousehold(areas.get(otherTown.street), YearMonth.from(MONDAY)))
                .isEmpty();
        List<Need> due = needs.due(street, MONDAY, MONDAY.plusDays(6));
        assertThat(due).singleElement().satisfies(need -> {
            assertThat(need.carersNeeded()).isEqualTo(2);
            assertThat(need.pairMode()).isEqualTo(PairMode.TOGETHER);
            assertThat(needs.byIds(List.of(need.id()))).containsEntry(need.id(), need);
        });
    }

    private io.restassured.response.ValidatableResponse make(Map<String, Object> body, int status) {
        return town.as(Role.DISPATCHER).body(body).post("/needs").then().statusCode(status);
    }

    private ElderId served() {
        ElderId elder = care.elder(town);
        care.agreement(town, elder);
        return elder;
    }
}
