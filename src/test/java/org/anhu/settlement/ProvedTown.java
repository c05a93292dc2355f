package org.anhu.settlement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.anhu.Entitled;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.jspecify.annotations.Nullable;

/** A town with policies, awards and visits that took place; visits by SQL, so that no day need be lived through. */
@Dependent
public class ProvedTown {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final Entitled entitled;
    public final Town town;
    private final AgroalDataSource database;

    ProvedTown(Entitled entitled, AgroalDataSource database) {
        this.entitled = entitled;
        this.town = entitled.town;
        this.database = database;
        sql(
                "insert into service_item (code, service_group, name_zh, name_en, minutes)"
                        + " values (?, '生活照料', '助洁', 'cleaning', 60)",
                town.name);
    }

    public ElderId elder(HouseholdId household) {
        return elder(household, town.community);
    }

    public ElderId elder(HouseholdId household, AreaId area) {
        return new ElderId(insert("""
                insert into elder (external_id, household_id, area_id, name, sex, birth_date, hukou_here, lives_here,
                    self_care)
                values (?, ?, ?, '李大明', 'MALE', date '1940-01-01', true, true, 'PARTIAL')
                """, town.unique("el"), household.value(), area.value()));
    }

    /** A visit that was due on this day and is done and verified; by a caregiver of its own. */
    public long verified(ElderId elder, LocalDate date) {
        return visit(elder, date, "DONE", "VERIFIED");
    }

    public long visit(ElderId elder, LocalDate date, String doing, String proof) {
        OffsetDateTime start = date.atTime(LocalTime.of(9, 0)).atZone(ZONE).toOffsetDateTime();
        return insert(
                """
                insert into visit (need_id, carer_no, elder_id, caregiver_id, area_id, date, service_code, minutes,
                    starts_at, ends_at, window_opens_at, window_closes_at, doing, proof)
                select ?, 1, e.id, ?, e.area_id, ?, ?, 60, ?, ?, ?, ?, ?, ? from elder e where e.id = ?
                """,
                need(elder, date),
                caregiver(),
                date,
                town.name,
                start,
                start.plusHours(1),
                start,
                start.plusHours(1),
                doing,
                proof,
                elder.value());
    }

    /** The district's approver approves the run that stands. */
    void approve(YearMonth month) {
        long run = number(
                "select max(id) from settlement_run where area_id = ? and month = ?",
                town.street.value(),
                month.atDay(1));
        town.as(Role.DISTRICT_APPROVER)
                .post("/settlements/" + run + "/approval")
                .then()
                .statusCode(200);
    }

    /** A visit that is due on this day. */
    public long need(ElderId elder, LocalDate date) {
        long plan = insert("""
                insert into care_plan (external_id, elder_id, service_code, from_date, days_of_week, minutes)
                values (?, ?, ?, ?, '1234567', 60)
                """, town.unique("cp"), elder.value(), town.name, date);
        return insert("""
                insert into need (care_plan_id, elder_id, area_id, date, ordinal, service_code, minutes, carers_needed,
                    gap_minutes, windows, priority, mandatory)
                select ?, e.id, e.area_id, ?, 1, ?, 60, 1, 0, '[{"opens": "08:00", "closes": "10:00"}]', 5, true
                from elder e where e.id = ?
                """, plan, date, town.name, elder.value());
    }

    public void hold(ElderId elder, LocalDate from, @Nullable LocalDate to) {
        sql(
                "insert into care_hold (external_id, elder_id, from_date, to_date, reason) values (?, ?, ?, ?, '住院')",
                town.unique("hold"),
                elder.value(),
                from,
                to);
    }

    private long caregiver() {
        return insert("""
                insert into caregiver (external_id, area_id, kind, name, sex, birth_date, home_latitude, home_longitude,
                    travel_mode, contract_from, on_duty_from)
                values (?, ?, 'STAFF', '王小红', 'FEMALE', date '1980-01-01', 30.55, 114.35, 'E_BIKE', date '2020-01-01',
                    date '2020-01-01')
                """, town.unique("cg"), town.station.value());
    }

    /** Runs one statement. @throws IllegalStateException with the database's refusal as its cause */
    public void sql(String statement, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public long number(String query, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, query, parameters);
                ResultSet row = prepared.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private long insert(String statement, @Nullable Object... parameters) {
        return number(statement + " returning id", parameters);
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
