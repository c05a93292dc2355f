package org.anhu.boot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;

/**
 * The past, taken over as it was decided then: awards, and visits that were done and verified, or missed. The visits
 * come with their needs, copied from the care plans, and without punches, for there were none.
 */
final class SeedHistory {

    static final String TABLE = "seed_visit";

    private static final String CREATE = """
            create temporary table seed_visit (
                external_id text primary key, care_plan_id bigint, date date, ordinal int, caregiver_id bigint,
                start_time time, minutes int, outcome text) on commit drop""";

    private static final String NEEDS = """
            insert into need (care_plan_id, elder_id, area_id, date, ordinal, service_code, minutes, carers_needed,
                    pair_mode, pair_gap_min_minutes, pair_gap_max_minutes, gap_minutes, windows, skill_code,
                    skill_level, carer_sex, priority, mandatory, required_caregiver_id, preferred_caregivers)
            select p.id, p.elder_id, e.area_id, s.date, s.ordinal, p.service_code, s.minutes, p.carers_needed,
                    p.pair_mode, p.pair_gap_min_minutes, p.pair_gap_max_minutes, p.gap_minutes,
                    (select jsonb_agg(jsonb_build_object(
                                'opens', to_char(w.opens, 'HH24:MI'), 'closes', to_char(w.closes, 'HH24:MI'),
                                'preferredFrom', to_char(w.preferred_from, 'HH24:MI'),
                                'preferredTo', to_char(w.preferred_to, 'HH24:MI')) order by w.opens)
                       from care_plan_window w where w.care_plan_id = p.id and w.ordinal = s.ordinal),
                    p.skill_code, p.skill_level, p.carer_sex, p.priority, p.mandatory, p.required_caregiver_id,
                    array(select c.caregiver_id from care_plan_caregiver c where c.care_plan_id = p.id order by 1)
              from seed_visit s join care_plan p on p.id = s.care_plan_id join elder e on e.id = p.elder_id
             order by s.external_id""";

    /** An award's history starts with the award. */
    private static final String DECISIONS = """
            insert into award_decision (award_id, decided_at, decided_by, tier, from_date, to_date, reason)
            select id, from_date::timestamp at time zone ?, decided_by, tier, from_date, to_date, reason
              from award order by external_id""";

    /** Leave was asked for two weeks before, and decided the same day. */
    private static final String LEAVE = """
            insert into leave_move (leave_id, status, moved_by, moved_at)
            select l.id, m.status, 'seed-data', (l.from_date - 14)::timestamp at time zone ?
              from leave l
              cross join lateral (values (1, 'REQUESTED'), (2, l.status)) m (step, status)
             where m.step = 1 or l.status <> 'REQUESTED'
             order by l.external_id, m.step""";

    private static final String VISITS = """
            insert into visit (need_id, carer_no, elder_id, caregiver_id, area_id, date, service_code, minutes,
                    starts_at, ends_at, window_opens_at, window_closes_at, doing, proof)
            select n.id, 1, n.elder_id, s.caregiver_id, n.area_id, s.date, n.service_code, s.minutes,
                    (s.date + s.start_time) at time zone z.name,
                    (s.date + s.start_time) at time zone z.name + make_interval(mins => s.minutes),
                    (s.date + w.opens) at time zone z.name,
                    (s.date + w.closes) at time zone z.name,
                    case s.outcome when 'VERIFIED' then 'DONE' else 'MISSED' end,
                    case s.outcome when 'VERIFIED' then 'VERIFIED' else 'UNVERIFIED' end
              from seed_visit s
              join need n on n.care_plan_id = s.care_plan_id and n.date = s.date and n.ordinal = s.ordinal
              join (select care_plan_id, ordinal, min(opens) opens, max(closes) closes
                      from care_plan_window group by 1, 2) w
                on w.care_plan_id = s.care_plan_id and w.ordinal = s.ordinal
             cross join (select ?::text as name) z
             order by s.external_id""";

    private SeedHistory() {}

    /** Makes the place where the file's rows wait until all care plans are there. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    static void make(Connection connection, ZoneId zone) throws SQLException {
        try (Statement needs = connection.createStatement();
                PreparedStatement decisions = connection.prepareStatement(DECISIONS);
                PreparedStatement leave = connection.prepareStatement(LEAVE);
                PreparedStatement visits = connection.prepareStatement(VISITS)) {
            for (PreparedStatement past : new PreparedStatement[] {decisions, leave, visits}) {
                past.setString(1, zone.getId());
            }
            decisions.executeUpdate();
            leave.executeUpdate();
            needs.executeUpdate(NEEDS);
            visits.executeUpdate();
        }
    }
}
