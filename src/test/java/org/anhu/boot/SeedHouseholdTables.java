package org.anhu.boot;

import java.util.List;
import java.util.Locale;
import org.anhu.boot.SeedHouseholds.Elder;
import org.anhu.boot.SeedHouseholds.Household;

/** The files about households and elders, their awards, agreements and relatives. */
final class SeedHouseholdTables {

    private static final List<String> NOTES_GOOD = List.of("", "", "高血压,服药控制", "轻度听力下降", "");
    private static final List<String> NOTES_PARTIAL =
            List.of("高血压,服药控制", "2型糖尿病", "膝关节置换术后", "慢性支气管炎", "帕金森病早期", "脑梗死恢复期", "冠心病支架术后");
    private static final List<String> NOTES_NONE =
            List.of("脑卒中后偏瘫", "卧床,压疮风险高", "下肢瘫痪", "阿尔茨海默病中期", "股骨颈骨折后卧床", "帕金森病晚期");

    private final SeedTable households = new SeedTable(
            "households.csv", "externalId", "area", "address", "latitude", "longitude", "primaryCaregiver");
    private final SeedTable elders = new SeedTable(
            "elders.csv",
            "externalId",
            "household",
            "area",
            "name",
            "sex",
            "birthDate",
            "residentId",
            "phone",
            "hukouHere",
            "livesHere",
            "selfCare",
            "healthNote",
            "familyDoctor",
            "emergencyCard",
            "status",
            "statusSince");
    private final SeedTable awards = new SeedTable(
            "awards.csv",
            "externalId",
            "household",
            "area",
            "policyCode",
            "tier",
            "fromDate",
            "toDate",
            "reason",
            "decidedBy");
    private final SeedTable agreements =
            new SeedTable("agreements.csv", "externalId", "elder", "fromDate", "toDate", "signedOn", "promiseSignedOn");
    private final SeedTable relatives =
            new SeedTable("relative-caregivers.csv", "elder", "caregiver", "fromDate", "reason", "permittedBy");

    private final SeedDice dice = new SeedDice("household tables");

    SeedHouseholdTables(SeedHouseholds seed) {
        for (Household it : seed.all()) {
            households.add(
                    it.id(),
                    it.station().id(),
                    it.address(),
                    it.place().latitudeText(),
                    it.place().longitudeText(),
                    it.primary().id());
            awards.add(
                    id("AW-%04d", awards.size() + 1),
                    it.id(),
                    it.station().id(),
                    "DL-SHK",
                    it.tier(),
                    "2026-01-01",
                    null,
                    it.reason(),
                    "区民政局社会福利科");
        }
        seed.elders().forEach(this::elder);
        seed.elders().forEach(this::relative);
    }

    private void relative(Elder elder) {
        SeedCarer primary = elder.household().primary();
        if (primary.kind().equals("RELATIVE")) {
            relatives.add(elder.id(), primary.id(), "2026-01-01", "街道、居委会入户调查属实,张榜公示3天无异议(纸质档案)", "区民政局社会福利科");
        }
    }

    private void elder(Elder elder) {
        String area = elder.household().station().id();
        List<String> notes = switch (elder.selfCare()) {
            case "GOOD" -> NOTES_GOOD;
            case "PARTIAL" -> NOTES_PARTIAL;
            default -> NOTES_NONE;
        };
        boolean elsewhere = elder.household().tier().equals("D") && dice.percent(40);
        elders.add(
                elder.id(),
                elder.household().id(),
                area,
                elder.person().name(),
                elder.person().sex(),
                elder.person().birthDate(),
                elder.person().residentId(),
                dice.percent(75) ? elder.person().phone() : null,
                !elsewhere,
                true,
                elder.selfCare(),
                dice.oneOf(notes),
                elder.doctor().id(),
                id("EC-%06d", 420_000 + elders.size() + 1),
                "ACTIVE",
                null);
        agreements.add(
                id("AG-%04d", agreements.size() + 1),
                elder.id(),
                "2026-01-01",
                null,
                "2025-12-" + dice.between(10, 28),
                "2025-12-29");
    }

    private static String id(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }

    List<SeedTable> tables() {
        return List.of(households, elders, awards, agreements, relatives);
    }
}
