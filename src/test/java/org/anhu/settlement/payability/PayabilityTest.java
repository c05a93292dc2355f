package org.anhu.settlement.payability;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.ProvedTown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayabilityTest {

    private static final LocalDate TENTH = LocalDate.of(2025, 11, 10);

    @Inject
    ProvedTown proved;

    @Inject
    Clock clock;

    @Test
    void an_award_that_has_ended_or_not_begun_is_named_and_one_in_force_is_payable() {
        proved.entitled.publish(proved.entitled.dalian());
        need(proved.entitled.awarded("covered", "A"), TENTH);
        need(awarded("ended", "2025-01-01", "2025-11-05"), TENTH);
        need(awarded("later", "2025-11-20", null), TENTH);
        need(proved.entitled.household("none"), TENTH);
        forecast("2025-11-10", "2025-11-12", false)
                .body("judged", equalTo(4))
                .body("notPayable", equalTo(3))
                .body("needs.verdict", equalTo(List.of("NOT_PAYABLE", "NOT_PAYABLE", "NOT_PAYABLE")))
                .body("needs.reasons.code.flatten()", equalTo(List.of("award-ended", "award-not-begun", "no-award")));
        forecast("2025-11-10", "2025-11-12", true).body("needs", hasSize(4));
        forecast("2025-11-11", "2025-11-12", true).body("judged", equalTo(0));
    }

    @Test
    void the_use_of_each_award_is_forecast_to_its_last_day() {
        proved.entitled.publish(proved.entitled.dalian());
        HouseholdId household = proved.entitled.awarded("h", "A");
        need(household, TENTH);
        forecast("2025-11-10", "2025-11-10", false)
                .body("awards", hasSize(1))
                .body("awards[0].usedFen", equalTo(30_000))
                .body("awards[0].plannedFen", equalTo(0))
                .body("awards[0].expires", equalTo("2025-11-30"));
    }

    @Test
    void an_expired_certificate_of_the_planned_caregiver_is_named() {
        proved.entitled.publish(proved.entitled.dalian());
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        long visit = proved.visit(elder, TENTH, "PLANNED", "UNVERIFIED");
        skilled(proved.number("select need_id from visit where id = ?", visit), 1);
        forecast("2025-11-10", "2025-11-10", false)
                .body("needs[0].reasons.code", equalTo(List.of("certificate-expired")));
        certify(visit);
        forecast("2025-11-10", "2025-11-10", false).body("needs", hasSize(0));
    }

    @Test
    void an_award_that_ended_in_an_earlier_month_and_that_of_another_elder_pay_for_nobody() {
        proved.entitled.publish(proved.entitled.dalian());
        need(awarded("ended", "2025-01-01", "2025-09-30"), TENTH);
        HouseholdId household = proved.entitled.household("two");
        Map<String, Object> award = proved.entitled.award("aw-two", household, "A", "2025-01-01", null);
        award.put("elderId", proved.elder(household).value());
        proved.entitled.decide(award);
        need(household, TENTH);
        forecast("2025-11-10", "2025-11-10", false)
                .body("needs.reasons.code.flatten()", equalTo(List.of("award-ended", "no-award")))
                .body("needs[0].reasons[0].detail", containsString("2025-09-30"));
    }

    @Test
    void an_application_on_notice_is_told_with_the_notices_last_day_where_nothing_would_be_paid() {
        proved.entitled.publish(proved.entitled.dalian());
        LocalDate today = LocalDate.now(clock);
        HouseholdId waiting = proved.entitled.household("waiting");
        need(waiting, TENTH);
        long application = application(waiting, "ON_NOTICE");
        notice(application, today.minusDays(1), today.plusDays(4));
        HouseholdId surveyed = proved.entitled.household("surveyed");
        need(surveyed, TENTH);
        application(surveyed, "SURVEYED");
        HouseholdId over = proved.entitled.household("over");
        need(over, TENTH);
        notice(application(over, "ON_NOTICE"), today.minusDays(5), today.minusDays(1));
        HouseholdId awarded = proved.entitled.awarded("h", "A");
        need(awarded, TENTH);
        notice(application(awarded, "ON_NOTICE"), today, today.plusDays(2));
        forecast("2025-11-10", "2025-11-10", true)
                .body(
                        "needs.reasons.code",
                        equalTo(List.of(
                                List.of("no-award", "notice-not-over"),
                                List.of("no-award", "application-undecided"),
                                List.of("no-award", "application-undecided"),
                                List.of())))
                .body("needs[0].reasons[1].detail", containsString("to " + today.plusDays(4)))
                .body("needs[0].reasons[1].detail", containsString("from " + today.plusDays(5)))
                .body("needs[1].reasons[1].detail", containsString("SURVEYED"))
                .body("needs[2].reasons[1].detail", containsString("to " + today.minusDays(1)));
    }

    @Test
    void an_expired_assessment_and_a_recheck_that_is_due_are_warnings() throws IOException {
        Map<String, Object> policy = proved.entitled.dalian();
        policy.put(
                "rates",
                List.of(Entitled.rate("MODERATE", 1), Entitled.rate("SEVERE", 2), Entitled.rate("COMPLETE", 3)));
        policy.put(
                "eligibility",
                new ObjectMapper()
                        .readTree(Path.of("seed-data/policies/NATIONAL-2026-1.json")
                                .toFile())
                        .get("eligibility"));
        proved.entitled.publish(policy);
        HouseholdId household = proved.entitled.household("h");
        ElderId elder = proved.elder(household);
        Map<String, Object> award = proved.entitled.award("aw", household, "SEVERE", "2025-01-01", null);
        award.put("elderId", elder.value());
        long id = proved.entitled.decide(award).value();
        proved.need(elder, TENTH);
        proved.need(elder, TENTH.plusDays(5));
        assess(elder, "2024-11-13", "2025-11-12");
        forecast("2025-11-10", "2025-11-15", true)
                .body("notPayable", equalTo(0))
                .body("needs.verdict", equalTo(List.of("PAYABLE", "PAYABLE")))
                .body("needs.warnings.code", equalTo(List.of(List.of(), List.of("assessment-expired"))))
                .body("needs[1].warnings[0].detail", containsString("2025-11-12"));
        proved.sql(
                "insert into award_recheck (award_id, visited_on, visited_by, outcome, next_due, reason, decided_by,"
                        + " decided_at) values (?, date '2025-05-01', 'one', 'KEEPS', date '2025-11-01', 'same', 'other',"
                        + " now())",
                id);
        assess(elder, "2025-11-05", "2026-11-04");
        forecast("2025-11-10", "2025-11-15", false)
                .body("notPayable", equalTo(0))
                .body("needs.warnings.code", equalTo(List.of(List.of("recheck-due"), List.of("recheck-due"))));
    }

    @Test
    void each_carer_of_a_pair_needs_a_certificate() {
        proved.entitled.publish(proved.entitled.dalian());
        ElderId elder = proved.elder(proved.entitled.awarded("h", "A"));
        long first = proved.visit(elder, TENTH, "PLANNED", "UNVERIFIED");
        long need = proved.number("select need_id from visit where id = ?", first);
        skilled(need, 2);
        proved.sql(
                "insert into visit (need_id, carer_no, elder_id, caregiver_id, area_id, date, service_code, minutes,"
                        + " starts_at, ends_at, window_opens_at, window_closes_at, doing, proof) select need_id, 2, elder_id,"
                        + " ?, area_id, date, service_code, minutes, starts_at, ends_at, window_opens_at, window_closes_at,"
                        + " doing, proof from visit where id = ?",
                proved.number(
                        "select caregiver_id from visit where id = ?",
                        proved.visit(elder, TENTH.plusDays(1), "PLANNED", "UNVERIFIED")),
                first);
        certify(first);
        forecast("2025-11-10", "2025-11-10", false)
                .body("needs.verdict", equalTo(List.of("NOT_PAYABLE")))
                .body("needs[0].reasons.code", equalTo(List.of("certificate-expired")))
                .body("needs[0].reasons[0].detail", startsWith("Carer 2"));
    }

    @Test
    void a_period_that_is_too_long_is_refused() {
        proved.town
                .as(Role.DISPATCHER)
                .get("/needs/payability?from=2025-11-01&to=2026-11-01")
                .then()
                .statusCode(400);
    }

    private HouseholdId awarded(String name, String from, @Nullable String to) {
        HouseholdId household = proved.entitled.household(name);
        proved.entitled.decide(proved.entitled.award("aw-" + name, household, "A", from, to));
        return household;
    }

    private void skilled(long need, int carers) {
        proved.sql(
                "insert into skill (code, name_zh, name_en) values ('NURSING', '护理', 'nursing') on conflict do nothing");
        proved.sql(
                "update need set skill_code = 'NURSING', skill_level = 2, carers_needed = ? where id = ?",
                carers,
                need);
    }

    private void certify(long visit) {
        proved.sql(
                "insert into certificate (external_id, caregiver_id, skill_code, level, valid_from, valid_to) select ?,"
                        + " caregiver_id, 'NURSING', 3, date '2025-01-01', date '2025-11-10' from visit where id = ?",
                proved.town.unique("ce"),
                visit);
    }

    private long application(HouseholdId household, String state) {
        String name = proved.town.unique("ap");
        proved.sql(
                "insert into application (external_id, household_id, area_id, policy_code, channel, owner, declared,"
                        + " submitted_at, state) select ?, id, area_id, ?, 'WINDOW', 'nobody', '{}', now(), ?"
                        + " from household where id = ?",
                name,
                proved.town.name,
                state,
                household.value());
        return proved.number("select id from application where external_id = ?", name);
    }

    private void notice(long application, LocalDate posted, LocalDate last) {
        proved.sql(
                "insert into application_notice (application_id, place, posted_on, last_day, effective_from, posted_by,"
                        + " recorded_at) values (?, '公告栏', ?, ?, ?, 'nobody', now())",
                application,
                posted,
                last,
                last.plusDays(1));
    }

    private void assess(ElderId elder, String on, String to) {
        proved.town
                .as(Role.STREET_MANAGER)
                .body(Map.of(
                        "sums",
                        Map.of("B1", 30, "B2", 15, "B3", 18, "B4", 0),
                        "dementia",
                        false,
                        "otherMentalDisorder",
                        false,
                        "riskEvents",
                        0,
                        "coma",
                        false,
                        "assessor",
                        "区评估中心 李医生",
                        "assessedOn",
                        on,
                        "expiresOn",
                        to))
                .post("/elders/" + elder.value() + "/assessments")
                .then()
                .statusCode(201);
    }

    private void need(HouseholdId household, LocalDate day) {
        proved.need(proved.elder(household), day);
    }

    private ValidatableResponse forecast(String from, String to, boolean all) {
        return proved.town
                .as(Role.DISPATCHER)
                .get("/needs/payability?from=" + from + "&to=" + to + "&all=" + all)
                .then()
                .statusCode(200);
    }
}
