package org.anhu.entitlement.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.anhu.area.Role;
import org.anhu.entitlement.application.Desk.Person;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where applications stand by the day that it is, and who must act on them until when (S1-09, S3-40). */
@QuarkusTest
class ApplicationDueTest {

    @Inject
    Desk desk;

    @AfterEach
    void real_time_again() {
        desk.clock.reset();
    }

    @Test
    void a_notice_that_is_over_without_objection_is_to_be_batched_without_anybody_moving_it() {
        desk.open(Desk.dalian());
        long id = surveyed("h", "2026-11-04");
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200).body("due", nullValue());
        desk.at("2026-11-07", "23:59");
        stands(id, "ON_NOTICE", "READY");
        desk.get(Role.SUPERVISOR, "/applications/due").statusCode(200).body("items", empty());
        desk.at("2026-11-08", "00:01");
        stands(id, "READY", "ON_NOTICE");
        desk.get(Role.SUPERVISOR, "/applications/" + id + "/history")
                .body("state", contains("RECEIVED", "COMPLETE", "SURVEYED", "ON_NOTICE"));
        desk.get(Role.DISTRICT_APPROVER, "/applications/due")
                .body("items.id", contains((int) id))
                .body("items.due.duty", contains("DECISION"))
                .body("items.due[0].roles", contains(Role.DISTRICT_APPROVER))
                .body("items.due.since", contains("2026-11-08"));
        desk.approve(id).statusCode(200);
        desk.get(Role.SUPERVISOR, "/applications/due").body("items", empty());
    }

    private void stands(long id, String state, String notThis) {
        desk.get(Role.DISPATCHER, "/applications/" + id).body("state", equalTo(state));
        desk.get(Role.DISPATCHER, "/applications?state=" + state).body("items.id", contains((int) id));
        desk.get(Role.DISPATCHER, "/applications?state=" + notThis).body("items", empty());
        desk.get(Role.DISPATCHER, "/application-batches?month=2026-11")
                .body("states." + state, equalTo(1))
                .body("states." + notThis, nullValue());
    }

    @Test
    void an_objection_entered_after_the_notice_was_over_but_filed_in_time_still_stops_it() {
        desk.open(Desk.dalian());
        long id = surveyed("h", "2026-11-04");
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200);
        desk.at("2026-11-09");
        desk.post(
                        Role.SUPERVISOR,
                        id,
                        "objections",
                        Map.of("filedOn", "2026-11-07", "objector", "邻居", "reason", "不住这里"))
                .statusCode(200)
                .body("state", equalTo("OBJECTED"))
                .body("due.duty", equalTo("OBJECTION"));
        desk.get(Role.SUPERVISOR, "/applications?state=READY").body("items", empty());
    }

    @Test
    void each_step_has_its_last_day_by_the_policy_counted_in_working_days_where_it_says_so() {
        desk.knowHolidaysOf2026();
        desk.open(deadlines("MATERIALS 30 CALENDAR_DAYS", "SURVEY 3 WORKING_DAYS", "DECISION 5 CALENDAR_DAYS"));
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at("2026-09-25");
        long id = desk.takeIn(desk.application(household, elder));
        due(id, "MATERIALS", "2026-09-25", "2026-10-25").body("due.roles", contains("DISPATCHER", "STREET_MANAGER"));
        desk.at("2026-09-29");
        for (Map<String, Object> paper : Desk.papers("2026-09-29")) {
            desk.post(Role.DISPATCHER, id, "materials", paper).statusCode(200);
        }
        // 30 September, the week off, 8 and 9 October
        due(id, "SURVEY", "2026-09-29", "2026-10-09");
        desk.at("2026-10-08");
        desk.surveyTwice(id, "2026-10-08", Desk.findings(elder, Map.of("bedridden", false), Map.of()));
        due(id, "NOTICE", "2026-10-08", null);
        desk.notice(id, "2026-10-08").statusCode(200).body("due", nullValue());
        desk.at("2026-10-20");
        due(id, "DECISION", "2026-10-11", "2026-10-16");
    }

    @Test
    void what_came_after_the_cut_off_falls_to_the_district_with_its_batch() {
        desk.open(deadlines("DECISION 10 CALENDAR_DAYS"));
        long id = surveyed("h", "2026-11-11");
        desk.notice(id, "2026-11-11").statusCode(200);
        desk.at("2026-11-20");
        due(id, "DECISION", "2026-12-01", "2026-12-11");
    }

    @Test
    void working_days_of_a_year_that_nobody_put_in_are_named_and_the_list_goes_on() {
        desk.open(deadlines("SURVEY 3 WORKING_DAYS", "MATERIALS 5 CALENDAR_DAYS"));
        desk.at("2024-03-05");
        long complete = complete("h1", "2024-03-05");
        HouseholdId household = desk.entitled.household("h2");
        long incomplete =
                desk.takeIn(desk.application(household, desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL")));
        desk.get(Role.SUPERVISOR, "/applications/due")
                .statusCode(200)
                .body("items.id", contains((int) incomplete, (int) complete))
                .body("items.due[1].until", nullValue())
                .body("items.due[1].undated", containsString("/holidays/2024"));
    }

    @Test
    void the_list_names_the_most_urgent_first_and_can_be_asked_for_a_day_and_for_an_owner() {
        desk.open(deadlines("SURVEY 10 CALENDAR_DAYS", "NOTICE 3 CALENDAR_DAYS"));
        desk.at("2026-11-02");
        long first = complete("h1", "2026-11-02");
        long second = surveyed("h2", "2026-11-04");
        String owner =
                desk.get(Role.DISPATCHER, "/applications/" + first).extract().path("owner");
        desk.get(Role.STREET_MANAGER, "/applications/due").body("items.id", contains((int) second, (int) first));
        desk.get(Role.STREET_MANAGER, "/applications/due?size=1&page=1")
                .body("items.id", contains((int) first))
                .body("total", equalTo(2));
        desk.get(Role.STREET_MANAGER, "/applications/due?size=1&page=2").body("items", empty());
        desk.get(Role.STREET_MANAGER, "/applications/due?until=2026-11-07").body("items.id", contains((int) second));
        desk.get(Role.STREET_MANAGER, "/applications/due?until=2026-11-06").body("items", empty());
        desk.get(Role.STREET_MANAGER, "/applications/due?owner=" + owner)
                .body("items.id", contains((int) second, (int) first));
        desk.get(Role.STREET_MANAGER, "/applications/due?owner=nobody").body("items", empty());
        desk.get(Role.CLERK, "/applications/due").statusCode(403);
    }

    private ValidatableResponse due(long id, String duty, String since, @Nullable String until) {
        return desk.get(Role.DISPATCHER, "/applications/" + id)
                .statusCode(200)
                .body("due.duty", equalTo(duty))
                .body("due.since", equalTo(since))
                .body("due.until", equalTo(until));
    }

    private long complete(String name, String day) {
        HouseholdId household = desk.entitled.household(name);
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at(day);
        Map<String, Object> application = desk.application(household, elder);
        application.put("materials", Desk.papers(day));
        return desk.takeIn(application);
    }

    private long surveyed(String name, String day) {
        HouseholdId household = desk.entitled.household(name);
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at(day);
        Map<String, Object> application = desk.application(household, elder);
        application.put("materials", Desk.papers(day));
        application.put("evidence", java.util.List.of(Desk.income(elder, "2026-01", 60_000, "2027-03-31")));
        long id = desk.takeIn(application);
        desk.surveyTwice(id, day, Desk.findings(elder, Map.of("bedridden", false), Map.of()));
        return id;
    }

    private static ObjectNode deadlines(String... deadlines) {
        ObjectNode table = Desk.dalian();
        ArrayNode list = table.putArray("deadlines");
        for (String deadline : deadlines) {
            String[] parts = deadline.split(" ", -1);
            list.addObject()
                    .put("duty", parts[0])
                    .put("days", Integer.parseInt(parts[1]))
                    .put("count", parts[2]);
        }
        return table;
    }
}
