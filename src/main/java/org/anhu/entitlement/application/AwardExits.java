package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.Awards;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;
import org.anhu.people.Elder;
import org.anhu.people.ElderStatus;
import org.anhu.people.Elders;
import org.hibernate.Session;

/** 应退尽退: awards end from a day on, for income, death or a move (S0-25, S3-39). */
@Singleton
@Transactional
public class AwardExits {

    private static final int MOST_ELDERS = 500;

    /**
     * Read from the registry each time it is asked, so that no death is forgotten. The day of death is a day of the
     * award (domain.md 1.4: 14 of 30 days), the day of a move is none.
     */
    private static final String PROPOSED = """
            select a.id, a.external_id, a.household_id, a.area_id, gone.cause, gone.since
            from award a
            join area on area.id = a.area_id and area.path like :within || '%'
            cross join lateral (
                select case e.status when 'DIED' then 'DEATH' else 'MOVE' end as cause,
                       case e.status when 'DIED' then e.status_since + 1 else e.status_since end as since
                from elder e
                where e.household_id = a.household_id and (a.elder_id is null or e.id = a.elder_id)
                order by since desc nulls last, e.id limit 1) gone
            where not exists (
                select 1 from elder e where e.household_id = a.household_id and e.status = 'ACTIVE'
                and (a.elder_id is null or e.id = a.elder_id))
              and (a.to_date is null or a.to_date >= gone.since)
            order by gone.since, a.external_id""";

    private final AwardExitRepository repository;
    private final Awards awards;
    private final Elders elders;
    private final Areas areas;
    private final EntityManager entities;
    private final Clock clock;

    AwardExits(
            AwardExitRepository repository,
            Awards awards,
            Elders elders,
            Areas areas,
            EntityManager entities,
            Clock clock) {
        this.repository = repository;
        this.awards = awards;
        this.elders = elders;
        this.areas = areas;
        this.entities = entities;
        this.clock = clock;
    }

    /** Awards of an area and all below it of which nobody is left, by the day since when. */
    public List<ProposedExit> proposed(Area area) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(PROPOSED, Object[].class)
                .setParameter("within", area.path())
                .list()
                .stream()
                .map(row -> new ProposedExit(
                        new AwardId(((Number) row[0]).longValue()),
                        (String) row[1],
                        new HouseholdId(((Number) row[2]).longValue()),
                        new AreaId(((Number) row[3]).longValue()),
                        ExitCause.valueOf((String) row[4]),
                        Days.of(row[5])))
                .toList();
    }

    /**
     * Ends an award.
     *
     * @throws Refusal 404; 409 if it ended before, or for a death while somebody who has it lives; 422 if nothing would
     *     be left of it
     */
    public AwardExit exit(AwardId id, ExitDetails details, String by) {
        Versioned<Award> award = awards.read(id);
        if (details.cause() == ExitCause.DEATH) {
            refuseWhileSomebodyLives(award.value());
        }
        AwardEnd.endBefore(awards, award, details.from(), details.cause() + ": " + details.reason(), by);
        AwardExitEntity exit = new AwardExitEntity();
        exit.awardId = id.value();
        exit.cause = details.cause();
        exit.lastDay = details.from().minusDays(1);
        exit.reason = details.reason();
        exit.decidedBy = by;
        exit.decidedAt = clock.instant();
        repository.persistAndFlush(exit);
        return exit.toExit();
    }

    private void refuseWhileSomebodyLives(Award award) {
        List<String> living = elders
                .list(
                        areas.get(award.areaId()),
                        null,
                        award.householdId(),
                        ElderStatus.ACTIVE,
                        PageRequest.of(0, MOST_ELDERS))
                .items()
                .stream()
                .filter(it -> award.elderId() == null || award.elderId().equals(it.id()))
                .map(Elder::externalId)
                .toList();
        if (!living.isEmpty()) {
            throw Refusal.conflict(
                    "somebody-lives",
                    "By the registry these live: " + String.join(", ", living)
                            + ". The award is theirs; record the death first (PUT /elders/{id}), or name another cause.");
        }
    }
}
