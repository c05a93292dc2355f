package org.anhu.care;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;

/** Elders, caregivers and care plans for tests of this room. */
@Dependent
public class Care {

    /** A Monday far enough ahead that no test's today reaches it. */
    static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    private final EntityManager database;

    Care(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public ElderId elder(Town town) {
        return elder(town, town.station);
    }

    /** An elder in a household of their own. */
    @Transactional
    public ElderId elder(Town town, AreaId area) {
        long household = insert(
                "insert into household (external_id, area_id, address, latitude, longitude)"
                        + " values (?, ?, '解放路 1 号', 30.5492, 114.3490) returning id",
                town.unique("hh"),
                area.value());
        return new ElderId(insert(
                "insert into elder (external_id, household_id, area_id, name, sex, birth_date, hukou_here, lives_here,"
                        + " self_care) values (?, ?, ?, '王秀英', 'FEMALE', '1941-05-01', true, true, 'PARTIAL')"
                        + " returning id",
                town.unique("e"),
                household,
                area.value()));
    }

    @Transactional
    public CaregiverId caregiver(Town town) {
        return new CaregiverId(insert(
                "insert into caregiver (external_id, area_id, kind, name, sex, birth_date, home_latitude,"
                        + " home_longitude, travel_mode, contract_from, on_duty_from) values (?, ?, 'STAFF', '林燕',"
                        + " 'FEMALE', '1980-01-01', 30.55, 114.35, 'E_BIKE', '2026-01-01', '2026-01-01') returning id",
                town.unique("cg"),
                town.station.value()));
    }

    @Transactional
    public String skill(Town town) {
        String code = town.unique("SKILL").toUpperCase(Locale.ROOT).replace('-', '_');
        sql("insert into skill values (?, '技能', 'skill')", code);
        return code;
    }

    @Transactional
    public void sql(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /** Publishes a visit for the town's first need on a date. */
    @Transactional
    public void promise(Town town, LocalDate date) {
        sql(
                "insert into visit (need_id, carer_no, elder_id, caregiver_id, area_id, date, service_code, minutes,"
                        + " starts_at, ends_at, window_opens_at, window_closes_at, doing, proof)"
                        + " select n.id, 1, n.elder_id, ?, n.area_id, n.date, n.service_code, n.minutes,"
                        + " n.date + time '09:00', n.date + time '09:30', n.date + time '08:00', n.date + time '11:00',"
                        + " 'PLANNED', 'UNVERIFIED' from need n where n.area_id = ? and n.date = ?"
                        + " order by n.id limit 1",
                caregiver(town).value(),
                town.station.value(),
                date);
    }

    private long insert(String sql, Object... values) {
        var query = database.createNativeQuery(sql, Long.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return (Long) query.getSingleResult();
    }

    /** A service of 30 minutes without a skill. */
    public String service(Town town) {
        return service(town, null, null);
    }

    public String service(Town town, String skill, Integer level) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", town.unique("S").toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        body.put("serviceGroup", "生活照料");
        body.put("nameZh", "助餐");
        body.put("nameEn", "Meal help");
        body.put("minutes", 30);
        body.put("skillCode", skill);
        body.put("skillLevel", level);
        return town.as(Role.DISTRICT_APPROVER)
                .body(body)
                .post("/services")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** An agreement from 2026 on. */
    public void agreement(Town town, ElderId elder) {
        town.as(Role.STREET_MANAGER)
                .body(Map.of(
                        "externalId",
                        town.unique("ag"),
                        "elderId",
                        elder.value(),
                        "fromDate",
                        "2026-01-01",
                        "signedOn",
                        "2025-12-20"))
                .post("/agreements")
                .then()
                .statusCode(201);
    }

    /** Every day, once, 08:00 to 11:00, from 2026 on. */
    public Map<String, Object> plan(Town town, ElderId elder, String service) {
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", town.unique("cp"));
        body.put("elderId", elder.value());
        body.put("serviceCode", service);
        body.put("fromDate", "2026-01-01");
        body.put("daysOfWeek", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"));
        body.put("windows", new ArrayList<>(List.of(window(1, "08:00", "11:00"))));
        return body;
    }

    public static Map<String, Object> window(int ordinal, String opens, String closes) {
        return new HashMap<>(Map.of("ordinal", ordinal, "opens", opens, "closes", closes));
    }

    /** Saves a plan; the address of what was made. */
    public String save(Town town, Map<String, Object> plan) {
        return town.as(Role.DISPATCHER)
                .body(plan)
                .post("/care-plans")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Makes the town's needs and gives the answer. */
    public io.restassured.response.ValidatableResponse make(Town town, LocalDate from, LocalDate to) {
        return town.as(Role.DISPATCHER)
                .body(Map.of("areaId", town.district.value(), "from", from.toString(), "to", to.toString()))
                .post("/needs")
                .then()
                .statusCode(200);
    }
}
