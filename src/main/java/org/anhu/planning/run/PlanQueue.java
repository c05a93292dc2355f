package org.anhu.planning.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.anhu.kernel.PlanId;

/**
 * The runs that wait for a node, shared by all nodes on one database. An entry only says that there may be work: what
 * there is to do, and who may write it down, is in the run's own row.
 */
@Singleton
class PlanQueue {

    /** The least db-scheduler allows, for four misses are no accident. */
    private static final int MISSED_HEARTBEATS = 4;

    private final PlanRunner runner;
    private final PlanningConfig config;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    PlanQueue(DataSource dataSource, PlanRunner runner, PlanningConfig config) {
        this.runner = runner;
        this.config = config;
        task = Tasks.oneTime("solve-plan")
                .onFailure(new FailureHandler.OnFailureRetryLater<>(config.rest()))
                .onDeadExecutionRevive()
                .execute((entry, context) -> runner.run(PlanId.fromString(entry.getId())));
        scheduler = Scheduler.create(dataSource, task)
                .schedulerName(new SchedulerName.Fixed(runner.node()))
                .threads(1) // a search takes all the processor it gets; the next run is for the next node
                .pollingInterval(config.poll())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    void start(@Observes StartupEvent start) {
        if (config.solves()) {
            scheduler.start();
        }
    }

    // The run in hand goes back to the queue first, so that another node need not wait for missed heartbeats.
    void stop(@Observes ShutdownEvent stop) {
        runner.stop();
        scheduler.stop();
    }

    /** Adds a run, in the transaction that made it. The queue goes by the machine's time, whatever day we plan. */
    void add(PlanId id) {
        add(id, Duration.ZERO);
    }

    /** Adds a run that its own node solves, to be looked at after a while: nothing is left to do unless that one died. */
    void addForRescue(PlanId id) {
        add(id, config.rescue());
    }

    private void add(PlanId id, Duration delay) {
        scheduler.schedule(
                task.instance(Long.toString(id.value())), Instant.now().plus(delay));
    }
}
