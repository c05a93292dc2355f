package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.AwardDetails;
import org.anhu.entitlement.Awards;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** 复查: awards are looked at again, and kept, changed or ended from a day on (S2-12). */
@Singleton
@Transactional
public class Rechecks {

    /**
     * The last word on when to look again: the day that was named at the award's last re-check, or else at its decision;
     * where none was named, so many months later as the policy says. An award that was made without an application counts
     * from its first day.
     */
    private static final String DUE = """
            select a.id, a.external_id, a.household_id, a.area_id, a.tier, next.due
            from award a
            join area on area.id = a.area_id and area.path like :within || '%'
            left join policy_version p on p.code = a.policy_code
                and daterange(p.valid_from, p.valid_to, '[]') @> cast(:on as date)
            cross join lateral (
                select coalesce(named, cast(
                    since + make_interval(months => cast(p.eligibility ->> 'recheckMonths' as int)) as date)) as due
                from (
                    select r.next_due as named, r.visited_on as since, r.id as later from award_recheck r
                    where r.award_id = a.id or r.new_award_id = a.id
                    union all
                    select d.recheck_on, a.from_date, 0 from application_decision d where d.award_id = a.id
                    union all
                    select null, a.from_date, -1) words
                order by later desc limit 1) next
            where next.due <= :on and a.from_date <= :on and (a.to_date is null or a.to_date >= :on)
            order by next.due, a.external_id""";

    private final RecheckRepository repository;
    private final Awards awards;
    private final EntityManager entities;
    private final Clock clock;
    private final ZoneId zone;

    Rechecks(RecheckRepository repository, Awards awards, EntityManager entities, Clock clock, ZoneId zone) {
        this.repository = repository;
        this.awards = awards;
        this.entities = entities;
        this.clock = clock;
        this.zone = zone;
    }

    /** Of an award, the first first. */
    public List<Recheck> of(AwardId award) {
        return repository.find("awardId = ?1 order by id", award.value()).stream()
                .map(RecheckEntity::toRecheck)
                .toList();
    }

    /** Awards of an area and all below it that run on that day and should have been looked at by then. */
    public List<DueRecheck> due(Area area, @Nullable LocalDate on) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(DUE, Object[].class)
                .setParameter("within", area.path())
                .setParameter("on", on == null ? today() : on)
                .list()
                .stream()
                .map(Rechecks::due)
                .toList();
    }

    private static DueRecheck due(Object[] row) {
        return new DueRecheck(
                new AwardId(((Number) row[0]).longValue()),
                (String) row[1],
                new HouseholdId(((Number) row[2]).longValue()),
                new AreaId(((Number) row[3]).longValue()),
                (String) row[4],
                Days.of(row[5]));
    }

    /**
     * @param by who decides; not who was there
     * @throws Refusal 404; 409 if the award is over; 422, also for the same person and for a day before the award's
     *     second
     */
    public Recheck record(AwardId id, RecheckDetails details, String by) {
        Versioned<Award> award = awards.read(id);
        if (details.visitedBy().equals(by)) {
            throw Refusal.invalid(
                    "/visitedBy", "visitor-decides", "Who was there does not decide: somebody else must.", by);
        }
        if (details.visitedOn().isAfter(today())) {
            throw Refusal.invalid(
                    "/visitedOn", "in-the-future", "Send a day that is not after today.", details.visitedOn());
        }
        RecheckEntity recheck = RecheckEntity.of(id, details);
        if (details.from() != null) {
            AwardEnd.endBefore(awards, award, details.from(), details.reason(), by);
            if (details.tier() != null) {
                recheck.newAwardId = change(award.value(), details, details.from(), details.tier(), by)
                        .id()
                        .value();
            }
        }
        recheck.decidedBy = by;
        recheck.decidedAt = clock.instant();
        repository.persistAndFlush(recheck);
        return recheck.toRecheck();
    }

    private Award change(Award award, RecheckDetails details, LocalDate from, String tier, String by) {
        return awards.add(
                        new AwardDetails(
                                award.externalId() + "-" + from,
                                award.householdId(),
                                award.elderId(),
                                award.policyCode(),
                                tier,
                                from,
                                award.to(),
                                details.reason()),
                        by)
                .value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
