package org.anhu;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.area.Role;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.PolicyVersionId;

/** Policies and awards of a test's town, made over REST as an office makes them. */
@Dependent
public class Entitled {

    @Inject
    public Town town;

    /** The Dalian tiers (S3-02 to S3-12) as a policy of this town's own, in force from 2020; change it before use. */
    public Map<String, Object> dalian() {
        Map<String, Object> policy = new HashMap<>();
        policy.put("code", town.name);
        policy.put("name", "沙河口区居家养老养护补贴");
        policy.put("legalBasis", "沙河口区居家养老院实施方案");
        policy.put("validFrom", "2020-01-01");
        policy.put("startRule", "WHOLE_MONTH");
        policy.put("stopRule", "PRO_RATA");
        policy.put("holdRule", "PAID");
        policy.put("prorationBasis", "CALENDAR_DAYS");
        policy.put("visitRule", "BY_AWARD");
        policy.put("rates", List.of(rate("A", 30000), rate("B", 20000), rate("C", 10000), rate("D", 0)));
        return policy;
    }

    public static Map<String, Object> rate(String tier, Object amountFen) {
        return Map.of("tier", tier, "amountFen", amountFen);
    }

    public PolicyVersionId publish(Map<String, Object> policy) {
        return new PolicyVersionId(number(town.as(Role.DISTRICT_APPROVER)
                .body(policy)
                .post("/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
    }

    public HouseholdId household(String name) {
        return household(name, town.community);
    }

    public HouseholdId household(String name, AreaId area) {
        Map<String, Object> body = Map.of(
                "externalId",
                town.name + "-" + name,
                "areaId",
                area.value(),
                "address",
                "解放路 1 号",
                "place",
                Map.of("latitude", Town.CENTRE.latitude(), "longitude", Town.CENTRE.longitude()));
        return new HouseholdId(number(town.as(Role.DISPATCHER)
                .body(body)
                .post("/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
    }

    /** A woman born in 1950 who cannot care for herself. */
    public long elder(String name, HouseholdId household) {
        Map<String, Object> elder = new HashMap<>(Map.of(
                "externalId",
                town.name + "-" + name,
                "householdId",
                household.value(),
                "name",
                "王秀英",
                "sex",
                "FEMALE",
                "birthDate",
                "1950-01-01",
                "hukouHere",
                true,
                "livesHere",
                true,
                "selfCare",
                "NONE"));
        return number(town.as(Role.DISPATCHER)
                .body(elder)
                .post("/elders")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public Map<String, Object> award(String name, HouseholdId household, String tier, String from, String to) {
        Map<String, Object> award = new HashMap<>();
        award.put("externalId", town.name + "-" + name);
        award.put("householdId", household.value());
        award.put("policyCode", town.name);
        award.put("tier", tier);
        award.put("from", from);
        award.put("to", to);
        award.put("reason", "入户调查属实");
        return award;
    }

    public AwardId decide(Map<String, Object> award) {
        return new AwardId(number(town.as(Role.DISTRICT_APPROVER)
                .body(award)
                .post("/awards")
                .then()
                .statusCode(201)
                .extract()
                .path("id")));
    }

    /** A household with an award from long ago. */
    public HouseholdId awarded(String name, String tier) {
        HouseholdId household = household(name);
        decide(award("aw-" + name, household, tier, "2021-01-01", null));
        return household;
    }

    /** JSON numbers come as Integer or Long. */
    public static long number(Object json) {
        return ((Number) json).longValue();
    }
}
