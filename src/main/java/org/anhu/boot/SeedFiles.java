package org.anhu.boot;

import static org.anhu.boot.SeedColumn.date;
import static org.anhu.boot.SeedColumn.daysOfWeek;
import static org.anhu.boot.SeedColumn.degrees;
import static org.anhu.boot.SeedColumn.number;
import static org.anhu.boot.SeedColumn.oneOf;
import static org.anhu.boot.SeedColumn.reference;
import static org.anhu.boot.SeedColumn.residentId;
import static org.anhu.boot.SeedColumn.text;
import static org.anhu.boot.SeedColumn.time;
import static org.anhu.boot.SeedColumn.yesNo;
import static org.anhu.boot.SeedFile.called;
import static org.anhu.boot.SeedFile.coded;
import static org.anhu.boot.SeedFile.plain;
import static org.anhu.boot.SeedRule.breakFits;
import static org.anhu.boot.SeedRule.pair;
import static org.anhu.boot.SeedRule.period;
import static org.anhu.boot.SeedRule.place;
import static org.anhu.boot.SeedRule.rising;
import static org.anhu.boot.SeedRule.samePerson;
import static org.anhu.boot.SeedRule.since;
import static org.anhu.boot.SeedRule.span;
import static org.anhu.boot.SeedRule.together;
import static org.anhu.boot.SeedRule.window;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The seed files in the order of loading: a row may name only rows of files above it. */
final class SeedFiles {

    private static final int MOST_MINUTES = 720; // of care in one piece

    static final List<SeedFile> ALL = Stream.of(base(), caregivers(), elders(), care(), history())
            .flatMap(List::stream)
            .toList();

    private SeedFiles() {}

    private static List<SeedFile> base() {
        return List.of(
                called(
                                "areas.csv",
                                "area",
                                reference("parent", "parent_id", "area").optional(),
                                oneOf("kind", "DISTRICT", "STREET", "COMMUNITY", "STATION"),
                                text("name", 80),
                                degrees("latitude"),
                                degrees("longitude"))
                        .where(place("latitude", "longitude"))
                        .adding("path", SeedFiles::path),
                coded("skills.csv", "skill", "code", text("code", 40), text("nameZh", 80), text("nameEn", 80)),
                coded(
                                "services.csv",
                                "service_item",
                                "code",
                                text("code", 40),
                                text("serviceGroup", 40),
                                text("nameZh", 80),
                                text("nameEn", 80),
                                number("minutes", 1, MOST_MINUTES),
                                reference("skillCode", "skill_code", "skill").optional(),
                                number("skillLevel", 1, 5).optional(),
                                number("carersNeeded", 1, 2))
                        .where(together("skillCode", "skillLevel")),
                plain(
                                "service-prices.csv",
                                "service_price",
                                reference("serviceCode", "service_code", "service_item"),
                                number("version", 1, 9_999),
                                oneOf("setting", "HOME", "COMMUNITY", "DAY_CARE", "INSTITUTION"),
                                oneOf("unit", "VISIT", "MINUTE", "HOUR"),
                                number("fen", 0, 100_000_000),
                                oneOf("rounding", "EXACT", "QUARTER_HOUR_PER_VISIT", "QUARTER_HOUR_PER_MONTH"),
                                date("validFrom"),
                                date("validTo").optional())
                        .where(period("validFrom", "validTo"))
                        .adding("published_by", (row, keys) -> "seed-data")
                        .adding(
                                "published_at",
                                (row, keys) ->
                                        row.date("validFrom").atStartOfDay().atOffset(ZoneOffset.UTC)),
                plain(
                        "holidays.csv",
                        "holiday",
                        date("date"),
                        text("name", 40),
                        oneOf("kind", "HOLIDAY", "WORKDAY"),
                        text("source", 200)));
    }

    private static Object path(SeedRow row, SeedKeys keys) {
        Object parent = row.get("parent");
        String path = (parent == null ? "/" : keys.find("area path", parent.toString()))
                + row.get("id").toString() + "/";
        keys.add("area path", row.get("id").toString(), path);
        return path;
    }

    private static List<SeedFile> caregivers() {
        return List.of(
                called(
                                "caregivers.csv",
                                "caregiver",
                                reference("area", "area_id", "area"),
                                oneOf("kind", "STAFF", "TRAINEE", "RELATIVE", "VOLUNTEER", "DOCTOR", "NURSE"),
                                text("name", 80),
                                oneOf("sex", "MALE", "FEMALE"),
                                date("birthDate"),
                                residentId("residentId").optional(),
                                text("phone", 40).optional(),
                                degrees("homeLatitude"),
                                degrees("homeLongitude"),
                                oneOf("travelMode", "WALK", "E_BIKE", "BUS", "CAR"),
                                oneOf("startsFrom", "HOME", "STATION"),
                                oneOf("endsAt", "HOME", "STATION"),
                                date("contractFrom"),
                                date("contractTo").optional(),
                                date("onDutyFrom"),
                                number("dayMinutes", 0, 960),
                                number("weekMinutes", 0, 6_720),
                                number("overtimeMinutes", 0, 180),
                                number("breakMinutes", 0, 240),
                                time("breakFrom").optional(),
                                time("breakTo").optional(),
                                yesNo("breakHard"))
                        .where(
                                place("homeLatitude", "homeLongitude"),
                                samePerson("birthDate", "sex", "residentId"),
                                period("contractFrom", "contractTo"),
                                period("onDutyFrom", "contractTo"),
                                together("breakFrom", "breakTo"),
                                span("breakFrom", "breakTo"),
                                breakFits("breakMinutes", "breakFrom", "breakTo")),
                plain(
                                "caregiver-spans.csv",
                                "caregiver_span",
                                reference("caregiver", "caregiver_id", "caregiver"),
                                number("dayOfWeek", 1, 7),
                                time("fromTime"),
                                time("toTime"))
                        .where(span("fromTime", "toTime")),
                plain(
                        "caregiver-streets.csv",
                        "caregiver_street",
                        reference("caregiver", "caregiver_id", "caregiver"),
                        reference("area", "area_id", "area")),
                called(
                                "certificates.csv",
                                "certificate",
                                reference("caregiver", "caregiver_id", "caregiver"),
                                reference("skillCode", "skill_code", "skill"),
                                number("level", 1, 5),
                                text("number", 60).optional(),
                                date("validFrom"),
                                date("validTo").optional())
                        .where(period("validFrom", "validTo")),
                called(
                                "leave.csv",
                                "leave",
                                reference("caregiver", "caregiver_id", "caregiver"),
                                date("fromDate"),
                                date("toDate"),
                                text("reason", 200),
                                oneOf("status", "REQUESTED", "APPROVED", "REFUSED", "WITHDRAWN"))
                        .where(period("fromDate", "toDate")));
    }

    private static List<SeedFile> elders() {
        return List.of(
                called(
                                "households.csv",
                                "household",
                                reference("area", "area_id", "area"),
                                text("address", 200),
                                degrees("latitude"),
                                degrees("longitude"),
                                reference("primaryCaregiver", "primary_caregiver_id", "caregiver")
                                        .optional())
                        .where(place("latitude", "longitude")),
                called(
                                "elders.csv",
                                "elder",
                                reference("household", "household_id", "household"),
                                reference("area", "area_id", "area"),
                                text("name", 80),
                                oneOf("sex", "MALE", "FEMALE"),
                                date("birthDate"),
                                residentId("residentId").optional(),
                                text("phone", 40).optional(),
                                yesNo("hukouHere"),
                                yesNo("livesHere"),
                                oneOf("selfCare", "GOOD", "PARTIAL", "NONE"),
                                text("healthNote", 1_000).optional(),
                                reference("familyDoctor", "family_doctor_id", "caregiver")
                                        .optional(),
                                text("emergencyCard", 60).optional(),
                                oneOf("status", "ACTIVE", "DIED", "MOVED"),
                                date("statusSince").optional())
                        .where(samePerson("birthDate", "sex", "residentId"), since("status", "statusSince")),
                called(
                                "awards.csv",
                                "award",
                                reference("household", "household_id", "household"),
                                reference("area", "area_id", "area"),
                                text("policyCode", 40),
                                text("tier", 20),
                                date("fromDate"),
                                date("toDate").optional(),
                                text("reason", 500),
                                text("decidedBy", 80))
                        .where(period("fromDate", "toDate")),
                called(
                                "agreements.csv",
                                "agreement",
                                reference("elder", "elder_id", "elder"),
                                date("fromDate"),
                                date("toDate").optional(),
                                date("signedOn"),
                                date("promiseSignedOn").optional())
                        .where(period("signedOn", "fromDate"), period("fromDate", "toDate")),
                called(
                                "blocked-pairs.csv",
                                "blocked_pair",
                                reference("elder", "elder_id", "elder"),
                                reference("caregiver", "caregiver_id", "caregiver"),
                                date("fromDate"),
                                date("toDate").optional(),
                                text("reason", 200))
                        .where(period("fromDate", "toDate")),
                plain(
                                "relative-caregivers.csv",
                                "relative_caregiver",
                                reference("elder", "elder_id", "elder"),
                                reference("caregiver", "caregiver_id", "caregiver"),
                                date("fromDate"),
                                text("reason", 500),
                                text("permittedBy", 80))
                        .adding(
                                "permitted_at",
                                (row, keys) ->
                                        row.date("fromDate").atStartOfDay().atOffset(ZoneOffset.UTC)),
                called(
                                "holds.csv",
                                "care_hold",
                                reference("elder", "elder_id", "elder"),
                                date("fromDate"),
                                date("toDate").optional(),
                                text("reason", 200))
                        .where(period("fromDate", "toDate")));
    }

    private static List<SeedFile> care() {
        return List.of(
                called(
                                "care-plans.csv",
                                "care_plan",
                                reference("elder", "elder_id", "elder"),
                                reference("serviceCode", "service_code", "service_item"),
                                date("fromDate"),
                                date("toDate").optional(),
                                daysOfWeek("daysOfWeek"),
                                number("everyWeeks", 1, 52),
                                oneOf("onHolidays", "KEEP", "SKIP"),
                                number("minutes", 1, MOST_MINUTES),
                                number("carersNeeded", 1, 2),
                                oneOf("pairMode", "TOGETHER", "SEQUENCE").optional(),
                                number("pairGapMinMinutes", 0, MOST_MINUTES).optional(),
                                number("pairGapMaxMinutes", 0, MOST_MINUTES).optional(),
                                number("gapMinutes", 0, MOST_MINUTES),
                                reference("skillCode", "skill_code", "skill").optional(),
                                number("skillLevel", 1, 5).optional(),
                                oneOf("carerSex", "MALE", "FEMALE").optional(),
                                number("priority", 1, 9),
                                yesNo("mandatory"),
                                reference("requiredCaregiver", "required_caregiver_id", "caregiver")
                                        .optional())
                        .where(
                                period("fromDate", "toDate"),
                                pair("carersNeeded", "pairMode"),
                                together("pairGapMinMinutes", "pairGapMaxMinutes"),
                                rising("pairGapMinMinutes", "pairGapMaxMinutes"),
                                together("skillCode", "skillLevel")),
                plain(
                                "care-plan-windows.csv",
                                "care_plan_window",
                                reference("carePlan", "care_plan_id", "care_plan"),
                                number("ordinal", 1, 24),
                                time("opens"),
                                time("closes"),
                                time("preferredFrom").optional(),
                                time("preferredTo").optional())
                        .where(
                                window("opens", "closes"),
                                together("preferredFrom", "preferredTo"),
                                window("preferredFrom", "preferredTo"),
                                window("opens", "preferredFrom"),
                                window("preferredTo", "closes")),
                plain(
                        "care-plan-caregivers.csv",
                        "care_plan_caregiver",
                        reference("carePlan", "care_plan_id", "care_plan"),
                        reference("caregiver", "caregiver_id", "caregiver")));
    }

    /** Visits that took place before this system: {@link SeedHistory} makes needs and visits of them. */
    private static List<SeedFile> history() {
        return List.of(plain(
                "october-visits.csv",
                SeedHistory.TABLE,
                text("externalId", 60),
                reference("carePlan", "care_plan_id", "care_plan"),
                date("date"),
                number("ordinal", 1, 24),
                reference("caregiver", "caregiver_id", "caregiver"),
                time("startTime"),
                number("minutes", 1, MOST_MINUTES),
                oneOf("outcome", "VERIFIED", "MISSED")));
    }
}
