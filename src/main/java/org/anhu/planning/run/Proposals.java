package org.anhu.planning.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of proposals and of their progress: written once, read page by page. */
@Singleton
class Proposals {

    private final Rows rows;
    private final ObjectMapper json;

    Proposals(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Within the transaction that ends the run. */
    void store(PlanId id, Proposal proposal) {
        rows.insert(
                """
                insert into plan_assignment (plan_id, need_id, carer_no, elder_id, caregiver_id, date, position,
                                             travel_seconds, starts_at, ends_at, fixed, costs)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""", proposal.assignments().stream().map(one -> row(id, one)).toList());
        rows.insert("""
                insert into plan_waiting (plan_id, need_id, carer_no, elder_id, date, priority, reasons, way_out)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""", proposal.waiting().stream().map(one -> row(id, one)).toList());
        rows.insert(
                "insert into plan_score (plan_id, rule, level, weight, matches, score) values (?, ?, ?, ?, ?, ?)",
                proposal.scores().stream().map(one -> row(id, one)).toList());
        rows.insert(
                """
                insert into plan_change (plan_id, need_id, carer_no, kind, visit_id, elder_id, date, from_caregiver_id,
                                         from_starts_at, from_ends_at, to_caregiver_id, to_starts_at, to_ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                proposal.changes().stream()
                        .map(one -> PlanChangeRows.of(id, one))
                        .toList());
        List<Object[]> inputs = new ArrayList<>();
        proposal.inputs().sha256ByItem().forEach((item, hash) -> inputs.add(new Object[] {id.value(), item, hash}));
        rows.insert("insert into plan_input (plan_id, item, sha256) values (?, ?, ?)", inputs);
    }

    /** What the world looked like when the proposal was made. */
    Fingerprint inputs(PlanId id) {
        SortedMap<String, String> hashes = new TreeMap<>();
        rows.list(
                "select item, sha256 from plan_input where plan_id = ?",
                row -> hashes.put(row.getString("item"), row.getString("sha256")),
                id.value());
        return new Fingerprint(hashes);
    }

    /** @throws Refusal 409 with everything that is not as it was when the proposal was made */
    void refuseChanged(PlanId id, Fingerprint now) {
        Fingerprint then = inputs(id);
        if (now.equals(then)) {
            return;
        }
        List<Finding> changes = then.changedUntil(now).stream()
                .map(item -> new Finding(
                        "",
                        then.change(item, now),
                        "Since the plan was made, " + item + " was " + then.change(item, now) + ".",
                        item))
                .toList();
        throw Refusal.conflict(
                "world-changed",
                "The world has moved on since this plan was made: request another plan of the same dates.",
                changes);
    }

    Optional<PlanProgress> progress(PlanId id) {
        return rows
                .list(
                        "select * from plan_progress where plan_id = ? order by attempt desc, sequence desc limit 1",
                        Proposals::progress,
                        id.value())
                .stream()
                .findFirst();
    }

    /** What came after the row that was seen last; everything for attempt 0. */
    List<PlanProgress> progressAfter(PlanId id, int attempt, int sequence) {
        return rows.list("""
                select * from plan_progress where plan_id = ? and (attempt, sequence) > (?, ?)
                order by attempt, sequence""", Proposals::progress, id.value(), attempt, sequence);
    }

    Page<PlanAssignment> assignments(PlanId id, PageRequest page) {
        List<PlanAssignment> items =
                rows.list("""
                select * from plan_assignment where plan_id = ?
                order by caregiver_id, date, position, need_id limit ? offset ?""", this::assignment, id.value(), page.size(), (long) page.page() * page.size());
        return new Page<>(items, page.page(), page.size(), count("plan_assignment", id));
    }

    List<PlanAssignment> assignments(PlanId id) {
        return rows.list(
                "select * from plan_assignment where plan_id = ? order by need_id, carer_no",
                this::assignment,
                id.value());
    }

    Page<PlanWaiting> waiting(PlanId id, Locale language, PageRequest page) {
        List<PlanWaiting> items = rows.list(
                """
                select * from plan_waiting where plan_id = ? order by date, priority, need_id, carer_no
                limit ? offset ?""", row -> waiting(row, language), id.value(), page.size(), (long) page.page() * page.size());
        return new Page<>(items, page.page(), page.size(), count("plan_waiting", id));
    }

    Optional<PlanAssignment> assignment(PlanId id, NeedCarer carer) {
        return rows
                .list(
                        "select * from plan_assignment where plan_id = ? and need_id = ? and carer_no = ?",
                        this::assignment,
                        id.value(),
                        carer.needId().value(),
                        carer.carerNo())
                .stream()
                .findFirst();
    }

    /** In the order of the day, by when it was to be or is to be now. */
    Page<PlanChange> changes(PlanId id, PageRequest page) {
        List<PlanChange> items =
                rows.list("""
                select * from plan_change where plan_id = ?
                order by least(from_starts_at, to_starts_at), need_id, carer_no limit ? offset ?""", PlanChangeRows::read, id.value(), page.size(), (long) page.page() * page.size());
        return new Page<>(items, page.page(), page.size(), count("plan_change", id));
    }

    List<PlanChange> changes(PlanId id) {
        return rows.list(
                "select * from plan_change where plan_id = ? order by need_id, carer_no",
                PlanChangeRows::read,
                id.value());
    }

    List<PlanScore> scores(PlanId id) {
        return rows.list(
                "select * from plan_score where plan_id = ? order by position(level in 'HARD MEDIUM SOFT'), rule",
                row -> new PlanScore(
                        row.getString("rule"),
                        row.getString("level"),
                        row.getLong("weight"),
                        row.getInt("matches"),
                        row.getLong("score")),
                id.value());
    }

    private long count(String table, PlanId id) {
        return rows.list("select count(*) from " + table + " where plan_id = ?", row -> row.getLong(1), id.value())
                .get(0);
    }

    private Object[] row(PlanId id, PlanAssignment one) {
        return new Object[] {
            id.value(),
            one.needId().value(),
            one.carerNo(),
            one.elderId().value(),
            one.caregiverId().value(),
            one.date(),
            one.position(),
            one.travelSeconds(),
            one.startsAt(),
            one.endsAt(),
            one.fixed(),
            written(one.costs())
        };
    }

    private Object[] row(PlanId id, PlanWaiting one) {
        return new Object[] {
            id.value(),
            one.needId().value(),
            one.carerNo(),
            one.elderId().value(),
            one.date(),
            one.priority(),
            reasons(one.reasons()),
            wayOut(one.wayOut())
        };
    }

    private static Object[] row(PlanId id, PlanScore one) {
        return new Object[] {id.value(), one.rule(), one.level(), one.weight(), one.matches(), one.score()};
    }

    private static PlanProgress progress(ResultSet row) throws SQLException {
        return new PlanProgress(
                row.getInt("attempt"),
                row.getInt("sequence"),
                Rows.instant(row, "at"),
                row.getString("score"),
                row.getInt("waiting"));
    }

    private PlanAssignment assignment(ResultSet row) throws SQLException {
        return new PlanAssignment(
                new NeedId(row.getLong("need_id")),
                row.getInt("carer_no"),
                new ElderId(row.getLong("elder_id")),
                new CaregiverId(row.getLong("caregiver_id")),
                row.getObject("date", LocalDate.class),
                row.getInt("position"),
                row.getInt("travel_seconds"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                row.getBoolean("fixed"),
                read(row.getString("costs"), new TypeReference<Map<String, Long>>() {}));
    }

    private PlanWaiting waiting(ResultSet row, Locale language) throws SQLException {
        return new PlanWaiting(
                new NeedId(row.getLong("need_id")),
                row.getInt("carer_no"),
                new ElderId(row.getLong("elder_id")),
                row.getObject("date", LocalDate.class),
                row.getInt("priority"),
                reasons(row.getString("reasons"), language),
                wayOut(row.getString("way_out"), language));
    }

    // The text is not stored: it is for the reader's language to say.
    private String reasons(List<WaitingReason> reasons) {
        List<Map<String, Object>> stored = reasons.stream()
                .map(reason -> Map.<String, Object>of("rule", reason.code(), "caregivers", reason.caregivers()))
                .toList();
        return written(stored);
    }

    private List<WaitingReason> reasons(String stored, Locale language) {
        return read(stored, new TypeReference<List<Map<String, Object>>>() {}).stream()
                .map(reason -> ReasonTexts.reason(
                        String.valueOf(reason.get("rule")), (Integer) reason.get("caregivers"), language))
                .toList();
    }

    private @Nullable String wayOut(@Nullable PlanWayOut way) {
        return way == null
                ? null
                : written(new StoredWayOut(way.caregiverId().value(), way.date().toString(), way.rule(), way.units()));
    }

    private @Nullable PlanWayOut wayOut(@Nullable String stored, Locale language) {
        if (stored == null) {
            return null;
        }
        StoredWayOut way = read(stored, new TypeReference<StoredWayOut>() {});
        return ReasonTexts.wayOut(
                new CaregiverId(way.caregiver()), LocalDate.parse(way.date()), way.rule(), way.units(), language);
    }

    private record StoredWayOut(long caregiver, String date, String rule, long units) {}

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value, e);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("is no JSON of ours: " + stored, e);
        }
    }
}
