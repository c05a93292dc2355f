package org.anhu.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarTest {

    // 00:30 in Wuhan is the day before in UTC: a feed that shifts days shows it here.
    private final Instant soon = LocalDate.now(VisitTown.ZONE)
            .plusDays(2)
            .atTime(0, 30)
            .atZone(VisitTown.ZONE)
            .toInstant();

    @Inject
    VisitTown here;

    @Inject
    Visits visits;

    @Test
    void a_calendar_shows_the_visits_and_their_changes_without_saying_who_and_where() throws Exception {
        CaregiverId caregiver = here.caregiver();
        Visit staying = here.visit(caregiver, soon);
        Visit cancelled = here.visit(caregiver, soon.plus(Duration.ofHours(4)));
        here.visit(here.caregiver(), soon);
        String address = open(caregiver);

        Calendar first = read(address);
        List<VEvent> events = first.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(text(events.get(0), "UID")).isEqualTo("visit-" + staying.id().value() + "@anhu");
        assertThat(text(events.get(0), "SEQUENCE")).isEqualTo("0");
        assertThat(text(events.get(0), "STATUS")).isEqualTo("CONFIRMED");
        assertThat(text(events.get(0), "SUMMARY")).isEqualTo("助洁 李**");
        assertThat(text(events.get(0), "DTSTART")).isEqualTo(soon.toString().replaceAll("[-:]", ""));
        assertThat(first.toString())
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .contains("X-PUBLISHED-TTL:PT1H")
                .contains("LAST-MODIFIED:")
                .doesNotContain("大明")
                .doesNotContain("解放路");

        here.town
                .as(Role.DISPATCHER)
                .body(Map.of("reason", "住院"))
                .post("/visits/" + cancelled.id().value() + "/cancel")
                .then()
                .statusCode(200);
        VEvent changed = read(address).<VEvent>getComponents("VEVENT").get(1);
        assertThat(text(changed, "UID")).isEqualTo("visit-" + cancelled.id().value() + "@anhu");
        assertThat(text(changed, "STATUS")).isEqualTo("CANCELLED");
        assertThat(text(changed, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void an_address_is_told_once_replaced_by_the_next_and_revoked() {
        CaregiverId caregiver = here.caregiver();
        String first = open(caregiver);
        assertThat(here.count(
                        "select count(*) from calendar_feed where caregiver_id = ? and length(token_sha256) = 32",
                        caregiver.value()))
                .isEqualTo(1);
        String second = open(caregiver);
        RestAssured.get(first).then().statusCode(404);
        RestAssured.get(second).then().statusCode(200).contentType(containsString("text/calendar"));
        here.town.as(caregiver).delete("/me/calendar-feed").then().statusCode(204);
        RestAssured.get(second).then().statusCode(404).contentType("application/problem+json");
        RestAssured.get("/calendar/guess.ics").then().statusCode(404);
        here.town.as(Role.DISPATCHER).post("/me/calendar-feed").then().statusCode(403);
    }

    private String open(CaregiverId caregiver) {
        return here.town
                .as(caregiver)
                .post("/me/calendar-feed")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }

    private static Calendar read(String address) throws Exception {
        String text = RestAssured.get(address).then().statusCode(200).extract().asString();
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String text(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }
}
