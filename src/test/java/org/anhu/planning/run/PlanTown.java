package org.anhu.planning.run;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import org.anhu.Town;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;

/** A town with caregivers, elders and care plans, made by SQL, so that tests of planning need no other room's forms. */
@Dependent
public class PlanTown {

    /** A Tuesday that no test's today reaches. */
    public static final LocalDate DAY = LocalDate.of(2031, 3, 4);

    public final Town town;
    private final EntityManager database;
    private final String skill;
    private final String service;

    PlanTown(Town town, EntityManager database) {
        this.town = town;
        this.database = database;
        skill = "SKILL_" + town.name.toUpperCase(Locale.ROOT);
        service = town.name + "-service";
    }

    /** Before anything else. */
    @Transactional
    public PlanTown settled() {
        sql("insert into skill values (?1, '技能', 'skill')", skill);
        sql(
                "insert into service_item (code, service_group, name_zh, name_en, minutes)"
                        + " values (?1, '生活照料', '助洁', 'cleaning', 60)",
                service);
        return this;
    }

    /** Works every day from 08:00 to 17:00 in the town's street. */
    @Transactional
    public CaregiverId caregiver() {
        long id = insert("""
                insert into caregiver (external_id, area_id, kind, name, sex, birth_date, home_latitude, home_longitude,
                    travel_mode, contract_from, on_duty_from)
                values (?1, ?2, 'STAFF', '林燕', 'FEMALE', '1980-01-01', 30.55, 114.35, 'E_BIKE', '2026-01-01', '2026-01-01')
                returning id""", town.unique("cg"), town.station.value());
        sql("insert into caregiver_span select ?1, day, '08:00', '17:00' from generate_series(1, 7) day", id);
        sql("insert into caregiver_street values (?1, ?2)", id, town.street.value());
        return new CaregiverId(id);
    }

    @Transactional
    void relative(CaregiverId caregiver) {
        sql("update caregiver set kind = 'RELATIVE' where id = ?1", caregiver.value());
    }

    /** As it was given on paper. */
    @Transactional
    void permit(CaregiverId relative, ElderId elder, LocalDate from) {
        sql(
                "insert into relative_caregiver (elder_id, caregiver_id, from_date, reason, permitted_by, permitted_at)"
                        + " values (?1, ?2, ?3, '公示无异议', '民政科', now())",
                elder.value(),
                relative.value(),
                from);
    }

    @Transactional
    public void certificate(CaregiverId caregiver, LocalDate validTo) {
        sql(
                "insert into certificate (external_id, caregiver_id, skill_code, level, valid_from, valid_to)"
                        + " values (?1, ?2, ?3, 3, '2026-01-01', ?4)",
                town.unique("ct"),
                caregiver.value(),
                skill,
                validTo);
    }

    @Transactional
    void leave(CaregiverId caregiver, LocalDate day) {
        sql(
                "insert into leave (external_id, caregiver_id, from_date, to_date, reason, status)"
                        + " values (?1, ?2, ?3, ?3, 'family', 'APPROVED')",
                town.unique("lv"),
                caregiver.value(),
                day);
    }

    /** Whom the elder's household knows best. */
    @Transactional
    void primary(ElderId elder, CaregiverId caregiver) {
        sql(
                "update household set primary_caregiver_id = ?2 where id ="
                        + " (select household_id from elder where id = ?1)",
                elder.value(),
                caregiver.value());
    }

    @Transactional
    public ElderId elder() {
        long household = insert(
                "insert into household (external_id, area_id, address, latitude, longitude)"
                        + " values (?1, ?2, '解放路 1 号', ?3, 114.3490) returning id",
                town.unique("hh"),
                town.community.value(),
                30.545 + Math.random() / 100);
        long elder = insert("""
                insert into elder (external_id, household_id, area_id, name, sex, birth_date, hukou_here, lives_here,
                    self_care)
                values (?1, ?2, ?3, '王秀英', 'FEMALE', '1941-05-01', true, true, 'PARTIAL') returning id""", town.unique("el"), household, town.community.value());
        sql(
                "insert into agreement (external_id, elder_id, from_date, signed_on)"
                        + " values (?1, ?2, '2026-01-01', '2025-12-20')",
                town.unique("ag"),
                elder);
        return new ElderId(elder);
    }

    /** An hour every day that may start from {@code opens} to {@code closes}. */
    @Transactional
    public long carePlan(ElderId elder, String opens, String closes) {
        long plan = insert("""
                insert into care_plan (external_id, elder_id, service_code, from_date, days_of_week, minutes)
                values (?1, ?2, ?3, '2026-01-01', '1234567', 60) returning id""", town.unique("cp"), elder.value(), service);
        sql(
                "insert into care_plan_window (care_plan_id, ordinal, opens, closes)"
                        + " values (?1, 1, cast(?2 as time), cast(?3 as time))",
                plan,
                opens,
                closes);
        return plan;
    }

    @Transactional
    public void twoCarers(long carePlan) {
        sql("update care_plan set carers_needed = 2, pair_mode = 'TOGETHER' where id = ?1", carePlan);
    }

    @Transactional
    public void needsSkill(long carePlan) {
        sql("update care_plan set skill_code = ?2, skill_level = 2 where id = ?1", carePlan, skill);
    }

    @Transactional
    void begin(long visit) {
        sql("update visit set doing = 'UNDER_WAY' where id = ?1", visit);
    }

    @Transactional
    void doing(long visit, String doing) {
        sql("update visit set doing = ?2 where id = ?1", visit, doing);
    }

    private void sql(String sql, Object... values) {
        query(sql, values).executeUpdate();
    }

    private long insert(String sql, Object... values) {
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    private jakarta.persistence.Query query(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
