package org.anhu.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.ResidentId;
import org.anhu.kernel.Sex;

/** Request bodies that are right, to be broken by the tests, and rows made from them over HTTP. */
final class People {

    private final Town town;

    People(Town town) {
        this.town = town;
    }

    Map<String, Object> household() {
        return body(Map.of(
                "externalId", town.unique("hh"),
                "areaId", town.community.value(),
                "address", "解放路 1 号",
                "place", centre()));
    }

    Map<String, Object> elder(int householdId) {
        ResidentId residentId = Persons.residentId(LocalDate.of(1940, 3, 5), Sex.MALE);
        Map<String, Object> body = body(Map.of(
                "externalId",
                town.unique("el"),
                "householdId",
                householdId,
                "name",
                "李建国",
                "sex",
                "MALE",
                "residentId",
                residentId.text(),
                "phone",
                "154 0000 0145",
                "hukouHere",
                true,
                "livesHere",
                true,
                "selfCare",
                "PARTIAL",
                "healthNote",
                "高血压"));
        body.put("emergencyCard", "EC-1");
        return body;
    }

    Map<String, Object> caregiver() {
        Map<String, Object> body = body(Map.of(
                "externalId",
                town.unique("cg"),
                "areaId",
                town.station.value(),
                "kind",
                "STAFF",
                "name",
                "王秀英",
                "sex",
                "FEMALE",
                "birthDate",
                "1980-05-01",
                "home",
                centre(),
                "travelMode",
                "E_BIKE",
                "contract",
                body(Map.of("from", "2026-01-01", "to", "2026-12-31", "onDutyFrom", "2026-02-01")),
                "limits",
                body(Map.of("dayMinutes", 480, "weekMinutes", 2640, "overtimeMinutes", 60))));
        body.put("dailyBreak", body(Map.of("minutes", 30, "from", "10:30", "to", "12:00", "hard", true)));
        body.put("spans", List.of(span(1, "08:00", "12:00"), span(1, "14:00", "18:00"), span(2, "08:00", "16:00")));
        body.put("streets", List.of(town.street.value()));
        return body;
    }

    static Map<String, Object> span(int day, String from, String to) {
        return body(Map.of("dayOfWeek", day, "from", from, "to", to));
    }

    static Map<String, Object> centre() {
        return body(Map.of("latitude", Town.CENTRE.latitude(), "longitude", Town.CENTRE.longitude()));
    }

    int newHousehold() {
        return add("/households", household());
    }

    int newElder() {
        return add("/elders", elder(newHousehold()));
    }

    int newCaregiver() {
        return add("/caregivers", caregiver());
    }

    String newSkill() {
        String code = "SKILL_" + town.unique("").replaceAll("[^0-9]", "_");
        town.as(Role.DISTRICT_APPROVER)
                .body(Map.of("code", code, "nameZh", "助浴", "nameEn", "Assisted bathing"))
                .post("/skills")
                .then()
                .statusCode(201);
        return code;
    }

    int add(String path, Map<String, Object> body) {
        return town.as(Role.DISPATCHER)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> body(Map<String, Object> fields) {
        return new HashMap<>(fields);
    }
}
