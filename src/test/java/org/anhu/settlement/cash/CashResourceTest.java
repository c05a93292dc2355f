package org.anhu.settlement.cash;

import static org.anhu.Entitled.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.Town;
import org.anhu.area.Role;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.settlement.ProvedTown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S3-22: 200.00 to begin with, 100.00 given, 38.50 for vegetables, 12.00 for medicine. */
@QuarkusTest
class CashResourceTest {

    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    @Inject
    ProvedTown proved;

    @Inject
    Town otherTown;

    HouseholdId household;
    CaregiverId caregiver;

    @BeforeEach
    void a_household_and_who_visits_it() {
        household = proved.entitled.household("h");
        ElderId elder = proved.elder(household);
        long visit = proved.visit(elder, today, "PLANNED", "UNVERIFIED");
        caregiver = new CaregiverId(proved.number("select caregiver_id from visit where id = ?", visit));
    }

    @Test
    void s3_22_two_hundred_and_a_hundred_less_vegetables_and_medicine_leave_249_50() {
        enter("IN", 20_000, "期初余额", null).statusCode(201).body("balanceFen", equalTo(20_000));
        enter("IN", 10_000, "家属给", null).statusCode(201).body("balanceFen", equalTo(30_000));
        enter("OUT", 3_850, "买菜", "小票 17").statusCode(201).body("balanceFen", equalTo(26_150));
        enter("OUT", 1_200, "买药", null)
                .statusCode(201)
                .body("balanceFen", equalTo(24_950))
                .body("position", equalTo(4))
                .body("caregiverId", equalTo((int) caregiver.value()))
                .body("confirmation", nullValue());
        proved.town
                .as(Role.CLERK)
                .queryParam("size", 2)
                .get(cash())
                .then()
                .statusCode(200)
                .body("openingFen", equalTo(0))
                .body("inFen", equalTo(30_000))
                .body("outFen", equalTo(5_050))
                .body("closingFen", equalTo(24_950))
                .body("balanceFen", equalTo(24_950))
                .body("withoutReceipt", equalTo(1))
                .body("unconfirmed", equalTo(4))
                .body("entries.total", equalTo(4))
                .body("entries.items.receipt", equalTo(java.util.Arrays.asList(null, null)));
        proved.town
                .as(Role.CLERK)
                .queryParam("from", today.plusDays(1).toString())
                .get(cash())
                .then()
                .body("openingFen", equalTo(24_950))
                .body("inFen", equalTo(0))
                .body("closingFen", equalTo(24_950));
    }

    @Test
    void more_than_there_is_cannot_be_spent_nor_taken_back() {
        long given =
                number(enter("IN", 5_000, "家属给", null).statusCode(201).extract().path("id"));
        enter("OUT", 5_001, "买菜", null)
                .statusCode(409)
                .body("code", equalTo("cash-below-zero"))
                .body("detail", containsString("5000 fen left"));
        enter("OUT", 3_000, "买菜", null).statusCode(201);
        office("/" + given + "/reversal", Map.of("reason", "误记")).statusCode(409);
    }

    @Test
    void an_entry_is_taken_back_once_and_both_stay() {
        enter("IN", 10_000, "家属给", null);
        long wrong = number(enter("OUT", 3_850, "买菜", null).extract().path("id"));
        office("/" + wrong + "/reversal", Map.of("reason", "误记"))
                .statusCode(201)
                .body("kind", equalTo("IN"))
                .body("reversesId", equalTo((int) wrong))
                .body("balanceFen", equalTo(10_000));
        office("/" + wrong + "/reversal", Map.of("reason", "误记")).statusCode(409);
        proved.town.as(Role.CLERK).get(cash()).then().body("entries.total", equalTo(3));
        assertThatThrownBy(() -> proved.sql("delete from cash_entry")).hasMessageContaining("is append-only");
    }

    @Test
    void what_the_elder_says_is_written_down_and_a_dispute_has_a_reason() {
        enter("IN", 10_000, "家属给", null);
        long id = number(enter("OUT", 3_850, "买菜", null).extract().path("id"));
        Map<String, Object> said = new HashMap<>(Map.of("outcome", "DISPUTED", "by", "ELDER", "on", today.toString()));
        office("/" + id + "/confirmations", said).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        said.put("reason", "没有买过鱼");
        office("/" + id + "/confirmations", said).statusCode(201).body("confirmation.outcome", equalTo("DISPUTED"));
        proved.town.as(Role.SUPERVISOR).get(cash()).then().body("disputed", equalTo(1));
        office("/" + id + "/confirmations", Map.of("outcome", "CONFIRMED", "by", "FAMILY", "on", today.toString()))
                .statusCode(201);
        proved.town
                .as(Role.SUPERVISOR)
                .get(cash())
                .then()
                .body("disputed", equalTo(0))
                .body("entries.items[1].confirmation.by", equalTo("FAMILY"));
        proved.town
                .as(caregiver)
                .body(said)
                .post(cash() + "/" + id + "/confirmations")
                .then()
                .statusCode(403);
    }

    @Test
    void a_caregiver_enters_only_for_households_on_their_schedule_and_days_of_it() {
        Map<String, Object> yesterday = entry("IN", 100, "家属给", null);
        yesterday.put("date", today.minusDays(1).toString());
        proved.town
                .as(caregiver)
                .body(yesterday)
                .post(cash())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-on-schedule"));
        String other = "/households/" + proved.entitled.household("other").value() + "/cash";
        proved.town
                .as(caregiver)
                .body(entry("IN", 100, "家属给", null))
                .post(other)
                .then()
                .statusCode(404);
        proved.town.as(caregiver).get(other).then().statusCode(404);
        proved.town.as(caregiver).get(cash()).then().statusCode(200);
        otherTown.as(Role.DISPATCHER).get(cash()).then().statusCode(404);
    }

    @Test
    void what_cannot_be_is_named() {
        Map<String, Object> broken = entry("IN", 0, " ", null);
        broken.put("date", today.plusDays(3).toString());
        List<String> pointers = proved.town
                .as(Role.DISPATCHER)
                .body(broken)
                .post(cash())
                .then()
                .statusCode(422)
                .extract()
                .path("errors.pointer");
        assertThat(pointers).containsExactly("/amountFen", "/purpose");
        Map<String, Object> tomorrow = entry("IN", 100, "家属给", null);
        tomorrow.put("date", today.plusDays(3).toString());
        proved.town
                .as(Role.DISPATCHER)
                .body(tomorrow)
                .post(cash())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("in-the-future"));
    }

    private ValidatableResponse enter(String kind, long fen, String purpose, @Nullable String receipt) {
        return proved.town
                .as(caregiver)
                .body(entry(kind, fen, purpose, receipt))
                .post(cash())
                .then();
    }

    private ValidatableResponse office(String path, Map<String, Object> body) {
        return proved.town.as(Role.DISPATCHER).body(body).post(cash() + path).then();
    }

    private Map<String, Object> entry(String kind, long fen, String purpose, @Nullable String receipt) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("date", today.toString());
        entry.put("kind", kind);
        entry.put("amountFen", fen);
        entry.put("purpose", purpose);
        entry.put("receipt", receipt);
        return entry;
    }

    private String cash() {
        return "/households/" + household.value() + "/cash";
    }
}
