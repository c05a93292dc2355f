package org.anhu.planning.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Finding;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;

/** Makes visits of a proposal, if the world is still the one it was made for. */
@Singleton
class Publication {

    private final PlanRunRepository runs;
    private final Proposals proposals;
    private final Inputs inputs;
    private final Clock clock;

    Publication(PlanRunRepository runs, Proposals proposals, Inputs inputs, Clock clock) {
        this.runs = runs;
        this.proposals = proposals;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** @throws Refusal 404; 409 if it is no proposal, or with what changed since it was made */
    @Transactional
    void publish(PlanId id, String user) {
        PlanRunEntity run = runs.lock(id);
        run.become(PlanState.PUBLISHED);
        run.publishedAt = clock.instant();
        run.publishedBy = user;
        World now = inputs.read(new AreaId(run.areaId), run.fromDate, run.toDate);
        refuseChanged(run.inputsHash, id, now.fingerprint());
    }

    private void refuseChanged(String hashThen, PlanId id, Fingerprint now) {
        if (now.hash().equals(hashThen)) {
            return;
        }
        Fingerprint then = proposals.inputs(id);
        List<Finding> changes = then.changedUntil(now).stream()
                .map(item -> new Finding(
                        "",
                        then.change(item, now),
                        "Since the plan was made, " + item + " was " + then.change(item, now) + ".",
                        item))
                .toList();
        throw Refusal.conflict(
                "world-changed",
                "The world has moved on since this plan was made: request another plan of the same dates.",
                changes);
    }
}
