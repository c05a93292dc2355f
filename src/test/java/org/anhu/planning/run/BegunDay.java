package org.anhu.planning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anhu.TestClock;
import org.anhu.area.Areas;
import org.anhu.area.Role;
import org.anhu.care.Need;
import org.anhu.care.Needs;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.visits.PlannedVisit;
import org.anhu.visits.Visit;
import org.anhu.visits.Visits;

/** A published day in a town, and a clock that says how far it has come. {@link #over()} ends it. */
@Dependent
class BegunDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TRAVEL_SECONDS = 600;

    private final PlanTown here;
    private final TestClock clock;
    private final Plans plans;
    private final Needs needs;
    private final Visits visits;
    private final Areas areas;

    BegunDay(PlanTown here, TestClock clock, Plans plans, Needs needs, Visits visits, Areas areas) {
        this.here = here;
        this.clock = clock;
        this.plans = plans;
        this.needs = needs;
        this.visits = visits;
        this.areas = areas;
    }

    /** Before anything else: logins go by the real time. */
    PlanTown settled() {
        for (String role : List.of(Role.DISPATCHER, Role.SUPERVISOR, Role.CLERK)) {
            here.town.as(role);
        }
        return here.settled();
    }

    static Instant at(String time) {
        return PlanTown.DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    void itIs(String time) {
        clock.set(at(time));
    }

    void over() {
        clock.reset();
    }

    /** An hour at a new elder's, published. */
    Visit visit(CaregiverId caregiver, String opens, String closes, String start) {
        return visits(here.carePlan(here.elder(), opens, closes), start, caregiver)
                .get(0);
    }

    /** What a care plan asks for, published for these caregivers. */
    List<Visit> visits(long carePlan, String start, CaregiverId... caregivers) {
        needs.make(areas.get(here.town.district), PlanTown.DAY, PlanTown.DAY);
        Need need = needs.due(areas.get(here.town.district), PlanTown.DAY, PlanTown.DAY).stream()
                .filter(one -> one.carePlanId().value() == carePlan)
                .findFirst()
                .orElseThrow();
        List<PlannedVisit> planned = new ArrayList<>();
        for (CaregiverId caregiver : caregivers) {
            planned.add(planned(need, planned.size() + 1, caregiver, at(start)));
        }
        visits.publish(null, "test", List.of(need.id()), planned);
        return visits.ofNeeds(List.of(need.id()));
    }

    private PlannedVisit planned(Need need, int carerNo, CaregiverId caregiver, Instant start) {
        return new PlannedVisit(
                need.id(),
                carerNo,
                need.elderId(),
                caregiver,
                need.areaId(),
                PlanTown.DAY,
                need.serviceCode(),
                need.minutes(),
                start,
                start.plusSeconds(need.minutes() * 60L),
                at(need.windows().get(0).opens().toString()),
                at(need.windows().get(0).closes().toString()),
                TRAVEL_SECONDS);
    }

    RequestSpecification dispatcher() {
        return here.town.as(Role.DISPATCHER);
    }

    Map<String, Object> wish() {
        return Map.of("areaId", here.town.district.value());
    }

    /** Asks for a repair and has the proposal. */
    PlanId repair() {
        int id = dispatcher()
                .body(wish())
                .post("/plans/repairs")
                .then()
                .statusCode(201)
                .body("kind", equalTo("REPAIR"))
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        return new PlanId(id);
    }

    List<PlanChange> changes(PlanId plan) {
        return plans.changes(plan, PageRequest.of(0, 500)).items();
    }

    ValidatableResponse publish(PlanId plan) {
        return dispatcher().post("/plans/" + plan.value() + "/publish").then();
    }

    Visit now(Visit visit) {
        return visits.get(visit.id());
    }

    /** Where and when it was. */
    void assertUntouched(Visit... promised) {
        for (Visit visit : promised) {
            assertThat(now(visit)).satisfies(stands -> {
                assertThat(stands.caregiverId()).isEqualTo(visit.caregiverId());
                assertThat(stands.startsAt()).isEqualTo(visit.startsAt());
                assertThat(stands.endsAt()).isEqualTo(visit.endsAt());
            });
        }
    }

    ValidatableResponse overrun(Visit visit, Instant until) {
        return dispatcher()
                .body(Map.of("until", until.toString()))
                .post("/visits/" + visit.id().value() + "/overrun")
                .then();
    }

    /** As the station enters it: asked for and approved. */
    void callInIll(CaregiverId caregiver) {
        String day = PlanTown.DAY.toString();
        var leave = dispatcher()
                .body(Map.of("caregiverId", caregiver.value(), "from", day, "to", day, "reason", "病假"))
                .post("/leave")
                .then()
                .statusCode(201)
                .extract();
        dispatcher()
                .header("If-Match", leave.header("ETag"))
                .body(Map.of("status", "APPROVED"))
                .put("/leave/" + leave.path("id") + "/status")
                .then()
                .statusCode(200);
    }
}
