package org.anhu.visits;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anhu.Town;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.VisitId;

/** A town with elders, caregivers and needs, made by SQL, so that tests of visits need no other room. */
@Dependent
class VisitTown {

    static final int MINUTES = 60;
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Town town;
    final String service;
    private final AgroalDataSource database;
    private final Visits visits;

    VisitTown(Town town, AgroalDataSource database, Visits visits) {
        this.town = town;
        this.database = database;
        this.visits = visits;
        service = town.name;
        sql(
                "insert into service_item (code, service_group, name_zh, name_en, minutes) values (?, '生活照料', '助洁', 'cleaning', 60)",
                service);
    }

    CaregiverId caregiver() {
        return new CaregiverId(insert("""
                insert into caregiver (external_id, area_id, kind, name, sex, birth_date, home_latitude, home_longitude,
                    travel_mode, contract_from, on_duty_from)
                values (?, ?, 'STAFF', '王小红', 'FEMALE', date '1980-01-01', 30.55, 114.35, 'E_BIKE', date '2020-01-01',
                    date '2020-01-01')
                """, town.unique("cg"), town.station.value()));
    }

    ElderId elder() {
        long household = insert(
                "insert into household (external_id, area_id, address, latitude, longitude) values (?, ?, '解放路 1 号', ?, ?)",
                town.unique("hh"),
                town.community.value(),
                Town.CENTRE.latitude(),
                Town.CENTRE.longitude());
        return new ElderId(insert("""
                insert into elder (external_id, household_id, area_id, name, sex, birth_date, hukou_here, lives_here,
                    self_care)
                values (?, ?, ?, '李大明', 'MALE', date '1940-01-01', true, true, 'PARTIAL')
                """, town.unique("el"), household, town.community.value()));
    }

    NeedId need(ElderId elder, LocalDate date) {
        long plan = insert("""
                insert into care_plan (external_id, elder_id, service_code, from_date, days_of_week, minutes)
                values (?, ?, ?, ?, '1234567', 60)
                """, town.unique("cp"), elder.value(), service, date);
        return new NeedId(insert("""
                insert into need (care_plan_id, elder_id, area_id, date, ordinal, service_code, minutes, carers_needed,
                    gap_minutes, windows, priority, mandatory)
                values (?, ?, ?, ?, 1, ?, 60, 1, 0, '[{"opens": "08:00", "closes": "10:00"}]', 5, true)
                """, plan, elder.value(), town.community.value(), date, service));
    }

    /** An hour from {@code start}, with a window of an hour before and after. */
    PlannedVisit planned(NeedId need, ElderId elder, CaregiverId caregiver, Instant start) {
        return planned(need, 1, elder, caregiver, start);
    }

    PlannedVisit planned(NeedId need, int carerNo, ElderId elder, CaregiverId caregiver, Instant start) {
        Instant exact = start.truncatedTo(ChronoUnit.SECONDS);
        return new PlannedVisit(
                need,
                carerNo,
                elder,
                caregiver,
                town.community,
                exact.atZone(ZONE).toLocalDate(),
                service,
                MINUTES,
                exact,
                exact.plus(Duration.ofMinutes(MINUTES)),
                exact.minus(Duration.ofHours(1)),
                exact.plus(Duration.ofHours(1)),
                600);
    }

    /** A published visit of a new elder that starts then. */
    Visit visit(CaregiverId caregiver, Instant start) {
        ElderId elder = elder();
        NeedId need = need(elder, start.atZone(ZONE).toLocalDate());
        visits.publish(null, "test", List.of(need), List.of(planned(need, elder, caregiver, start)));
        return visits.ofNeeds(List.of(need)).get(0);
    }

    /** A punch as the phone of someone at the elder's door sends it the moment it happens. */
    static Map<String, Object> punch(String kind, Instant time) {
        Map<String, Object> punch = new HashMap<>();
        punch.put("id", UUID.randomUUID().toString());
        punch.put("kind", kind);
        punch.put("deviceTime", time.toString());
        punch.put("sentAt", Instant.now().toString());
        punch.put("latitude", Town.CENTRE.latitude());
        punch.put("longitude", Town.CENTRE.longitude());
        punch.put("accuracyMetres", 12.5);
        punch.put("deviceId", "phone-1");
        return punch;
    }

    ValidatableResponse send(CaregiverId caregiver, VisitId visit, Map<String, Object> punch) {
        return town.as(caregiver)
                .body(punch)
                .post("/me/visits/" + visit.value() + "/punches")
                .then();
    }

    long count(String query, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Runs one statement. @throws IllegalStateException with the database's refusal as its cause */
    void sql(String statement, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    long overlaps(List<CaregiverId> caregivers) {
        return count("""
                select count(*) from visit a join visit b on a.caregiver_id = b.caregiver_id and a.id < b.id
                    and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
                where a.doing <> 'CANCELLED' and b.doing <> 'CANCELLED' and a.caregiver_id = any(?)
                """, (Object) caregivers.stream().map(CaregiverId::value).toArray(Long[]::new));
    }

    void setDoing(VisitId visit, Doing doing) {
        sql("update visit set doing = ?, version = version + 1 where id = ?", doing.name(), visit.value());
    }

    private long insert(String statement, Object... parameters) {
        return count(statement + " returning id", parameters);
    }

    private static PreparedStatement prepare(Connection connection, String text, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        int position = 0;
        for (Object parameter : parameters) {
            position++;
            if (parameter instanceof Long[] ids) {
                statement.setArray(position, connection.createArrayOf("bigint", ids));
            } else {
                statement.setObject(position, parameter);
            }
        }
        return statement;
    }

    static List<NeedId> needs(PlannedVisit... visits) {
        return Stream.of(visits).map(PlannedVisit::needId).distinct().toList();
    }
}
