package org.anhu.board;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.people.Names;

/**
 * Reads a day for its page. A read model: it joins the tables of several rooms in three queries, where asking each
 * room's service would take hundreds, and writes to none of them.
 */
@Singleton
@Transactional
class BoardReader {

    private static final String VISITS = """
            select v.id, v.caregiver_id, c.name as caregiver, street.name as street, v.starts_at, v.ends_at,
                   v.travel_seconds, e.name as elder, place.name as community, s.name_zh, s.name_en,
                   n.carers_needed, v.doing, v.proof
            from visit v
            join need n on n.id = v.need_id
            join caregiver c on c.id = v.caregiver_id
            join area station on station.id = c.area_id
            join area street on street.kind = 'STREET' and station.path like street.path || '%'
            join elder e on e.id = v.elder_id
            join area place on place.id = v.area_id
            join service_item s on s.code = v.service_code
            where v.date = :date and v.doing <> 'CANCELLED' and place.path like :within || '%'
            order by street.path, c.id, v.starts_at
            """;

    private static final String WAITING = """
            select n.id, e.name as elder, place.name as community, street.name as street, s.name_zh, s.name_en,
                   n.minutes, n.priority, n.windows -> 0 ->> 'opens' as opens,
                   n.windows -> 0 ->> 'closes' as closes, w.plan_id
            from need n
            join elder e on e.id = n.elder_id
            join area place on place.id = n.area_id
            join area street on street.kind = 'STREET' and place.path like street.path || '%'
            join service_item s on s.code = n.service_code
            left join lateral (
                select max(p.plan_id) as plan_id from plan_waiting p where p.need_id = n.id) w on true
            where n.date = :date and n.status = 'DUE' and place.path like :within || '%'
              and (select count(*) from visit v where v.need_id = n.id and v.doing <> 'CANCELLED') < n.carers_needed
            order by n.priority, n.id
            """;

    private static final String PLANNING = """
            select p.id, p.state, p.score,
                   (select waiting from plan_progress q where q.plan_id = p.id order by q.at desc limit 1) as waiting
            from plan_run p
            join area a on a.id = p.area_id
            where :date between p.from_date and p.to_date and p.state in ('REQUESTED', 'SOLVING', 'PROPOSED')
              and (a.path like :within || '%' or :within like a.path || '%')
            order by p.id desc limit 1
            """;

    private static final String NEXT_DAY = """
            select coalesce(
                (select min(v.date) from visit v join area a on a.id = v.area_id
                 where v.date >= :today and a.path like :within || '%' and v.doing <> 'CANCELLED'),
                (select min(greatest(p.from_date, :today)) from plan_run p join area a on a.id = p.area_id
                 where p.to_date >= :today and p.state in ('REQUESTED', 'SOLVING', 'PROPOSED')
                   and a.path like :within || '%'))
            """;

    private final EntityManager database;
    private final ZoneId zone;
    private final Reasons reasons;

    BoardReader(EntityManager database, ZoneId zone, Reasons reasons) {
        this.database = database;
        this.zone = zone;
        this.reasons = reasons;
    }

    /** The first day from today on that has visits; if none has, that has a plan in the making; if none has, today. */
    LocalDate dayWorthShowing(Area area, LocalDate today) {
        Object day = database.createNativeQuery(NEXT_DAY, LocalDate.class)
                .setParameter("today", today)
                .setParameter("within", area.path())
                .getSingleResult();
        return day == null ? today : (LocalDate) day;
    }

    DayBoard read(Area area, LocalDate date, boolean demo, Locale language) {
        List<DayBoard.Route> routes = routes(area, date);
        Optional<DayBoard.Planning> planning = planning(area, date);
        // While the first plan of a day is being made, nothing waits yet in the dispatcher's sense.
        boolean nothingPlannedYet = routes.isEmpty() && planning.isPresent();
        List<DayBoard.Waiting> waiting = nothingPlannedYet ? List.of() : waiting(area, date, language);
        int planned = routes.stream().mapToInt(route -> route.stops().size()).sum();
        long care = routes.stream()
                .flatMap(route -> route.stops().stream())
                .mapToLong(stop -> java.time.Duration.between(stop.startsAt(), stop.endsAt())
                        .toMinutes())
                .sum();
        long travel = routes.stream().mapToLong(DayBoard.Route::travelMinutes).sum();
        return new DayBoard(
                date,
                area.name(),
                zone.getId(),
                demo,
                planning.orElse(null),
                new DayBoard.Totals(planned + waiting.size(), planned, waiting.size(), routes.size(), care, travel),
                routes,
                waiting);
    }

    private List<DayBoard.Route> routes(Area area, LocalDate date) {
        Map<Long, List<Tuple>> byCaregiver = new LinkedHashMap<>();
        for (Tuple row : rows(VISITS, area, date)) {
            byCaregiver
                    .computeIfAbsent(row.get("caregiver_id", Long.class), id -> new ArrayList<>())
                    .add(row);
        }
        return byCaregiver.values().stream().map(BoardReader::route).toList();
    }

    private static DayBoard.Route route(List<Tuple> rows) {
        Tuple first = rows.get(0);
        int travelSeconds = rows.stream()
                .mapToInt(row -> row.get("travel_seconds", Integer.class))
                .sum();
        return new DayBoard.Route(
                first.get("caregiver_id", Long.class),
                first.get("caregiver", String.class),
                first.get("street", String.class),
                minutes(travelSeconds),
                rows.stream().map(BoardReader::stop).toList());
    }

    private static DayBoard.Stop stop(Tuple row) {
        return new DayBoard.Stop(
                row.get("id", Long.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                minutes(row.get("travel_seconds", Integer.class)),
                Names.masked(row.get("elder", String.class)),
                row.get("community", String.class),
                row.get("name_zh", String.class),
                row.get("name_en", String.class),
                row.get("carers_needed", Integer.class) == 2,
                row.get("doing", String.class),
                row.get("proof", String.class));
    }

    private List<DayBoard.Waiting> waiting(Area area, LocalDate date, Locale language) {
        List<Tuple> rows = rows(WAITING, area, date);
        Set<Long> plans = rows.stream()
                .map(row -> row.get("plan_id", Long.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, String> why = reasons.of(plans, language);
        return rows.stream().map(row -> waiting(row, why)).toList();
    }

    private static DayBoard.Waiting waiting(Tuple row, Map<Long, String> why) {
        long need = row.get("id", Long.class);
        return new DayBoard.Waiting(
                need,
                Names.masked(row.get("elder", String.class)),
                row.get("community", String.class),
                row.get("street", String.class),
                row.get("name_zh", String.class),
                row.get("name_en", String.class),
                row.get("minutes", Integer.class),
                row.get("priority", Integer.class),
                hourAndMinute(row.get("opens", String.class)),
                hourAndMinute(row.get("closes", String.class)),
                why.getOrDefault(need, ""));
    }

    // A time of day in JSON may or may not carry its seconds.
    private static String hourAndMinute(String time) {
        return time.substring(0, 5);
    }

    private Optional<DayBoard.Planning> planning(Area area, LocalDate date) {
        return rows(PLANNING, area, date).stream()
                .findFirst()
                .map(row -> new DayBoard.Planning(
                        row.get("id", Long.class),
                        row.get("state", String.class),
                        row.get("score", String.class),
                        row.get("waiting", Integer.class)));
    }

    @SuppressWarnings("unchecked") // a native query's result list is raw
    private List<Tuple> rows(String sql, Area area, LocalDate date) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("date", date)
                .setParameter("within", area.path())
                .getResultList();
    }

    private static int minutes(int seconds) {
        return Math.round(seconds / 60f);
    }
}
