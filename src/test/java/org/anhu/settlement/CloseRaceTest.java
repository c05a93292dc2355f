package org.anhu.settlement;

import static org.anhu.Entitled.number;
import static org.anhu.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

/**
 * Sixteen people accept and reject late visits while months are closed: what was accepted is settled or carried over,
 * never both and never neither. Four closes in the build; {@code -Dclose.races=20} for more.
 */
@QuarkusTest
class CloseRaceTest {

    private static final int CLOSES = Integer.getInteger("close.races", 4);
    private static final int WRITERS = 16;
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    @Inject
    ProvedTown proved;

    private final ConcurrentLinkedQueue<Long> cases = new ConcurrentLinkedQueue<>();
    private final AtomicInteger accepted = new AtomicInteger();

    @Test
    void what_sixteen_writers_prove_during_closes_is_settled_or_carried_over() throws Exception {
        proved.entitled.publish(proved.entitled.dalian());
        Random random = new Random(7);
        for (int household = 0; household < 6; household++) {
            ElderId elder = proved.elder(proved.entitled.awarded("h" + household, "A"));
            for (int visit = 0; visit < 10 * CLOSES; visit++) {
                late(elder, FIRST.plusMonths(visit / 10), 1 + visit % 10 + 10 * (household % 2), random);
            }
        }
        for (String role : List.of(Role.DISPATCHER, Role.CLERK, Role.DISTRICT_APPROVER)) {
            proved.town.as(role); // logged in before the start
        }
        int all = cases.size();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                work.add(writers.submit(this::decideAll));
            }
            for (int close = 0; close < CLOSES; close++) {
                settleAndApprove(FIRST.plusMonths(close), all - (close + 1) * all / (CLOSES + 1));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            writers.shutdown();
        }
        long settled = counted();
        long carriedOver = open();
        assertThat(settled + carriedOver).isEqualTo(accepted.get()).isEqualTo(verified());
        settleAndApprove(FIRST.plusMonths(CLOSES), 0); // takes everything that was carried over
        assertThat(counted()).isEqualTo(accepted.get());
        assertThat(open()).isZero();
        assertThat(proved.number(
                        "select sum(l.visits_verified) from settlement_line l join settlement_run r on r.id = l.run_id"
                                + " where r.area_id = ?",
                        proved.town.street.value()))
                .isEqualTo(accepted.get());
        proved.town
                .as(Role.CLERK)
                .get("/books/check")
                .then()
                .body("checks.findAll { it.violations > 0 }", equalTo(List.of()));
    }

    /** A visit that is done, with an exception that waits for a person. */
    private void late(ElderId elder, YearMonth month, int day, Random random) {
        long visit = proved.visit(elder, month.atDay(day), "DONE", "EXCEPTION");
        long one = proved.number(
                "insert into visit_exception (visit_id, area_id, code, detail, found_at)"
                        + " select id, area_id, 'LATE', 'late', now() from visit where id = ? returning id",
                visit);
        if (random.nextBoolean()) {
            cases.add(one);
        } else {
            List<Long> shuffled = new ArrayList<>(cases);
            shuffled.add(random.nextInt(shuffled.size() + 1), one);
            cases.clear();
            cases.addAll(shuffled);
        }
    }

    private void decideAll() {
        for (Long one = cases.poll(); one != null; one = cases.poll()) {
            boolean accept = one % 5 != 0;
            int status = proved.town
                    .as(Role.DISPATCHER)
                    .header("If-Match", "\"v0\"")
                    .body(Map.of("decision", accept ? "ACCEPTED" : "REJECTED", "reason", "电话核实"))
                    .post("/exceptions/" + one + "/decision")
                    .statusCode();
            assertThat(status).isEqualTo(200);
            if (accept) {
                accepted.incrementAndGet();
            }
        }
    }

    /** Waits until so many decisions are left, so that each close falls among them. */
    private void settleAndApprove(YearMonth month, int left) throws Exception {
        eventually(Duration.ofMinutes(2), cases::size, waiting -> waiting <= left);
        Object run = proved.town
                .as(Role.CLERK)
                .body(Map.of("areaId", proved.town.street.value(), "month", month.toString()))
                .post("/settlements")
                .then()
                .statusCode(201)
                .extract()
                .path("runs[0].id");
        proved.town
                .as(Role.DISTRICT_APPROVER)
                .post("/settlements/" + number(run) + "/approval")
                .then()
                .statusCode(200);
    }

    private long counted() {
        return visits("(select coalesce(sum(p.counted), 0) from visit_payment p where p.visit_id = v.id) = 1");
    }

    private long open() {
        return visits("v.proof = 'VERIFIED' and not exists (select 1 from visit_payment p where p.visit_id = v.id)");
    }

    private long verified() {
        return visits("v.proof = 'VERIFIED'");
    }

    private long visits(String which) {
        return proved.number("select count(*) from visit v where v.service_code = ? and " + which, proved.town.name);
    }
}
