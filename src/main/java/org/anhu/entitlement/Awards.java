package org.anhu.entitlement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.entitlement.eligibility.Subject;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.people.Elder;
import org.anhu.people.ElderStatus;
import org.anhu.people.Elders;
import org.anhu.people.Household;
import org.anhu.people.Households;
import org.jspecify.annotations.Nullable;

/** The awards, and every decision that was ever taken about one. */
@Singleton
@Transactional
public class Awards {

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final AwardRepository repository;
    private final AwardDecisionRepository decisions;
    private final Policies policies;
    private final Households households;
    private final Elders elders;
    private final Clock clock;

    Awards(
            AwardRepository repository,
            AwardDecisionRepository decisions,
            Policies policies,
            Households households,
            Elders elders,
            Clock clock) {
        this.repository = repository;
        this.decisions = decisions;
        this.policies = policies;
        this.households = households;
        this.elders = elders;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Award get(AwardId id) {
        return entity(id).toAward();
    }

    /** @throws Refusal 404 */
    public Versioned<Award> read(AwardId id) {
        return versioned(entity(id));
    }

    /** Those of an area and all below it, by external id; {@code on} leaves those that cover that day. */
    public Page<Award> list(
            Area area,
            @Nullable HouseholdId household,
            @Nullable String tier,
            @Nullable LocalDate on,
            PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("householdId = :household", "household", household == null ? null : household.value())
                .and("tier = :tier", "tier", tier)
                .and("fromDate <= :on and (toDate is null or toDate >= :on)", "on", on)
                .page(repository, "externalId", page, AwardEntity::toAward);
    }

    /** Those of an area and all below it that cover a day of the month, by external id. */
    public List<Award> active(Area area, YearMonth month) {
        return repository
                .find(
                        Areas.WITHIN + " and fromDate <= :last and (toDate is null or toDate >= :first)"
                                + " order by externalId",
                        Map.of("within", area.path(), "first", month.atDay(1), "last", month.atEndOfMonth()))
                .stream()
                .map(AwardEntity::toAward)
                .toList();
    }

    /** All that these households have or had or will have, by household; those without one are left out. */
    public Map<HouseholdId, List<Award>> of(Collection<HouseholdId> households) {
        List<Long> ids = households.stream().map(HouseholdId::value).toList();
        return repository.find("householdId in ?1 order by fromDate, externalId", ids).stream()
                .map(AwardEntity::toAward)
                .collect(Collectors.groupingBy(Award::householdId));
    }

    /** What was decided about an award, the first decision first. */
    public List<AwardDecision> decisions(AwardId id) {
        return decisions.find("awardId = ?1 order by id", id.value()).stream()
                .map(AwardDecisionEntity::toDecision)
                .toList();
    }

    /**
     * @throws Refusal 404 without the household, 422 if the policy is not in force on the first day or has no such
     *     tier, or if the elder is not of the household or has died or moved by then, 409 if there is an award of that
     *     policy already on one of the days: the household's, or the same elder's
     */
    public Versioned<Award> add(AwardDetails details, String decidedBy) {
        return save(new AwardEntity(), details, decidedBy);
    }

    /** As {@link #add}; household, elder and policy stay. @throws Refusal 404, 409, 412, 422 */
    public Versioned<Award> change(AwardId id, Version seen, AwardDetails details, String decidedBy) {
        AwardEntity entity = entity(id);
        seen.mustBe(entity.version);
        if (entity.householdId != details.householdId().value()) {
            throw Refusal.invalid(
                    "/householdId",
                    "award-moves",
                    "An award stays with its household: end it and make another.",
                    details.householdId().value());
        }
        Long elder = details.elderId() == null ? null : details.elderId().value();
        if (!Objects.equals(entity.elderId, elder)) {
            throw Refusal.invalid(
                    "/elderId", "award-moves", "An award stays with its elder: end it and make another.", elder);
        }
        if (!entity.policyCode.equals(details.policyCode())) {
            throw Refusal.invalid(
                    "/policyCode",
                    "award-moves",
                    "An award stays under its policy: end it and make another.",
                    details.policyCode());
        }
        return save(entity, details, decidedBy);
    }

    private Versioned<Award> save(AwardEntity entity, AwardDetails details, String decidedBy) {
        Household household = households.get(details.householdId());
        requireSubject(requirePolicy(details), details);
        requireElder(details);
        lock(details.householdId());
        refuseOverlap(entity.id, details);
        entity.take(details, household.areaId(), decidedBy);
        repository.persistAndFlush(entity);
        decisions.persistAndFlush(new AwardDecisionEntity(entity, clock.instant()));
        return versioned(entity);
    }

    private PolicyVersion requirePolicy(AwardDetails details) {
        PolicyVersion policy = policies.inForce(details.policyCode(), details.from())
                .orElseThrow(() -> Refusal.invalid(
                        "/policyCode",
                        "policy-not-in-force",
                        "No version of this policy is in force on " + details.from()
                                + ": GET /policies lists what is in force when.",
                        details.policyCode()));
        if (policy.rate(details.tier()).isEmpty()) {
            throw Refusal.invalid(
                    "/tier",
                    "unknown-tier",
                    "This policy has the tiers "
                            + String.join(
                                    ", ",
                                    policy.rates().stream().map(Rate::tier).toList())
                            + ".",
                    details.tier());
        }
        return policy;
    }

    private static void requireSubject(PolicyVersion policy, AwardDetails details) {
        if (policy.eligibility() == null) {
            return;
        }
        boolean person = policy.eligibility().subject() == Subject.ELDER;
        if (person != (details.elderId() != null)) {
            throw Refusal.invalid(
                    "/elderId",
                    "wrong-subject",
                    person
                            ? "This policy awards to persons: name the elder."
                            : "This policy awards to households: leave the elder out.",
                    details.elderId() == null ? null : details.elderId().value());
        }
    }

    private void requireElder(AwardDetails details) {
        if (details.elderId() == null) {
            return;
        }
        long id = details.elderId().value();
        Elder elder = elders.byIds(List.of(details.elderId())).get(details.elderId());
        if (elder == null || !elder.householdId().equals(details.householdId())) {
            throw Refusal.invalid(
                    "/elderId", "not-of-household", "Name an elder of the household (GET /elders?householdId=).", id);
        }
        LocalDate since = elder.statusSince();
        if (elder.status() != ElderStatus.ACTIVE && since != null && !since.isAfter(details.from())) {
            throw Refusal.invalid(
                    "/elderId",
                    "elder-gone",
                    "The elder " + (elder.status() == ElderStatus.DIED ? "died" : "moved away") + " on " + since
                            + ", so nothing can be awarded from " + details.from() + ".",
                    id);
        }
    }

    // Two decisions at once come one after the other, so that neither waits for the other's end.
    private void lock(HouseholdId household) {
        repository
                .getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "awards of household " + household.value())
                .getSingleResult();
    }

    // The constraint award_overlaps refuses it too; this answer says which award is in the way.
    private void refuseOverlap(@Nullable Long self, AwardDetails details) {
        repository
                .find(
                        "householdId = ?1 and policyCode = ?2 and fromDate <= ?3 and (toDate is null or toDate >= ?4)"
                                + " and id <> ?5 and (elderId is null or ?6 = 0 or elderId = ?6)",
                        details.householdId().value(),
                        details.policyCode(),
                        details.to() == null ? END_OF_TIME : details.to(),
                        details.from(),
                        self == null ? -1L : self,
                        details.elderId() == null ? 0L : details.elderId().value())
                .firstResultOptional()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "award-overlaps",
                            (other.elderId == null ? "The household" : "An elder of the household") + " has award "
                                    + other.externalId + " (tier " + other.tier + ") from "
                                    + other.fromDate + (other.toDate == null ? " without end" : " to " + other.toDate)
                                    + ": end that one first.");
                });
    }

    private static Versioned<Award> versioned(AwardEntity entity) {
        return new Versioned<>(entity.toAward(), entity.version);
    }

    private AwardEntity entity(AwardId id) {
        return repository.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("award", id.value()));
    }
}
