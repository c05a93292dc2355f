package org.anhu.boot;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.care.Needs;
import org.anhu.kernel.Once;
import org.anhu.kernel.PageRequest;
import org.anhu.people.Certificate;
import org.anhu.people.Certificates;
import org.anhu.planning.run.PlanRequest;
import org.anhu.planning.run.Plans;
import org.anhu.settlement.Settled;
import org.anhu.settlement.Settlements;
import org.anhu.visits.Visits;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What happens by itself at certain hours. Every node fires; each job has a row for its kind, period and district, in
 * the transaction of its effect, and so happens once. Where one district fails, its row stays unwritten and the others
 * go on.
 */
@Singleton
class Clockwork {

    private static final Logger LOG = Logger.getLogger(Clockwork.class);

    /** In the books as who asked. */
    private static final String USER = "clockwork";

    private static final int DAYS_TO_RENEW = 30;

    private final Areas areas;
    private final Needs needs;
    private final Plans plans;
    private final Visits visits;
    private final Certificates certificates;
    private final Settlements settlements;
    private final Once once;
    private final Clock clock;
    private final ZoneId zone;
    private final int daysAhead;
    private final boolean publish;

    Clockwork(
            Areas areas,
            Needs needs,
            Plans plans,
            Visits visits,
            Certificates certificates,
            Settlements settlements,
            Once once,
            Clock clock,
            ZoneId zone,
            @ConfigProperty(name = "anhu.clockwork.days-ahead") int daysAhead,
            @ConfigProperty(name = "anhu.nightly.publish") boolean publish) {
        this.areas = areas;
        this.needs = needs;
        this.plans = plans;
        this.visits = visits;
        this.certificates = certificates;
        this.settlements = settlements;
        this.once = once;
        this.clock = clock;
        this.zone = zone;
        this.daysAhead = daysAhead;
        this.publish = publish;
    }

    @Scheduled(cron = "{anhu.clockwork.needs}", timeZone = "{anhu.zone}")
    void makeNeeds() {
        inEachDistrict("needs", this::makeNeeds);
    }

    @Scheduled(cron = "{anhu.clockwork.plan}", timeZone = "{anhu.zone}")
    void planTomorrow() {
        inEachDistrict("plan", this::planTomorrow);
    }

    @Scheduled(cron = "{anhu.clockwork.overdue}", timeZone = "{anhu.zone}")
    void markOverdue() {
        // All districts at once; the row needs one to stand in.
        areas.districts().stream().limit(1).forEach(any -> attempt("overdue", any, this::markOverdue));
    }

    @Scheduled(cron = "{anhu.clockwork.expiries}", timeZone = "{anhu.zone}")
    void nameExpiries() {
        inEachDistrict("expiries", this::nameExpiries);
    }

    @Scheduled(cron = "{anhu.clockwork.settlement}", timeZone = "{anhu.zone}")
    void settleLastMonth() {
        inEachDistrict("settlement", this::settleLastMonth);
    }

    /**
     * Makes the runs of the month before this one, which a person then approves; each street's own row makes it happen
     * once. Returns how many were made.
     */
    int settleLastMonth(Area district) {
        YearMonth month = YearMonth.from(today()).minusMonths(1);
        Settled settled = settlements.settle(district, month, USER);
        LOG.infof(
                "settled %s of district %d: %d streets wait for a checker",
                month, district.id().value(), settled.made());
        settled.refused()
                .forEach(finding -> LOG.warnf(
                        "not settled for %s: %s %s: %s", month, finding.value(), finding.code(), finding.detail()));
        return settled.made();
    }

    /** The needs of the coming days. */
    boolean makeNeeds(Area district) {
        LocalDate today = today();
        LocalDate last = today.plusDays(daysAhead);
        return once.run("needs", today.toString(), district.id(), () -> {
            var made = needs.make(district, today.plusDays(1), last);
            LOG.infof("needs of district %d until %s: %s", district.id().value(), last, made);
        });
    }

    /** The plan of tomorrow, as a proposal that a person looks at. */
    boolean planTomorrow(Area district) {
        LocalDate tomorrow = today().plusDays(1);
        return once.run("plan", tomorrow.toString(), district.id(), () -> {
            String key = "nightly:" + district.id().value() + ":" + tomorrow;
            var plan = plans.request(key, PlanRequest.ofDate(district.id(), tomorrow, publish), USER)
                    .plan();
            LOG.infof("plan %d of %s requested", plan.id().value(), tomorrow);
        });
    }

    private boolean markOverdue(Area any) {
        String minute = ZonedDateTime.now(clock.withZone(zone))
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString();
        return once.run(
                "overdue", minute, any.id(), () -> LOG.debugf("overdue: %s", visits.markOverdue(clock.instant())));
    }

    /** Certificates to be renewed, once a day in the log; the list is GET /certificates. */
    boolean nameExpiries(Area district) {
        LocalDate today = today();
        return once.run(
                "expiries",
                today.toString(),
                district.id(),
                () -> certificates
                        .list(district, null, null, null, today, today.plusDays(DAYS_TO_RENEW), PageRequest.of(0, 500))
                        .items()
                        .forEach(Clockwork::warn));
    }

    private static void warn(Certificate certificate) {
        LOG.warnf(
                "certificate %d of caregiver %d is valid until %s only: without it, no %s any more",
                certificate.id().value(),
                certificate.caregiverId().value(),
                certificate.validTo(),
                certificate.skillCode());
    }

    private void inEachDistrict(String kind, Consumer<Area> job) {
        areas.districts().forEach(district -> attempt(kind, district, job));
    }

    private static void attempt(String kind, Area district, Consumer<Area> job) {
        try {
            job.accept(district);
        } catch (RuntimeException e) { // a job's edge: the next district, and the next time, are not to suffer
            LOG.errorf(e, "%s of district %d", kind, district.id().value());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
