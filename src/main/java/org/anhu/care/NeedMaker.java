package org.anhu.care;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.anhu.kernel.NeedId;

/** Brings the needs of some days in line with the care plans. Call it with the rules locked. */
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
    NeedsMade make(Collection<CarePlan> plans, SortedSet<LocalDate> days) {
        if (plans.isEmpty() || days.isEmpty()) {
            return NeedsMade.NONE;
        }
        WantedNeeds wanted = facts.wanted(plans, days);
        Map<NeedRow.Key, NeedRow> missing = new LinkedHashMap<>(wanted.rows());
        List<NeedEntity> astray = new ArrayList<>();
        int existing = 0;
        for (NeedEntity need : existing(plans, days)) {
            NeedRow there = need.toRow();
            if (isAstray(there, missing.remove(there.key()))) {
                astray.add(need);
            } else if (there.status() != NeedStatus.CANCELLED) {
                existing++;
            }
        }
        table.write(List.copyOf(missing.values()));
        return correct(astray, wanted, missing.size(), existing);
    }

    private NeedsMade correct(List<NeedEntity> astray, WantedNeeds wanted, int made, int existing) {
        Set<Long> committed = commit(astray);
        Map<NeedRow.Key, NeedRow> rows = new HashMap<>(wanted.rows());
        List<NeedRow> changed = new ArrayList<>();
        List<Long> cancelled = new ArrayList<>();
        List<Need> promised = new ArrayList<>();
        for (NeedEntity need : astray) {
            NeedRow.Key key = need.toRow().key();
            if (committed.contains(need.id)) {
                promised.add(need.toNeed());
                rows.remove(key);
            } else if (rows.containsKey(key)) {
                changed.add(rows.get(key));
            } else {
                cancelled.add(need.id);
            }
        }
        table.write(changed);
        table.setStatus(cancelled, NeedStatus.CANCELLED);
        int held = (int) rows.values().stream()
                .filter(row -> row.status() == NeedStatus.HELD)
                .count();
        return new NeedsMade(made, existing, changed.size(), cancelled.size(), held, wanted.withheld(), promised);
    }

    private boolean isAstray(NeedRow there, NeedRow wanted) {
        if (!there.date().isAfter(LocalDate.now(clock))) {
            return false;
        }
        return wanted == null ? there.status() != NeedStatus.CANCELLED : !wanted.equals(there);
    }

    private List<NeedEntity> existing(Collection<CarePlan> plans, SortedSet<LocalDate> days) {
        List<Long> ids = plans.stream().map(plan -> plan.id().value()).toList();
        return needs.fresh(
                "carePlanId in :plans and date in :days order by date, elderId, ordinal, id",
                Map.of("plans", ids, "days", days));
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
