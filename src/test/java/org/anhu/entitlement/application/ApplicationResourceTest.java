package org.anhu.entitlement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.entitlement.application.Desk.Person;
import org.anhu.kernel.HouseholdId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplicationResourceTest {

    private static final Map<String, Object> BEDRIDDEN = Map.of("bedridden", true);
    private static final Map<String, Object> LAID_OFF_SON = Map.of("laidOffChild", true);

    @Inject
    Desk desk;

    @Inject
    Town otherTown;

    @Inject
    DataSource database;

    @AfterEach
    void real_time_again() {
        desk.clock.reset();
    }

    /** G9 as it stands before the notice: taken in with all papers on 2 November, surveyed on the 4th. */
    private long g9(Person man, HouseholdId household) {
        desk.at("2026-11-02");
        Map<String, Object> application = desk.application(household, man);
        application.put("declared", Desk.findings(man, BEDRIDDEN, Map.of()));
        application.put("materials", Desk.papers("2026-11-02", Desk.paper("HOSPITAL_CERTIFICATE", man, "2026-11-02")));
        application.put(
                "evidence",
                List.of(
                        Desk.certificate(man, "2026-10-20", "2027-04-20"),
                        Desk.income(man, "2026-09", 280_000, "2027-03-31")));
        long id = Entitled.number(desk.send(application)
                .statusCode(201)
                .body("state", equalTo("COMPLETE"))
                .body("missing", empty())
                .body("batch", equalTo("2026-11"))
                .extract()
                .path("id"));
        desk.at("2026-11-04");
        desk.surveyTwice(id, "2026-11-04", Desk.findings(man, BEDRIDDEN, LAID_OFF_SON));
        return id;
    }

    @Test
    void g9_ill_with_certificate_and_nobody_objects_is_approved_in_b_and_a_relative_may_care() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.bedridden(household);
        long id = g9(man, household);
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200).body("state", equalTo("ON_NOTICE"));
        desk.get(Role.SUPERVISOR, "/applications/" + id)
                .statusCode(200)
                .body("readyFrom", equalTo("2026-11-08"))
                .body("missing", nullValue());
        desk.at("2026-11-07", "23:59");
        desk.approve(id)
                .statusCode(409)
                .body("code", equalTo("notice-not-over"))
                .body("detail", containsString("2026-11-08"));
        desk.at("2026-11-08", "00:01");
        desk.approve(id)
                .statusCode(200)
                .body("tier", equalTo("B"))
                .body("referenceDate", equalTo("2026-11-10"))
                .body("evaluation.outcome", equalTo("AWARD"))
                .body("evaluation.row", equalTo("B2"))
                .body("evaluation.rights[0].result", equalTo("PASSED"))
                .body("facts.elders[0].facts.bedridden", equalTo(true))
                .body("facts.facts.monthlyIncome", equalTo(280_000));
        desk.town()
                .as(Role.CLERK)
                .queryParam("householdId", household.value())
                .get("/awards")
                .then()
                .body("items.tier", contains("B"))
                .body("items.from", contains("2026-11-08"));
        desk.get(Role.SUPERVISOR, "/applications/" + id + "/history")
                .statusCode(200)
                .body("state", contains("RECEIVED", "COMPLETE", "SURVEYED", "ON_NOTICE", "READY", "APPROVED"))
                .body("[5].reason", equalTo("情况属实"))
                .body("[5].by", containsString("DISTRICT_APPROVER"));
    }

    @Test
    void g10_without_the_certificate_it_is_incomplete_and_the_one_message_names_all_that_is_missing() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.bedridden(household);
        desk.at("2026-11-02");
        Map<String, Object> application = desk.application(household, man);
        application.put("declared", Desk.findings(man, BEDRIDDEN, Map.of()));
        long id = Entitled.number(desk.send(application)
                .statusCode(201)
                .body("state", equalTo("INCOMPLETE_MATERIALS"))
                .body("missing.name", contains("HUKOU_BOOK", "INCOME_PROOF", "HOSPITAL_CERTIFICATE"))
                .body("missing[2].elder", equalTo(man.externalId()))
                .body("batch", nullValue())
                .extract()
                .path("id"));
        desk.approve(id)
                .statusCode(409)
                .body("code", equalTo("incomplete-materials"))
                .body("detail", containsString("HOSPITAL_CERTIFICATE"))
                .body("errors.value", contains("HUKOU_BOOK", "INCOME_PROOF", "HOSPITAL_CERTIFICATE"));
        Map<String, Object> copyMissing = Desk.paper("HUKOU_BOOK", null, "2026-11-02");
        copyMissing.put("copyFiled", false);
        desk.post(Role.DISPATCHER, id, "materials", copyMissing).statusCode(200).body("missing", hasSize(3));
        desk.post(Role.DISPATCHER, id, "materials", Desk.paper("HUKOU_BOOK", null, "2026-11-02"))
                .body("missing.name", contains("INCOME_PROOF", "HOSPITAL_CERTIFICATE"));
        desk.post(Role.DISPATCHER, id, "materials", Desk.paper("INCOME_PROOF", man, "2026-11-02"))
                .body("missing.name", contains("HOSPITAL_CERTIFICATE"));
        desk.post(Role.DISPATCHER, id, "materials", Desk.paper("HOSPITAL_CERTIFICATE", man, "2026-11-02"))
                .body(
                        "missing.name",
                        contains("HOSPITAL_CERTIFICATE")); // nobody has said yet from when to when it holds
        desk.post(Role.DISPATCHER, id, "evidence", Desk.certificate(man, "2026-10-20", "2027-04-20"))
                .statusCode(200)
                .body("missing", empty())
                .body("state", equalTo("COMPLETE"));
    }

    @Test
    void g11_an_objection_on_the_third_day_blocks_it_until_it_is_resolved() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        long id = g9(desk.bedridden(household), household);
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200);
        desk.at("2026-11-07", "17:00");
        desk.post(
                        Role.SUPERVISOR,
                        id,
                        "objections",
                        Map.of("filedOn", "2026-11-07", "objector", "邻居", "reason", "儿子有工作"))
                .statusCode(200)
                .body("state", equalTo("OBJECTED"));
        desk.at("2026-11-12");
        desk.approve(id).statusCode(409).body("code", equalTo("objected"));
        desk.get(Role.DISTRICT_APPROVER, "/applications/" + id + "/evaluation")
                .statusCode(200)
                .body("outcome", equalTo("OBJECTED"))
                .body("rights[0].result", equalTo("FAILED"));
        int objection = desk.get(Role.SUPERVISOR, "/applications/" + id + "/objections")
                .body("$", hasSize(1))
                .extract()
                .path("[0].id");
        desk.post(
                        Role.DISTRICT_APPROVER,
                        id,
                        "objections/" + objection + "/resolution",
                        Map.of("upheld", false, "reason", "已核实，失业登记属实"))
                .statusCode(200)
                .body("state", equalTo("READY"));
        desk.approve(id).statusCode(200).body("tier", equalTo("B"));
    }

    @Test
    void an_objection_that_is_upheld_refuses_the_application() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        long id = g9(desk.bedridden(household), household);
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200);
        Map<String, Object> objection = Map.of("filedOn", "2026-11-05", "objector", "邻居", "reason", "不住这里");
        desk.at("2026-11-20");
        desk.post(Role.DISPATCHER, id, "objections", Map.of("filedOn", "2026-11-08", "objector", "a", "reason", "b"))
                .statusCode(422)
                .body("detail", containsString("2026-11-05 to 2026-11-07"));
        desk.post(Role.DISPATCHER, id, "objections", objection).body("state", equalTo("OBJECTED"));
        int number = desk.get(Role.DISPATCHER, "/applications/" + id + "/objections")
                .extract()
                .path("[0].id");
        desk.post(
                        Role.DISTRICT_APPROVER,
                        id,
                        "objections/" + number + "/resolution",
                        Map.of("upheld", true, "reason", "属实"))
                .body("state", equalTo("REFUSED"));
        desk.approve(id).statusCode(409).body("code", equalTo("application-closed"));
    }

    @Test
    void the_tenth_belongs_to_november_if_the_policy_counts_it_and_the_eleventh_to_december() {
        desk.open(Desk.dalian());
        assertThat(batchOfApplicationAt("2026-11-10", "16:00", "h1")).isEqualTo("2026-11");
        assertThat(batchOfApplicationAt("2026-11-11", "00:00", "h2")).isEqualTo("2026-12");
        desk.get(Role.SUPERVISOR, "/application-batches?month=2026-12")
                .statusCode(200)
                .body("states.COMPLETE", equalTo(1))
                .body("applications.items", hasSize(1))
                .body("applications.items[0].missing", nullValue());
        desk.get(Role.SUPERVISOR, "/application-batches").statusCode(400);
    }

    @Test
    void the_tenth_belongs_to_december_where_the_policy_means_before_the_tenth() {
        desk.open(cutoff(10, false));
        assertThat(batchOfApplicationAt("2026-11-10", "16:00", "h1")).isEqualTo("2026-12");
        assertThat(batchOfApplicationAt("2026-11-09", "23:59", "h2")).isEqualTo("2026-11");
    }

    private static ObjectNode cutoff(int day, boolean inclusive) {
        ObjectNode table = Desk.dalian();
        ((ObjectNode) table.get("cutoff")).put("day", day).put("inclusive", inclusive);
        return table;
    }

    private static ObjectNode workingDays() {
        ObjectNode table = Desk.dalian();
        ((ObjectNode) table.get("notice")).put("count", "WORKING_DAYS");
        return table;
    }

    private String batchOfApplicationAt(String day, String time, String name) {
        HouseholdId household = desk.entitled.household(name);
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at(day, time);
        Map<String, Object> application = desk.application(household, elder);
        application.put("materials", Desk.papers(day));
        return desk.send(application).statusCode(201).extract().path("batch");
    }

    @Test
    void g15_born_the_day_after_the_batch_day_is_not_yet_65() {
        desk.open(Desk.dalian());
        assertThat(tierOf("h1", "FEMALE", "1961-11-11", "2026-11-03")).isEqualTo("C");
        assertThat(tierOf("h2", "FEMALE", "1961-11-10", "2026-11-03")).isEqualTo("B");
    }

    @Test
    void g16_born_on_the_29th_of_february_is_70_on_the_first_of_march_unless_the_policy_says_the_28th() {
        desk.open(cutoff(28, true));
        assertThat(tierOf("h1", "MALE", "1956-02-29", "2026-02-20")).isEqualTo("C");
    }

    @Test
    void g16_with_the_28th_by_the_policy() {
        ObjectNode table = cutoff(28, true);
        ((ObjectNode) table.get("age")).put("leapBirthday", "FEBRUARY_28");
        desk.open(table);
        assertThat(tierOf("h2", "MALE", "1956-02-29", "2026-02-20")).isEqualTo("B");
    }

    /** The tier by which somebody single with 600.00 yuan a month, in need of care, is evaluated. */
    private String tierOf(String name, String sex, String born, String day) {
        HouseholdId household = desk.entitled.household(name);
        Person elder = desk.elder(household, sex, born, "PARTIAL");
        desk.at(day);
        Map<String, Object> application = desk.application(household, elder);
        application.put("materials", Desk.papers(day));
        application.put("evidence", List.of(Desk.income(elder, "2026-01", 60_000, "2027-03-31")));
        long id = desk.takeIn(application);
        desk.surveyTwice(id, day, Desk.findings(elder, Map.of("bedridden", false), Map.of()));
        return desk.get(Role.DISTRICT_APPROVER, "/applications/" + id + "/evaluation")
                .statusCode(200)
                .body("outcome", equalTo("AWARD"))
                .extract()
                .path("tier");
    }

    @Test
    void a_notice_posted_on_the_30th_of_october_hangs_into_november() {
        desk.open(Desk.dalian());
        assertThat(readyFrom("2026-10-30")).isEqualTo("2026-11-02");
    }

    @Test
    void three_working_days_before_the_national_day_week_end_after_it() {
        desk.knowHolidaysOf2026();
        desk.open(workingDays());
        // 29 and 30 September, the week off, 8 October; the Saturday worked in exchange, the 10th, is not needed
        assertThat(readyFrom("2026-09-29")).isEqualTo("2026-10-09");
    }

    @Test
    void a_saturday_worked_in_exchange_counts_for_the_notice() {
        desk.knowHolidaysOf2026();
        desk.open(workingDays());
        assertThat(readyFrom("2026-10-08")).isEqualTo("2026-10-11");
    }

    @Test
    void working_days_of_a_year_that_nobody_put_in_are_refused_by_name() {
        desk.open(workingDays());
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at("2024-03-05");
        long id = surveyed(household, elder, "2024-03-05");
        desk.notice(id, "2024-03-05")
                .statusCode(409)
                .body("code", equalTo("holidays-unknown"))
                .body("detail", containsString("/holidays/2024"));
    }

    private String readyFrom(String posted) {
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at(posted);
        long id = surveyed(household, elder, posted);
        return desk.notice(id, posted).statusCode(200).extract().path("readyFrom");
    }

    private long surveyed(HouseholdId household, Person elder, String day) {
        Map<String, Object> application = desk.application(household, elder);
        application.put("materials", Desk.papers(day));
        long id = desk.takeIn(application);
        desk.surveyTwice(id, day, Desk.findings(elder, Map.of("bedridden", false), Map.of()));
        return id;
    }

    @Test
    void two_who_decide_at_once_make_one_award() throws Exception {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        long id = g9(desk.bedridden(household), household);
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200);
        desk.at("2026-11-09");
        Map<String, Object> body = Map.of("approved", true, "reason", "情况属实");
        Callable<Integer> one = () -> desk.town()
                .as(Role.DISTRICT_APPROVER)
                .body(body)
                .post("/applications/" + id + "/decision")
                .statusCode();
        Callable<Integer> other = () -> desk.town()
                .as(Role.DISTRICT_APPROVER, desk.town().street)
                .body(body)
                .post("/applications/" + id + "/decision")
                .statusCode();
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            assertThat(both.invokeAll(List.of(one, other, one, other)).stream()
                            .map(ApplicationResourceTest::result)
                            .sorted())
                    .containsExactly(200, 409, 409, 409);
        } finally {
            both.shutdown();
        }
        desk.town()
                .as(Role.CLERK)
                .queryParam("householdId", household.value())
                .get("/awards")
                .then()
                .body("total", equalTo(1));
    }

    private static int result(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_has_died_lives_elsewhere_or_applies_too_early_is_refused_with_each_row() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        HouseholdId elsewhere = desk.entitled.household("elsewhere");
        Person dead = desk.bedridden(household);
        dead.body().put("status", "DIED");
        dead.body().put("statusSince", "2026-10-14");
        desk.town()
                .as(Role.DISPATCHER)
                .header("If-Match", "\"v0\"")
                .body(dead.body())
                .put("/elders/" + dead.id())
                .then()
                .statusCode(200);
        Person stranger = desk.bedridden(elsewhere);
        desk.at("2026-11-02");
        desk.send(desk.application(household, dead, stranger))
                .statusCode(422)
                .body("errors.code", contains("applicant-died", "not-of-household"))
                .body("errors.pointer", contains("/applicants/0", "/applicants/1"))
                .body("errors[0].detail", containsString(dead.externalId()))
                .body("errors[0].detail", containsString("2026-10-14"));
        desk.at("2019-12-31");
        desk.send(desk.application(elsewhere, stranger))
                .statusCode(422)
                .body("errors.code", contains("policy-not-in-force"))
                .body("errors[0].detail", containsString("2019-12-31"));
    }

    @Test
    void whoever_takes_an_application_over_answers_for_it_and_the_history_says_why() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        desk.at("2026-11-02");
        long id = desk.takeIn(desk.application(household, desk.bedridden(household)));
        String first =
                desk.get(Role.STREET_MANAGER, "/applications/" + id).extract().path("owner");
        Map<String, Object> left = Map.of("reason", "原经办人调离");
        desk.post(Role.DISPATCHER, id, "owner", left).statusCode(409).body("code", equalTo("owned-already"));
        desk.post(Role.CLERK, id, "owner", left).statusCode(403);
        desk.post(Role.STREET_MANAGER, id, "owner", Map.of())
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        String second = desk.post(Role.STREET_MANAGER, id, "owner", left)
                .statusCode(200)
                .extract()
                .path("owner");
        assertThat(second).isNotEqualTo(first);
        desk.get(Role.STREET_MANAGER, "/applications/due?owner=" + first).body("items", empty());
        desk.get(Role.STREET_MANAGER, "/applications/due?owner=" + second).body("items.id", contains((int) id));
        desk.get(Role.SUPERVISOR, "/applications/" + id + "/history")
                .body("by[-1]", equalTo(second))
                .body("reason[-1]", equalTo("taken over from " + first + ": 原经办人调离"));
        desk.post(Role.DISPATCHER, id, "withdrawal", Map.of("reason", "本人要求")).statusCode(200);
        desk.post(Role.DISPATCHER, id, "owner", left).statusCode(409).body("code", equalTo("application-closed"));
    }

    @Test
    void after_approval_a_list_of_the_approved_hangs_with_half_of_their_names() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person man = desk.bedridden(household);
        long id = g9(man, household);
        desk.at("2026-11-05");
        desk.notice(id, "2026-11-05").statusCode(200);
        desk.get(Role.SUPERVISOR, "/public-list?month=2026-11").statusCode(200).body("$", empty());
        desk.at("2026-11-30", "23:30"); // by the clock of the zone, not that of Greenwich
        desk.approve(id).statusCode(200);
        desk.get(Role.SUPERVISOR, "/public-list?month=2026-11")
                .body("name", contains("李*国"))
                .body("tier", contains("B"))
                .body("from", contains("2026-11-30"))
                .body("decidedOn", contains("2026-11-30"));
        desk.get(Role.SUPERVISOR, "/public-list?month=2026-12").body("$", empty());
        desk.get(Role.SUPERVISOR, "/public-list").statusCode(400).body("code", equalTo("month-required"));
    }

    @Test
    void a_household_applies_once_and_not_while_it_is_awarded() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.bedridden(household);
        desk.at("2026-11-02");
        Map<String, Object> first = desk.application(household, elder);
        long id = desk.takeIn(first);
        desk.send(desk.application(household, elder))
                .statusCode(409)
                .body("code", equalTo("applied-already"))
                .body("detail", containsString((String) first.get("externalId")));
        desk.post(Role.DISPATCHER, id, "withdrawal", Map.of("reason", "本人要求"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        long second = desk.takeIn(desk.application(household, elder));
        desk.post(Role.DISPATCHER, second, "withdrawal", Map.of("reason", "本人要求"))
                .statusCode(200);
        HouseholdId awarded = desk.entitled.awarded("awarded", "C");
        Person other = desk.bedridden(awarded);
        desk.send(desk.application(awarded, other))
                .statusCode(409)
                .body("code", equalTo("awarded-already"))
                .body("detail", containsString("-aw-awarded"));
    }

    @Test
    void who_surveys_for_one_level_does_not_for_the_other_and_never_decides() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.bedridden(household);
        desk.at("2026-11-02");
        long id = desk.takeIn(desk.application(household, elder));
        Map<String, Object> findings = Desk.findings(elder, BEDRIDDEN, Map.of());
        desk.survey(Role.DISPATCHER, "STREET", id, "2026-11-02", findings).statusCode(403);
        desk.survey(Role.STREET_MANAGER, "COMMUNITY", id, "2026-11-02", findings)
                .statusCode(200);
        desk.survey(Role.STREET_MANAGER, "STREET", id, "2026-11-02", findings)
                .statusCode(409)
                .body("code", equalTo("same-surveyor"));
        assertThatThrownBy(() -> run("insert into application_survey (application_id, level, surveyed_on, confirmed,"
                        + " findings, surveyed_by, recorded_at) select application_id, 'STREET', surveyed_on, true, '{}',"
                        + " surveyed_by, now() from application_survey where application_id = " + id))
                .hasMessageContaining("survey_by_two_people");
        assertThatThrownBy(() -> run("insert into application_decision (application_id, approved, policy_version_id,"
                        + " reference_date, facts, evaluation, reason, decided_by, decided_at) select application_id,"
                        + " false, (select max(id) from policy_version), surveyed_on, '{}', '{}', 'x', surveyed_by, now()"
                        + " from application_survey where application_id = " + id))
                .hasMessageContaining("who surveyed does not decide");
        desk.survey(
                        Role.DISPATCHER,
                        "COMMUNITY",
                        id,
                        "2026-11-02",
                        Map.of("elders", List.of(Map.of("elder", "nobody", "facts", Map.of()))))
                .statusCode(422)
                .body("errors.code", contains("unknown-elder"));
    }

    @Test
    void evidence_that_expired_meanwhile_must_be_brought_anew() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at("2026-11-02");
        Map<String, Object> application = desk.application(household, elder);
        application.put("materials", Desk.papers("2026-11-02"));
        application.put("evidence", List.of(Desk.income(elder, "2026-09", 60_000, "2026-11-08")));
        long id = desk.takeIn(application);
        desk.surveyTwice(id, "2026-11-02", Desk.findings(elder, Map.of("bedridden", false), Map.of()));
        desk.notice(id, "2026-11-02").statusCode(200);
        desk.at("2026-11-09");
        desk.approve(id)
                .statusCode(409)
                .body("code", equalTo("evidence-expired"))
                .body("errors[0].detail", containsString("社保中心"))
                .body("errors[0].detail", containsString("2026-11-08"));
        desk.post(Role.DISPATCHER, id, "evidence", Desk.income(elder, "2026-10", 60_001, "2027-01-31"))
                .statusCode(200);
        desk.approve(id).statusCode(200).body("tier", equalTo("C"));
    }

    @Test
    void what_comes_after_the_cut_off_waits_for_its_month() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.elder(household, "FEMALE", "1940-01-01", "PARTIAL");
        desk.at("2026-11-11");
        long id = surveyed(household, elder, "2026-11-11");
        desk.notice(id, "2026-11-11").statusCode(200);
        desk.at("2026-11-20");
        desk.approve(id)
                .statusCode(409)
                .body("code", equalTo("batch-not-due"))
                .body("detail", containsString("2026-12"));
        desk.post(Role.DISTRICT_APPROVER, id, "decision", Map.of("approved", false, "reason", "不符合条件"))
                .statusCode(200)
                .body("awardId", nullValue())
                .body("evaluation.trace", notNullValue());
        desk.get(Role.DISTRICT_APPROVER, "/applications/" + id + "/decision")
                .statusCode(200)
                .body("reason", equalTo("不符合条件"));
        desk.get(Role.DISPATCHER, "/applications/" + id).body("state", equalTo("REFUSED"));
    }

    @Test
    void another_town_sees_nothing_clerks_see_nothing_and_the_street_does_not_decide() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.bedridden(household);
        long id = desk.takeIn(desk.application(household, elder));
        otherTown.as(Role.DISPATCHER).get("/applications/" + id).then().statusCode(404);
        otherTown
                .as(Role.DISPATCHER)
                .get("/applications")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        otherTown
                .as(Role.DISPATCHER)
                .body(desk.application(household, elder))
                .post("/applications")
                .then()
                .statusCode(404);
        desk.get(Role.CLERK, "/applications/" + id).statusCode(403);
        desk.get(Role.SUPERVISOR, "/applications/" + id + "/evidence").statusCode(403);
        desk.post(Role.STREET_MANAGER, id, "decision", Map.of("approved", true, "reason", "x"))
                .statusCode(403);
    }

    @Test
    void evidence_says_all_that_is_wrong_with_it_at_once() {
        desk.open(Desk.dalian());
        HouseholdId household = desk.entitled.household("h");
        Person elder = desk.bedridden(household);
        long id = desk.takeIn(desk.application(household, elder));
        desk.post(Role.DISPATCHER, id, "evidence", Map.of("kind", "INCOME", "issuer", "", "issuedOn", "2026-01-01"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/issuer", "/month", "/amountFen", "/validTo"));
        desk.post(
                        Role.DISPATCHER,
                        id,
                        "evidence",
                        Map.of("kind", "HUKOU", "issuer", "x", "issuedOn", "2026-01-01", "amountFen", 5))
                .statusCode(422)
                .body("errors.pointer", hasItem("/hukouHere"));
        Map<String, Object> typed = new HashMap<>(Desk.income(elder, "2026-09", 0, "2027-03-31"));
        typed.remove("amountFen");
        typed.put("amount", "6OO");
        desk.post(Role.DISPATCHER, id, "evidence", typed)
                .statusCode(422)
                .body("errors.pointer", contains("/amount"))
                .body("errors.code", contains("amount-letters"));
        typed.put("amount", "１，０００．００");
        desk.post(Role.DISPATCHER, id, "evidence", typed).statusCode(200);
        desk.get(Role.DISPATCHER, "/applications/" + id + "/evidence").body("amountFen", contains(100_000));
    }

    @Test
    void what_was_seen_found_shown_and_decided_is_never_edited() {
        for (String table : List.of(
                "application_move",
                "application_material",
                "application_evidence",
                "application_survey",
                "application_notice",
                "application_objection",
                "application_decision",
                "relative_caregiver",
                "relative_caregiver_end",
                "award_recheck",
                "award_exit")) {
            assertThatThrownBy(() -> run("truncate " + table + " cascade"))
                    .as(table)
                    .hasMessageContaining("append-only");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
