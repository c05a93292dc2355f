package org.anhu.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AwardResourceTest {

    @Inject
    Entitled entitled;

    @Inject
    Town otherTown;

    @Inject
    Awards awards;

    @Inject
    Areas areas;

    @Inject
    DataSource database;

    @Test
    void a_tier_changes_by_ending_one_award_and_deciding_another() {
        entitled.publish(entitled.dalian());
        HouseholdId household = entitled.household("h");
        Map<String, Object> first = entitled.award("a1", household, "A", "2026-01-01", null);
        AwardId id = entitled.decide(first);
        Map<String, Object> second = entitled.award("a2", household, "B", "2026-11-15", null);
        decide(second).statusCode(409).body("code", equalTo("award-overlaps")).body("detail", containsString("-a1"));
        first.put("to", "2026-11-14");
        first.put("reason", "收入变化");
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(first)
                .put("/awards/" + id.value())
                .then()
                .statusCode(200)
                .body("to", equalTo("2026-11-14"));
        entitled.decide(second);
        entitled.town
                .as(Role.CLERK)
                .queryParam("householdId", household.value())
                .queryParam("on", "2026-11-15")
                .get("/awards")
                .then()
                .statusCode(200)
                .body("items.tier", equalTo(List.of("B")));
        entitled.town
                .as(Role.SUPERVISOR)
                .get("/awards/" + id.value() + "/decisions")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[1].to", equalTo("2026-11-14"))
                .body("[1].reason", equalTo("收入变化"));
        assertThat(awards.active(areas.get(entitled.town.street), YearMonth.of(2026, 11)))
                .hasSize(2);
        assertThat(awards.active(areas.get(entitled.town.street), YearMonth.of(2026, 12)))
                .hasSize(1);
    }

    @Test
    void an_award_rests_on_a_policy_in_force_and_one_of_its_tiers() {
        entitled.publish(entitled.dalian());
        HouseholdId household = entitled.household("h");
        decide(entitled.award("early", household, "A", "2019-12-31", null))
                .statusCode(422)
                .body("errors[0].code", equalTo("policy-not-in-force"));
        decide(entitled.award("tier", household, "E", "2026-01-01", null))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/tier"))
                .body("detail", containsString("A, B, C, D"));
        Map<String, Object> broken = entitled.award("broken", household, "", "2026-01-01", "2025-01-01");
        broken.remove("reason");
        decide(broken).statusCode(422).body("errors.pointer", hasItems("/tier", "/to", "/reason"));
    }

    @Test
    void an_award_keeps_its_household_and_needs_the_version_that_was_seen() {
        entitled.publish(entitled.dalian());
        HouseholdId household = entitled.household("h");
        HouseholdId other = entitled.household("other");
        Map<String, Object> award = entitled.award("a", household, "A", "2026-01-01", null);
        AwardId id = entitled.decide(award);
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(award)
                .put("/awards/" + id.value())
                .then()
                .statusCode(428);
        award.put("householdId", other.value());
        entitled.town
                .as(Role.DISTRICT_APPROVER)
                .header("If-Match", "\"v0\"")
                .body(award)
                .put("/awards/" + id.value())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("award-moves"));
    }

    @Test
    void another_town_sees_nothing_and_the_street_decides_nothing() {
        entitled.publish(entitled.dalian());
        HouseholdId household = entitled.household("h");
        Map<String, Object> award = entitled.award("a", household, "A", "2026-01-01", null);
        otherTown.as(Role.DISTRICT_APPROVER).body(award).post("/awards").then().statusCode(404);
        entitled.town.as(Role.STREET_MANAGER).body(award).post("/awards").then().statusCode(403);
        AwardId id = entitled.decide(award);
        otherTown.as(Role.CLERK).get("/awards/" + id.value()).then().statusCode(404);
    }

    @Test
    void a_decision_is_never_edited() {
        assertThatThrownBy(() -> run("truncate award_decision")).hasMessageContaining("append-only");
        entitled.publish(entitled.dalian());
        entitled.awarded("h", "A");
        assertThatThrownBy(() -> run("update award_decision set tier = 'B'")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("delete from award_decision")).hasMessageContaining("append-only");
    }

    @Test
    void a_policy_for_persons_awards_each_elder_of_the_household_once() {
        entitled.publish(entitled.dalian());
        HouseholdId household = entitled.household("h");
        long one = entitled.elder("one", household);
        long two = entitled.elder("two", household);
        Map<String, Object> first = entitled.award("p1", household, "A", "2026-01-01", "2026-12-31");
        first.put("elderId", one);
        decide(first).statusCode(201).body("elderId", equalTo((int) one));
        Map<String, Object> second = entitled.award("p2", household, "B", "2026-01-01", null);
        second.put("elderId", two);
        decide(second).statusCode(201);
        Map<String, Object> again = entitled.award("p3", household, "B", "2026-12-31", null);
        again.put("elderId", one);
        decide(again).statusCode(409).body("detail", containsString("-p1"));
        decide(entitled.award("h1", household, "A", "2026-06-01", "2026-06-30"))
                .statusCode(409)
                .body("code", equalTo("award-overlaps"));
        again.put("from", "2027-01-01");
        decide(again).statusCode(201);
    }

    @Test
    void a_household_and_one_of_its_elders_are_never_awarded_at_once_under_one_policy() throws Exception {
        entitled.publish(entitled.dalian());
        entitled.town.as(Role.DISTRICT_APPROVER);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                HouseholdId household = entitled.household("h" + i);
                Map<String, Object> person = entitled.award("p" + i, household, "A", "2026-01-01", null);
                person.put("elderId", entitled.elder("e" + i, household));
                Map<String, Object> whole = entitled.award("w" + i, household, "A", "2026-06-01", "2026-06-30");
                List<Callable<Integer>> decisions = List.of(() -> status(person), () -> status(whole));
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : both.invokeAll(decisions)) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(201, 409);
            }
        } finally {
            both.shutdown();
        }
    }

    @Test
    void the_database_keeps_a_households_award_and_a_persons_apart_and_two_persons_not() throws SQLException {
        entitled.publish(entitled.dalian());
        HouseholdId household = entitled.household("h");
        long one = entitled.elder("one", household);
        long two = entitled.elder("two", household);
        insert(household, "1", one, "2026-01-01", "2026-05-31");
        insert(household, "2", two, "2026-01-01", "2026-05-31");
        insert(household, "3", null, "2026-06-01", null);
        assertThatThrownBy(() -> insert(household, "4", null, "2026-05-31", "2026-05-31"))
                .hasMessageContaining("award_overlaps");
        assertThatThrownBy(() -> insert(household, "5", two, "2026-06-01", null))
                .hasMessageContaining("award_overlaps");
        assertThatThrownBy(() -> insert(household, "6", one, "2026-05-31", "2026-05-31"))
                .hasMessageContaining("award_overlaps");
    }

    private void insert(HouseholdId household, String name, @Nullable Long elder, String from, @Nullable String to)
            throws SQLException {
        run("insert into award (external_id, household_id, elder_id, area_id, policy_code, tier, from_date, to_date,"
                + " reason, decided_by) values ('" + entitled.town.unique(name) + "', " + household.value() + ", "
                + elder + ", " + entitled.town.community.value() + ", '" + entitled.town.name + "', 'A', '" + from
                + "', " + (to == null ? "null" : "'" + to + "'") + ", '属实', '民政科')");
    }

    private int status(Map<String, Object> award) {
        return entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(award)
                .post("/awards")
                .statusCode();
    }

    @Test
    void whether_an_award_is_a_persons_is_the_policys_to_say() {
        Map<String, Object> policy = entitled.dalian();
        policy.put(
                "eligibility",
                Map.of(
                        "subject",
                        "ELDER",
                        "rows",
                        List.of(Map.of("id", "1", "tier", "A", "text", "70周岁以上", "when", Map.of("always", true)))));
        entitled.publish(policy);
        HouseholdId household = entitled.household("h");
        Map<String, Object> award = entitled.award("a", household, "A", "2026-06-01", null);
        decide(award).statusCode(422).body("errors[0].code", equalTo("wrong-subject"));
        award.put("elderId", entitled.elder("one", household));
        decide(award).statusCode(201);
    }

    @Test
    void an_award_names_an_elder_of_the_household_who_is_there_on_its_first_day() throws SQLException {
        entitled.publish(entitled.dalian());
        HouseholdId household = entitled.household("h");
        Map<String, Object> award = entitled.award("a", household, "A", "2026-06-01", null);
        award.put("elderId", entitled.elder("of-another", entitled.household("other")));
        decide(award).statusCode(422).body("errors[0].pointer", equalTo("/elderId"));
        long gone = entitled.elder("gone", household);
        run("update elder set status = 'DIED', status_since = '2026-06-01' where id = " + gone);
        award.put("elderId", gone);
        decide(award)
                .statusCode(422)
                .body("errors[0].code", equalTo("elder-gone"))
                .body("detail", containsString("2026-06-01"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private ValidatableResponse decide(Map<String, Object> award) {
        return entitled.town
                .as(Role.DISTRICT_APPROVER)
                .body(award)
                .post("/awards")
                .then();
    }
}
