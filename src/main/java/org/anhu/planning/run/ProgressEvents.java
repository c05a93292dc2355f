package org.anhu.planning.run;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anhu.kernel.PlanId;

/**
 * The progress of a run as server-sent events, on whichever node somebody watches: it reads the rows that the solving
 * node writes. Each row is an event "progress"; the last event, "end", carries the plan as it then stands.
 */
@Singleton
class ProgressEvents {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Plans plans;
    private final Proposals proposals;

    ProgressEvents(Plans plans, Proposals proposals) {
        this.plans = plans;
        this.proposals = proposals;
    }

    Multi<OutboundSseEvent> of(PlanId id, Sse sse) {
        Watch watch = new Watch(id, sse);
        return Uni.createFrom()
                .item(watch::look)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .repeat()
                .withDelay(LOOK_EVERY)
                .whilst(events -> !watch.ended)
                .onItem()
                .disjoint();
    }

    /** One person watching. Looks follow one another, so it needs no lock; they may be on different threads. */
    private final class Watch {

        private final PlanId id;
        private final Sse sse;
        private volatile int attempt;
        private volatile int sequence;
        private volatile boolean ended;

        Watch(PlanId id, Sse sse) {
            this.id = id;
            this.sse = sse;
        }

        // The state first: once it says solved, no row comes after those that are read next.
        List<OutboundSseEvent> look() {
            Plan plan = plans.get(id);
            List<OutboundSseEvent> events = new ArrayList<>();
            for (PlanProgress progress : proposals.progressAfter(id, attempt, sequence)) {
                attempt = progress.attempt();
                sequence = progress.sequence();
                events.add(event("progress", PlanProgress.class, progress));
            }
            if (plan.state().isSolved()) {
                ended = true;
                events.add(event("end", Plan.class, plan));
            }
            return events;
        }

        private <T> OutboundSseEvent event(String name, Class<T> type, T data) {
            return sse.newEventBuilder()
                    .name(name)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(type, data)
                    .build();
        }
    }
}
