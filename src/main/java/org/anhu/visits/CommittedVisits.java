package org.anhu.visits;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.care.CommittedNeeds;
import org.anhu.kernel.NeedId;

/** Tells care for which needs a visit is published: a changed care plan must not take it away behind people's backs. */
@Singleton
class CommittedVisits implements CommittedNeeds {

    private final Visits visits;

    CommittedVisits(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Set<NeedId> among(Collection<NeedId> needs) {
        return needs.isEmpty()
                ? Set.of()
                : visits.ofNeeds(needs).stream().map(Visit::needId).collect(Collectors.toSet());
    }
}
