package org.anhu.planning.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.anhu.planning.weights.ProfileVersion;
import org.anhu.planning.weights.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * Plans put together again for explanations. The last few are kept, as long as there is memory and nothing was written
 * that they rest on: reading a district's day again takes longer than a dispatcher's question may.
 */
@Singleton
@Transactional
class Standings {

    private static final int MOST_KEPT = 4;

    /** Time alone settles visits too; for what is explained, a minute makes no difference. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Areas areas;
    private final Inputs inputs;
    private final Proposals proposals;
    private final Profiles profiles;
    private final WorldStamp stamp;
    private final PlanningConfig config;
    private final Clock clock;
    private final Map<Key, SoftReference<Kept>> kept = new LinkedHashMap<>(16, 0.75F, true);

    Standings(
            Areas areas,
            Inputs inputs,
            Proposals proposals,
            Profiles profiles,
            WorldStamp stamp,
            PlanningConfig config,
            Clock clock) {
        this.areas = areas;
        this.inputs = inputs;
        this.proposals = proposals;
        this.profiles = profiles;
        this.stamp = stamp;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A proposal, in the world that it was made for.
     *
     * @throws Refusal 409 if the world has moved on, with what changed
     */
    Standing proposed(Plan plan) {
        Day day = new Day(areas.get(plan.areaId()), plan.from(), plan.to(), plan.profile());
        return standing(new Key(plan.id(), day), () -> {
            Instant frozen = plan.frozenUntil();
            Instant asOf = clock.instant();
            World world = read(day, frozen == null ? null : Freeze.until(frozen, config));
            proposals.refuseChanged(plan.id(), world.fingerprint());
            List<Placement> placements = proposals.assignments(plan.id()).stream()
                    .filter(assignment -> !assignment.fixed())
                    .map(Placement::of)
                    .toList();
            return Standing.of(world, asOf, profiles.weights(day.profile()), placements);
        });
    }

    /** What is published of an area's day, as it is now. */
    Standing published(AreaId area, LocalDate date, ProfileVersion profile) {
        Day day = new Day(areas.get(area), date, date, profile);
        return standing(new Key(null, day), () -> {
            Instant asOf = clock.instant();
            Instant soonest = asOf.plus(config.notice());
            boolean begun = !date.isAfter(LocalDate.now(clock));
            World world = read(day, begun ? new Freeze(soonest, soonest, config.tolerance()) : null)
                    .free();
            List<Placement> placements = world.visits().stream()
                    .filter(visit -> !world.settled().containsKey(visit.id()))
                    .map(Placement::of)
                    .toList();
            return Standing.of(world, asOf, profiles.weights(day.profile()), placements);
        });
    }

    private World read(Day day, @Nullable Freeze freeze) {
        return inputs.read(day.area().id(), day.from(), day.to(), freeze);
    }

    // The stamp is read before the world: what is written in between makes another stamp, and is read again.
    private synchronized Standing standing(Key key, Supplier<Standing> reading) {
        Day day = key.day();
        String now = stamp.of(inputs.district(day.area()), day.from(), day.to());
        SoftReference<Kept> reference = kept.get(key);
        Kept last = reference == null ? null : reference.get();
        if (last != null && last.stamp().equals(now) && isFresh(last.standing(), day)) {
            return last.standing();
        }
        Standing standing = reading.get();
        kept.put(key, new SoftReference<>(new Kept(standing, now)));
        Iterator<Key> oldest = kept.keySet().iterator();
        while (kept.size() > MOST_KEPT && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        return standing;
    }

    private boolean isFresh(Standing standing, Day day) {
        return day.from().isAfter(LocalDate.now(clock))
                || clock.instant().isBefore(standing.asOf().plus(FRESH));
    }

    private record Day(Area area, LocalDate from, LocalDate to, ProfileVersion profile) {}

    /** @param proposal null for what is published */
    private record Key(@Nullable PlanId proposal, Day day) {}

    private record Kept(Standing standing, String stamp) {}
}
