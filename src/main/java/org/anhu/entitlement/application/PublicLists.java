package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.anhu.area.Area;
import org.hibernate.Session;

/** 两个公开: after the notice before approval, the list of whom the district approved hangs, too (S3-39). */
@Singleton
@Transactional
public class PublicLists {

    /** An award of a whole household names each elder who lives in it. */
    private static final String APPROVED = """
            select r.name as area, e.name, a.policy_code, d.tier, w.from_date, w.to_date, d.decided_at
            from application_decision d
            join application a on a.id = d.application_id
            join award w on w.id = d.award_id
            join area r on r.id = a.area_id
            join elder e on e.household_id = a.household_id and (a.elder_id is null or e.id = a.elder_id)
                and e.status = 'ACTIVE'
            where d.decided_at >= :from and d.decided_at < :to and r.path like :within || '%'
            order by r.path, d.decided_at, e.id""";

    private final EntityManager entities;
    private final ZoneId zone;

    PublicLists(EntityManager entities, ZoneId zone) {
        this.entities = entities;
        this.zone = zone;
    }

    /** Whom the district approved in a month, of an area and all below it; who has died or left is left out. */
    public List<PublicListRow> of(Area area, YearMonth month) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(APPROVED, Object[].class)
                .setParameter("within", area.path())
                .setParameter("from", month.atDay(1).atStartOfDay(zone).toInstant())
                .setParameter(
                        "to", month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())
                .list()
                .stream()
                .map(this::row)
                .toList();
    }

    private PublicListRow row(Object[] row) {
        return new PublicListRow(
                (String) row[0],
                hidden((String) row[1]),
                (String) row[2],
                (String) row[3],
                Days.of(row[4]),
                row[5] == null ? null : Days.of(row[5]),
                LocalDate.ofInstant((Instant) row[6], zone));
    }

    /** 李大明 becomes 李*明, 李明 becomes 李*. */
    static String hidden(String name) {
        int[] characters = name.strip().codePoints().toArray();
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            boolean shown = i == 0 || (i == characters.length - 1 && characters.length > 2);
            hidden.appendCodePoint(shown ? characters[i] : '*');
        }
        return hidden.toString();
    }
}
