package org.anhu.entitlement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.entitlement.application.Desk.Person;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.HouseholdId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an award after it was decided, and who may care beside it. */
@QuarkusTest
class AwardLifeTest {

    private static final Map<String, Object> BEDRIDDEN = Map.of("bedridden", true);

    @Inject
    Desk desk;

    @Inject
    RelativeCaregivers relatives;

    @AfterEach
    void real_time_again() {
        desk.clock.reset();
    }

    /** An application for a bed-ridden man, with everything in it, on notice from 5 November. */
    private long onNotice(Person man, HouseholdId household, boolean laidOffChild) {
        desk.at("2026-11-02");
        Map<String, Object> application = desk.application(household, man);
        application.put("materials", Desk.papers("2026-11-02", Desk.paper("HOSPITAL_CERTIFICATE", man, "2026-11-02")));
        application.put(
                "evidence",
                List.of(
                        Desk.certificate(man, "2026-10-20", "2027-04-20"),
                        Desk.income(man, "2026-09", 280_000, "2027-03-31")));
        long id = desk.takeIn(application);
        desk.surveyTwice(id, "2026-11-02", Desk.findings(man, BEDRIDDEN, Map.of("laidOffChild", laidOffChild)));
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200);
        return id;
    }

    private ValidatableResponse permit(String role, long application, Person elder, long caregiver) {
        return desk.town()
                .as(role)
                .body(Map.of(
                        "applicationId",
                        application,
                        "elderId",
                        elder.id(),
                        "caregiverId",
                        caregiver,
                        "reason",
                        "街道、居委会入户调查，公示无异议"))
                .post("/relative-caregivers")
                .then();
    }

    @Test
    void a_son_who_was_laid_off_may_care_once_surveys_and_notice_are_over() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.bedridden(household);
        long son = caregiver("RELATIVE");
        long staff = caregiver("STAFF");
        long id = onNotice(man, household, true);
        desk.at("2026-11-07");
        permit(Role.DISTRICT_APPROVER, id, man, son).statusCode(409).body("code", equalTo("relative-too-early"));
        assertThat(allowed(man, son, "2026-11-30")).isFalse();
        desk.at("2026-11-08");
        permit(Role.STREET_MANAGER, id, man, son).statusCode(409).body("code", equalTo("surveyor-decides"));
        permit(Role.DISTRICT_APPROVER, id, man, staff).statusCode(422).body("errors.code", contains("not-a-relative"));
        permit(Role.DISTRICT_APPROVER, id, man, son).statusCode(200).body("from", equalTo("2026-11-08"));
        desk.approve(id).statusCode(200).body("tier", equalTo("B"));
        assertThat(allowed(man, son, "2026-11-07")).isFalse();
        assertThat(allowed(man, son, "2026-11-08")).isTrue();
        desk.town()
                .as(Role.CLERK)
                .queryParam("elderId", man.id())
                .get("/relative-caregivers")
                .then()
                .statusCode(200)
                .body("items.caregiverId", contains((int) son));
    }

    @Test
    void a_relative_whom_the_policy_does_not_mean_is_refused_with_its_words() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.bedridden(household);
        long daughter = caregiver("RELATIVE");
        long id = onNotice(man, household, false);
        desk.at("2026-11-08");
        permit(Role.DISTRICT_APPROVER, id, man, daughter)
                .statusCode(409)
                .body("code", equalTo("no-relative-right"))
                .body("detail", containsString("laidOffChild"));
    }

    @Test
    void a_relative_cares_to_the_last_day_that_is_said_once_and_no_longer() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.bedridden(household);
        long son = caregiver("RELATIVE");
        long application = onNotice(man, household, true);
        desk.at("2026-11-08");
        int id = permit(Role.DISTRICT_APPROVER, application, man, son)
                .statusCode(200)
                .body("to", nullValue())
                .extract()
                .path("id");
        end(Role.DISPATCHER, id, "2027-01-31").statusCode(403);
        end(Role.STREET_MANAGER, id, "2026-11-06").statusCode(422).body("errors[0].code", equalTo("before-first-day"));
        end(Role.STREET_MANAGER, id, "2027-01-31").statusCode(200).body("to", equalTo("2027-01-31"));
        end(Role.STREET_MANAGER, id, "2027-02-28").statusCode(409).body("code", equalTo("ended-already"));
        end(Role.STREET_MANAGER, 999_999_999, "2027-02-28").statusCode(404);
        assertThat(allowed(man, son, "2027-01-31")).isTrue();
        assertThat(allowed(man, son, "2027-02-01")).isFalse();
        desk.town()
                .as(Role.CLERK)
                .queryParam("caregiverId", son)
                .get("/relative-caregivers")
                .then()
                .body("items.to", contains("2027-01-31"));
    }

    private ValidatableResponse end(String role, int permission, String lastDay) {
        return desk.town()
                .as(role)
                .body(Map.of("lastDay", lastDay, "reason", "儿子已重新就业"))
                .post("/relative-caregivers/" + permission + "/end")
                .then();
    }

    private boolean allowed(Person elder, long caregiver, String day) {
        return relatives.of(List.of(new CaregiverId(caregiver))).stream()
                .anyMatch(it -> it.elderId().value() == elder.id()
                        && !it.from().isAfter(LocalDate.parse(day))
                        && (it.to() == null || !it.to().isBefore(LocalDate.parse(day))));
    }

    private long caregiver(String kind) {
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", desk.town().unique("cg"));
        body.put("areaId", desk.town().station.value());
        body.put("kind", kind);
        body.put("name", "王秀英");
        body.put("sex", "FEMALE");
        body.put("birthDate", "1980-05-01");
        body.put("home", Map.of("latitude", Town.CENTRE.latitude(), "longitude", Town.CENTRE.longitude()));
        body.put("travelMode", "WALK");
        body.put("contract", Map.of("from", "2026-01-01", "onDutyFrom", "2026-02-01"));
        body.put("limits", Map.of("dayMinutes", 480, "weekMinutes", 2640, "overtimeMinutes", 60));
        body.put("spans", List.of(Map.of("dayOfWeek", 1, "from", "08:00", "to", "12:00")));
        body.put("streets", List.of(desk.town().street.value()));
        return Entitled.number(desk.town()
                .as(Role.DISPATCHER)
                .body(body)
                .post("/caregivers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private ValidatableResponse recheck(AwardId award, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.putIfAbsent("visitedOn", "2026-11-05");
        whole.putIfAbsent("visitedBy", "manager-of-the-street");
        whole.put("reason", "复查");
        return desk.town()
                .as(Role.DISTRICT_APPROVER)
                .body(whole)
                .post("/awards/" + award.value() + "/rechecks")
                .then();
    }

    @Test
    void a_recheck_keeps_an_award_changes_its_tier_from_a_day_or_ends_it() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        AwardId award = desk.entitled.decide(desk.entitled.award("a", household, "B", "2026-01-01", null));
        desk.at("2026-11-06");
        recheck(award, Map.of("outcome", "KEEPS", "nextDue", "2026-11-20")).statusCode(200);
        desk.get(Role.CLERK, "/rechecks/due?on=2026-11-19").statusCode(200).body("$", empty());
        desk.get(Role.CLERK, "/rechecks/due?on=2026-11-20").body("awardId", contains((int) award.value()));
        recheck(award, Map.of("outcome", "CHANGES", "from", "2026-12-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/tier"));
        int changed = recheck(
                        award, Map.of("outcome", "CHANGES", "from", "2026-12-01", "tier", "C", "nextDue", "2027-05-01"))
                .statusCode(200)
                .extract()
                .path("newAwardId");
        desk.get(Role.CLERK, "/awards/" + award.value()).body("to", equalTo("2026-11-30"));
        desk.get(Role.CLERK, "/awards/" + changed)
                .body("from", equalTo("2026-12-01"))
                .body("tier", equalTo("C"));
        desk.get(Role.CLERK, "/rechecks/due?on=2027-05-01").body("awardId", contains(changed));
        recheck(new AwardId(changed), Map.of("outcome", "ENDS", "from", "2027-03-01"))
                .statusCode(200);
        desk.get(Role.CLERK, "/awards/" + changed).body("to", equalTo("2027-02-28"));
        desk.get(Role.CLERK, "/rechecks/due?on=2027-05-01").body("$", empty());
        recheck(new AwardId(changed), Map.of("outcome", "ENDS", "from", "2027-04-01"))
                .statusCode(409)
                .body("code", equalTo("award-ended"));
        desk.get(Role.STREET_MANAGER, "/awards/" + award.value() + "/rechecks")
                .body("outcome", contains("KEEPS", "CHANGES"));
    }

    @Test
    void an_award_without_an_application_comes_up_when_the_policys_months_are_over_and_so_after_each_recheck() {
        desk.open(Desk.dalian().put("recheckMonths", 6));
        HouseholdId household = desk.entitled.household("h");
        AwardId award = desk.entitled.decide(desk.entitled.award("a", household, "B", "2026-03-31", null));
        desk.at("2026-11-06");
        desk.get(Role.CLERK, "/rechecks/due?on=2026-09-29").statusCode(200).body("$", empty());
        desk.get(Role.CLERK, "/rechecks/due?on=2026-09-30")
                .body("awardId", contains((int) award.value()))
                .body("dueOn", contains("2026-09-30"));
        recheck(award, Map.of("outcome", "KEEPS", "visitedOn", "2026-11-05")).statusCode(200);
        desk.get(Role.CLERK, "/rechecks/due").body("$", empty());
        desk.get(Role.CLERK, "/rechecks/due?on=2027-05-05").body("dueOn", contains("2027-05-05"));
    }

    @Test
    void a_decision_that_names_no_day_takes_the_policys_and_one_that_does_keeps_its_own() {
        desk.open(Desk.dalian().put("recheckMonths", 12));
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.bedridden(household);
        long id = onNotice(man, household, true);
        desk.at("2026-11-08");
        desk.approve(id).statusCode(200).body("recheckOn", equalTo("2027-11-08"));
        HouseholdId second = desk.entitled.household("h2");
        Person other = desk.bedridden(second);
        long next = onNotice(other, second, true);
        desk.at("2026-11-08");
        desk.post(
                        Role.DISTRICT_APPROVER,
                        next,
                        "decision",
                        Map.of("approved", true, "reason", "情况属实", "recheckOn", "2027-01-01"))
                .statusCode(200)
                .body("recheckOn", equalTo("2027-01-01"));
        desk.get(Role.CLERK, "/rechecks/due?on=2027-11-08").body("dueOn", contains("2027-01-01", "2027-11-08"));
    }

    @Test
    void who_was_there_does_not_decide_the_recheck() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        AwardId award = desk.entitled.decide(desk.entitled.award("a", household, "B", "2026-01-01", null));
        String decider = desk.get(Role.DISTRICT_APPROVER, "/awards/" + award.value())
                .extract()
                .path("decidedBy");
        recheck(award, Map.of("outcome", "KEEPS", "visitedBy", decider))
                .statusCode(422)
                .body("errors.code", contains("visitor-decides"));
    }

    private ValidatableResponse exit(AwardId award, String cause, String from) {
        return desk.town()
                .as(Role.DISTRICT_APPROVER)
                .body(Map.of("cause", cause, "from", from, "reason", "动态管理"))
                .post("/awards/" + award.value() + "/exit")
                .then();
    }

    private void leaves(Person elder, String status, String since) {
        elder.body().put("status", status);
        elder.body().put("statusSince", since);
        desk.town()
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(elder.body())
                .put("/elders/" + elder.id())
                .then()
                .statusCode(200);
    }

    @Test
    void an_exit_for_income_ends_the_award_the_day_before() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        AwardId award = desk.entitled.decide(desk.entitled.award("a", household, "B", "2026-01-01", null));
        exit(award, "INCOME", "2026-01-01").statusCode(422).body("errors.code", contains("award-not-begun"));
        exit(award, "INCOME", "2026-12-01").statusCode(200).body("lastDay", equalTo("2026-11-30"));
        exit(award, "INCOME", "2026-12-02").statusCode(409).body("code", equalTo("award-ended"));
        desk.get(Role.SUPERVISOR, "/awards/" + award.value() + "/decisions")
                .body("[1].to", equalTo("2026-11-30"))
                .body("[1].reason", containsString("INCOME"));
        desk.town()
                .as(Role.STREET_MANAGER)
                .body(Map.of())
                .post("/awards/" + award.value() + "/exit")
                .then()
                .statusCode(403);
    }

    @Test
    void when_the_last_of_a_household_has_died_its_award_is_proposed_to_end_and_not_before() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.elder(household, "MALE", "1940-01-01", "NONE");
        Person woman = desk.elder(household, "FEMALE", "1941-01-01", "NONE");
        AwardId award = desk.entitled.decide(desk.entitled.award("a", household, "A", "2026-01-01", null));
        leaves(man, "DIED", "2026-10-14");
        desk.get(Role.CLERK, "/exits/proposed").statusCode(200).body("$", empty());
        exit(award, "DEATH", "2026-10-15")
                .statusCode(409)
                .body("code", equalTo("somebody-lives"))
                .body("detail", containsString(woman.externalId()));
        leaves(woman, "DIED", "2026-11-14");
        desk.get(Role.CLERK, "/exits/proposed")
                .body("$", hasSize(1))
                .body("awardId", contains((int) award.value()))
                .body("cause", contains("DEATH"))
                .body("from", contains("2026-11-15"));
        exit(award, "DEATH", "2026-11-15").statusCode(200).body("lastDay", equalTo("2026-11-14"));
        desk.get(Role.CLERK, "/exits/proposed").body("$", empty());
    }
}
