package org.anhu.planning.run;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;

/**
 * Repairs of days that have begun. Somebody waits at the screen, so a repair is solved at once by the node that is
 * asked, past the queue; should that node die, the queue has it for another one.
 */
@Singleton
public class Repairs {

    private final Plans plans;
    private final PlanRunner runner;
    private final PlanningConfig config;
    private final Clock clock;

    Repairs(Plans plans, PlanRunner runner, PlanningConfig config, Clock clock) {
        this.plans = plans;
        this.runner = runner;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Proposes how the rest of the day can go on. The same key with the same wish is the same repair.
     *
     * @param key chosen by whoever asks, 1 to 200 characters
     * @param user who asks, for the record
     * @throws Refusal 404 without the area, 422 for a day that is over, an unknown
     *     profile, or a key that was used for another wish
     */
    public Requested request(String key, RepairRequest request, String user) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = request.date() == null ? today : request.date();
        if (date.isBefore(today)) {
            throw Refusal.invalid(
                    "/date", "day-over", "That day is over: repair today, " + today + ", or a day to come.", date);
        }
        PlanRequest wish =
                new PlanRequest(request.areaId(), date, date, config.repairSeconds(), false, request.profile());
        Requested requested = plans.request(key, PlanKind.REPAIR, wish, user);
        PlanId id = requested.plan().id();
        if (requested.isNew()) {
            runner.run(id);
        }
        return new Requested(plans.get(id), requested.isNew());
    }
}
