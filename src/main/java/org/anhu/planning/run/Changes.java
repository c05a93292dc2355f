package org.anhu.planning.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.NeedId;
import org.anhu.visits.Visit;
import org.jspecify.annotations.Nullable;

/** Compares a proposal with what is published. */
final class Changes {

    private Changes() {}

    /** At most one visit that is not cancelled stands there. */
    private record Slot(NeedId need, int carerNo) {}

    static List<PlanChange> of(World world, List<PlanAssignment> proposed) {
        Map<Slot, Visit> published = new HashMap<>();
        Set<NeedId> needs = world.needIds();
        for (Visit visit : world.visits()) {
            if (needs.contains(visit.needId())) {
                published.put(new Slot(visit.needId(), visit.carerNo()), visit);
            }
        }
        List<PlanChange> changes = new ArrayList<>();
        for (PlanAssignment one : proposed) {
            Visit before = published.remove(new Slot(one.needId(), one.carerNo()));
            if (before == null) {
                changes.add(planned(one));
            } else if (!stands(before, one)) {
                changes.add(change(ChangeKind.MOVED, before, one));
            } else if (!world.isKept(before)) {
                changes.add(change(ChangeKind.UNKEPT, before, one));
            }
        }
        published.values().forEach(visit -> changes.add(change(ChangeKind.WAITING, visit, null)));
        return changes;
    }

    private static boolean stands(Visit visit, PlanAssignment one) {
        return visit.caregiverId().equals(one.caregiverId())
                && visit.startsAt().equals(one.startsAt())
                && visit.endsAt().equals(one.endsAt());
    }

    private static PlanChange planned(PlanAssignment one) {
        return new PlanChange(
                ChangeKind.PLANNED,
                null,
                one.needId(),
                one.carerNo(),
                one.elderId(),
                one.date(),
                null,
                null,
                null,
                one.caregiverId(),
                one.startsAt(),
                one.endsAt());
    }

    private static PlanChange change(ChangeKind kind, Visit visit, @Nullable PlanAssignment to) {
        return new PlanChange(
                kind,
                visit.id(),
                visit.needId(),
                visit.carerNo(),
                visit.elderId(),
                visit.date(),
                visit.caregiverId(),
                visit.startsAt(),
                visit.endsAt(),
                to == null ? null : to.caregiverId(),
                to == null ? null : to.startsAt(),
                to == null ? null : to.endsAt());
    }
}
