package org.anhu.care;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.NeedId;

/** Brings the needs of a span of days in line with the care plans. Call it with the rules locked. */
@Singleton
class NeedMaker {

    private final NeedRepository needs;
    private final NeedTable table;
    private final NeedFacts facts;
    private final Instance<CommittedNeeds> committedNeeds;
    private final Clock clock;

    NeedMaker(
            NeedRepository needs,
            NeedTable table,
            NeedFacts facts,
            Instance<CommittedNeeds> committedNeeds,
            Clock clock) {
        this.needs = needs;
        this.table = table;
        this.facts = facts;
        this.committedNeeds = committedNeeds;
        this.clock = clock;
    }

    /**
     * Makes what is missing on any day. What is there is changed on days after today only, and never where a visit is
     * promised: that is what the caregiver and the elder count on, and what the past is settled from.
     */
    NeedsMade make(Collection<CarePlan> plans, LocalDate from, LocalDate to) {
        if (plans.isEmpty()) {
            return NeedsMade.NONE;
        }
        WantedNeeds wanted = facts.wanted(plans, from, to);
        Map<NeedRow.Key, NeedRow> missing = new HashMap<>(wanted.rows());
        List<NeedEntity> astray = new ArrayList<>();
        int existing = 0;
        for (NeedEntity need : existing(plans, from, to)) {
            NeedRow there = need.toRow();
            NeedRow row = missing.remove(there.key());
            if (isAstray(there, row)) {
                astray.add(need);
            } else if (there.status() != NeedStatus.CANCELLED) {
                existing++;
            }
        }
        Set<Long> committed = commit(astray);
        List<NeedRow> changed = new ArrayList<>();
        List<Long> cancelled = new ArrayList<>();
        List<Need> promised = new ArrayList<>();
        for (NeedEntity need : astray) {
            NeedRow row = wanted.rows().get(need.toRow().key());
            if (committed.contains(need.id)) {
                promised.add(need.toNeed());
            } else if (row == null) {
                cancelled.add(need.id);
            } else {
                changed.add(row);
            }
        }
        table.write(List.copyOf(missing.values()));
        table.write(changed);
        table.setStatus(cancelled, NeedStatus.CANCELLED);
        int held = (int) wanted.rows().values().stream()
                .filter(row -> row.status() == NeedStatus.HELD)
                .count();
        return new NeedsMade(
                missing.size(), existing, changed.size(), cancelled.size(), held, wanted.withheld(), promised);
    }

    private boolean isAstray(NeedRow there, NeedRow wanted) {
        if (!there.date().isAfter(LocalDate.now(clock))) {
            return false;
        }
        return wanted == null ? there.status() != NeedStatus.CANCELLED : !wanted.equals(there);
    }

    private List<NeedEntity> existing(Collection<CarePlan> plans, LocalDate from, LocalDate to) {
        return needs.fresh(
                "carePlanId in :plans and date between :from and :to order by date, elderId, ordinal, id",
                Map.of("plans", plans.stream().map(plan -> plan.id().value()).toList(), "from", from, "to", to));
    }

    /** Locks the needs, so that nobody publishes a visit for one meanwhile, and says which are promised already. */
    Set<Long> commit(Collection<NeedEntity> touched) {
        List<Long> ids = touched.stream().map(need -> need.id).toList();
        table.lock(ids);
        Set<Long> committed = new HashSet<>();
        if (!ids.isEmpty()) {
            List<NeedId> asked = ids.stream().map(NeedId::new).toList();
            for (CommittedNeeds visits : committedNeeds) {
                visits.among(asked).forEach(id -> committed.add(id.value()));
            }
        }
        return committed;
    }
}
