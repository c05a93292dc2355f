package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Refusal;
import org.anhu.people.Names;
import org.hibernate.Session;

/**
 * Calendar feeds: whoever knows the address sees the visits, for calendars cannot log in. Hence 256 random bits, kept
 * only as a digest, one address a caregiver, revocable, and no more of an elder than the family name and the community.
 */
@Singleton
@Transactional
class Feeds {

    private static final int TOKEN_BYTES = 32;
    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 42;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String VISITS = """
            select v.id, v.version, v.changed_at, v.starts_at, v.ends_at, v.doing, s.name_zh as service,
                   e.name as elder, a.name as community
            from visit v
            join service_item s on s.code = v.service_code
            join elder e on e.id = v.elder_id
            join area a on a.id = v.area_id
            where v.caregiver_id = :caregiver and v.date between :from and :to
            order by v.starts_at, v.id
            """;

    private final Session database;
    private final Clock clock;

    Feeds(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a feed and closes those before; the token is told only now. */
    String open(CaregiverId caregiver) {
        revoke(caregiver);
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.createNativeMutationQuery(
                        "insert into calendar_feed (caregiver_id, token_sha256, created_at) values (:caregiver, :sha, :now)")
                .setParameter("caregiver", caregiver.value())
                .setParameter("sha", Sha256.of(token))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return token;
    }

    /** Closes all feeds of the caregiver. */
    void revoke(CaregiverId caregiver) {
        database.createNativeMutationQuery(
                        "update calendar_feed set revoked_at = :now where caregiver_id = :caregiver and revoked_at is null")
                .setParameter("caregiver", caregiver.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The calendar behind a token. @throws Refusal 404 if there is none, or it was revoked */
    String read(String token) {
        List<Long> caregiver = database.createNativeQuery(
                        "select caregiver_id from calendar_feed where token_sha256 = :sha and revoked_at is null",
                        Long.class)
                .setParameter("sha", Sha256.of(token))
                .getResultList();
        if (caregiver.isEmpty()) {
            throw new Refusal(404, "not-found", "There is no such calendar, or its address was revoked.", List.of());
        }
        LocalDate today = LocalDate.now(clock);
        List<Tuple> rows = database.createNativeQuery(VISITS, Tuple.class)
                .setParameter("caregiver", caregiver.get(0))
                .setParameter("from", today.minusDays(DAYS_BACK))
                .setParameter("to", today.plusDays(DAYS_AHEAD))
                .getResultList();
        return Ical.write(rows.stream().map(Feeds::entry).toList());
    }

    private static Ical.Entry entry(Tuple row) {
        return new Ical.Entry(
                row.get("id", Long.class),
                row.get("version", Integer.class),
                row.get("changed_at", Instant.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                Doing.CANCELLED.name().equals(row.get("doing", String.class)),
                row.get("service", String.class) + " " + Names.masked(row.get("elder", String.class)),
                row.get("community", String.class));
    }
}
