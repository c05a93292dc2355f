package org.anhu.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.ElderId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedResourceTest {

    private static final LocalDate MONDAY = Care.MONDAY;

    @Inject
    Town town;

    @Inject
    Town otherTown;

    @Inject
    Care care;

    @Test
    void needs_are_made_once_however_often_they_are_asked_for() {
        ElderId elder = served();
        Map<String, Object> meals = care.plan(town, elder, care.service(town));
        meals.put("gapMinutes", 240);
        meals.put(
                "windows",
                List.of(
                        Care.window(1, "10:30", "12:30"),
                        Care.window(2, "16:00", "16:30"),
                        Care.window(2, "17:00", "18:00")));
        care.save(town, meals);
        care.make(town, MONDAY, MONDAY.plusDays(6))
                .body("made", equalTo(14))
                .body("existing", equalTo(0))
                .body("withheld", hasSize(0));
        care.make(town, MONDAY, MONDAY.plusDays(6))
                .body("made", equalTo(0))
                .body("existing", equalTo(14))
                .body("changed", equalTo(0));
        town.as(Role.DISPATCHER)
                .queryParam("from", MONDAY.toString())
                .queryParam("to", MONDAY.toString())
                .get("/needs")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.ordinal", contains(1, 2))
                .body("items[0].minutes", equalTo(30))
                .body("items[1].windows.opens", contains("16:00:00", "17:00:00"))
                .body("items[1].gapMinutes", equalTo(240))
                .body("items[1].status", equalTo("DUE"));
    }

    @Test
    void without_an_agreement_on_the_day_no_need_is_made_and_the_answer_says_so() {
        ElderId elder = care.elder(town);
        care.save(town, care.plan(town, elder, care.service(town)));
        care.make(town, MONDAY, MONDAY)
                .body("made", equalTo(0))
                .body("withheld", hasSize(1))
                .body("withheld[0].reason", equalTo("NO_AGREEMENT"))
                .body("withheld[0].elderId", equalTo((int) elder.value()))
                .body("withheld[0].date", equalTo(MONDAY.toString()));
    }

    private ElderId served() {
        ElderId elder = care.elder(town);
        care.agreement(town, elder);
        return elder;
    }
}
