package org.anhu.planning.run;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.anhu.area.Area;

/**
 * Tells in one query whether anything that {@link Inputs} reads was changed since: a row that is written gets the number
 * of its transaction (xmin), so count and sum of these differ after any insert, update or delete. Of visits only who,
 * where and when counts: all day long somebody checks in somewhere, and nothing is to be read again for that. A read
 * model over other rooms' tables, never a write.
 */
@Singleton
class WorldStamp {

    private static final String SQL = """
            select string_agg(name || rows || '/' || written, ' ' order by name) from (
                select 'a' as name, count(*) as rows, sum(xmin::text::bigint) as written from area
                union all select 'b', count(*), sum(xmin::text::bigint) from household
                union all select 'c', count(*), sum(xmin::text::bigint) from elder
                union all select 'd', count(*), sum(xmin::text::bigint) from caregiver
                union all select 'e', count(*), sum(xmin::text::bigint) from caregiver_span
                union all select 'f', count(*), sum(xmin::text::bigint) from caregiver_street
                union all select 'g', count(*), sum(xmin::text::bigint) from certificate
                union all select 'h', count(*), sum(xmin::text::bigint) from leave
                union all select 'i', count(*), sum(xmin::text::bigint) from blocked_pair
                union all select 'j', count(*), sum(n.xmin::text::bigint) from need n
                    join area a on a.id = n.area_id and a.path like ? where n.date between ? and ?
                union all select 'k', count(*), sum(hashtextextended(concat_ws(' ', v.id, v.need_id, v.carer_no,
                        v.caregiver_id, v.starts_at, v.ends_at, v.pinned, v.expected_end,
                        v.doing in ('CANCELLED', 'MISSED')), 0)) from visit v
                    join area a on a.id = v.area_id and a.path like ? where v.date between ? and ?
                union all select 'l', count(*), sum(xmin::text::bigint) from relative_caregiver
                union all select 'm', count(*), sum(xmin::text::bigint) from relative_caregiver_end
            ) as tables""";

    private final Rows rows;

    WorldStamp(Rows rows) {
        this.rows = rows;
    }

    /** @param district of the area that is planned; the hours of its weeks count, so their visits do too */
    String of(Area district, LocalDate from, LocalDate to) {
        String within = district.path() + "%";
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return rows.list(SQL, row -> row.getString(1), within, from, to, within, monday, sunday)
                .get(0);
    }
}
