package org.anhu.entitlement.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anhu.Entitled;
import org.anhu.TestClock;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/** The window of a street in a test's own town, and what its people do with an application, over REST. */
@Dependent
public class Desk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Entitled entitled;

    @Inject
    TestClock clock;

    /** The decision table of the Dalian plan as it is shipped, to be changed before it is published. */
    static ObjectNode dalian() {
        try {
            return (ObjectNode)
                    JSON.readTree(Path.of("seed-data/policies/DL-SHK-1.json").toFile())
                            .get("eligibility");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Town town() {
        return entitled.town;
    }

    /** Everybody logs in, for tokens are checked by the real time; then the policy is published. */
    void open(ObjectNode eligibility) {
        for (String role :
                List.of(Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR)) {
            town().as(role);
        }
        town().as(Role.DISTRICT_APPROVER, town().street);
        Map<String, Object> policy = entitled.dalian();
        policy.put("eligibility", eligibility);
        entitled.publish(policy);
    }

    void at(String day, String time) {
        clock.set(
                LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
    }

    void at(String day) {
        at(day, "09:00");
    }

    /** An elder of whom nothing but this is known. */
    Person elder(HouseholdId household, String sex, String born, String selfCare) {
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", town().unique("el"));
        body.put("householdId", household.value());
        body.put("name", "李建国");
        body.put("sex", sex);
        body.put("birthDate", born);
        body.put("hukouHere", true);
        body.put("livesHere", true);
        body.put("selfCare", selfCare);
        long id = Entitled.number(town().as(Role.DISPATCHER)
                .body(body)
                .post("/elders")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        return new Person(id, (String) body.get("externalId"), body);
    }

    record Person(long id, String externalId, Map<String, Object> body) {}

    /** A bed-ridden man of 72 with a son who was laid off: G9. */
    Person bedridden(HouseholdId household) {
        return elder(household, "MALE", "1954-03-02", "NONE");
    }

    Map<String, Object> application(HouseholdId household, Person... applicants) {
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", town().unique("ap"));
        body.put("householdId", household.value());
        body.put("policyCode", town().name);
        List<Long> ids = new ArrayList<>();
        for (Person applicant : applicants) {
            ids.add(applicant.id());
        }
        body.put("applicants", ids);
        body.put("channel", "WINDOW");
        return body;
    }

    ValidatableResponse send(Map<String, Object> application) {
        return town().as(Role.DISPATCHER)
                .body(application)
                .post("/applications")
                .then();
    }

    long takeIn(Map<String, Object> application) {
        return Entitled.number(send(application).statusCode(201).extract().path("id"));
    }

    static Map<String, Object> paper(String kind, @Nullable Person elder, String seen) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("elderId", elder == null ? null : elder.id());
        body.put("originalSeen", seen);
        body.put("copyFiled", true);
        return body;
    }

    /** What the Dalian plan asks of everybody, and more. */
    @SafeVarargs
    static List<Map<String, Object>> papers(String seen, Map<String, Object>... more) {
        List<Map<String, Object>> papers = new ArrayList<>();
        papers.add(paper("HUKOU_BOOK", null, seen));
        papers.add(paper("INCOME_PROOF", null, seen));
        for (Map<String, Object> paper : more) {
            papers.add(paper);
        }
        return papers;
    }

    static Map<String, Object> certificate(Person elder, String issued, String validTo) {
        return Map.of(
                "kind",
                "HOSPITAL_CERTIFICATE",
                "elderId",
                elder.id(),
                "issuer",
                "区人民医院",
                "issuedOn",
                issued,
                "validTo",
                validTo);
    }

    static Map<String, Object> income(Person elder, String month, long fen, String validTo) {
        return Map.of(
                "kind",
                "INCOME",
                "elderId",
                elder.id(),
                "issuer",
                "社保中心",
                "issuedOn",
                month + "-28",
                "validTo",
                validTo,
                "month",
                month,
                "amountFen",
                fen);
    }

    static Map<String, Object> findings(Person elder, Map<String, Object> facts, Map<String, Object> household) {
        Map<String, Object> known = new HashMap<>(Map.of("composition", "SINGLE", "dibao", false, "wellOff", false));
        known.putAll(household);
        return Map.of("household", known, "elders", List.of(Map.of("elder", elder.externalId(), "facts", facts)));
    }

    ValidatableResponse survey(String role, String level, long application, String day, Map<String, Object> findings) {
        return town().as(role)
                .body(Map.of("level", level, "surveyedOn", day, "confirmed", true, "findings", findings))
                .post("/applications/" + application + "/surveys")
                .then();
    }

    void surveyTwice(long application, String day, Map<String, Object> findings) {
        survey(Role.DISPATCHER, "COMMUNITY", application, day, findings).statusCode(200);
        survey(Role.STREET_MANAGER, "STREET", application, day, findings).statusCode(200);
    }

    ValidatableResponse post(String role, long application, String what, Map<String, ?> body) {
        return town().as(role)
                .body(body)
                .post("/applications/" + application + "/" + what)
                .then();
    }

    ValidatableResponse notice(long application, String day) {
        return post(Role.DISPATCHER, application, "notice", Map.of("place", "社区公告栏", "postedOn", day));
    }

    ValidatableResponse approve(long application) {
        return post(Role.DISTRICT_APPROVER, application, "decision", Map.of("approved", true, "reason", "情况属实"));
    }

    ValidatableResponse get(String role, String path) {
        return town().as(role).get(path).then();
    }

    /** The week of the national day, as it was in 2026. */
    void knowHolidaysOf2026() {
        String tag = get(Role.DISTRICT_APPROVER, "/holidays/2026").extract().header("ETag");
        List<Map<String, String>> days = Stream.of(
                        "2026-10-01",
                        "2026-10-02",
                        "2026-10-03",
                        "2026-10-04",
                        "2026-10-05",
                        "2026-10-06",
                        "2026-10-07")
                .map(day -> Map.of("date", day, "name", "国庆节", "kind", "HOLIDAY", "source", "国办通知"))
                .collect(Collectors.toCollection(ArrayList::new));
        days.add(Map.of("date", "2026-10-10", "name", "国庆节调休上班", "kind", "WORKDAY", "source", "国办通知"));
        town().as(Role.DISTRICT_APPROVER)
                .header("If-Match", tag)
                .body(days)
                .put("/holidays/2026")
                .then()
                .statusCode(200);
    }
}
