package org.anhu.boot;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Skills, the services of GB/T 43153's seven groups, their prices and the holidays of 2026. */
final class SeedCatalogue {

    record Service(String code, String group, int minutes, String skill, int level, int carers) {}

    private final SeedTable skills = new SeedTable("skills.csv", "code", "nameZh", "nameEn");
    private final SeedTable services = new SeedTable(
            "services.csv",
            "code",
            "serviceGroup",
            "nameZh",
            "nameEn",
            "minutes",
            "skillCode",
            "skillLevel",
            "carersNeeded");
    private final SeedTable prices = new SeedTable(
            "service-prices.csv",
            "serviceCode",
            "version",
            "setting",
            "unit",
            "fen",
            "rounding",
            "validFrom",
            "validTo");
    private final SeedTable holidays = new SeedTable("holidays.csv", "date", "name", "kind", "source");
    private final Map<String, Service> byCode = new LinkedHashMap<>();

    SeedCatalogue() {
        skills();
        living();
        care();
        company();
        holidays();
        prices();
    }

    /** An hour at home costs 65 yuan, as a visit of Shanghai's insurance; two carers are two visits. */
    private void prices() {
        byCode.keySet().forEach(code -> prices.add(code, 1, "HOME", "HOUR", 6_500, "EXACT", "2026-01-01", ""));
    }

    private void skills() {
        skills.add("HOUSEKEEPING", "家政清洁", "Housekeeping");
        skills.add("COOKING", "老年膳食", "Cooking for elders");
        skills.add("BASIC_CARE", "基础护理", "Basic care");
        skills.add("BATHING", "助浴", "Assisted bathing");
        skills.add("ACCOMPANIMENT", "陪同就医", "Accompaniment to hospital");
        skills.add("COMPANIONSHIP", "精神慰聊", "Companionship");
        skills.add("HEALTH_CHECK", "健康体检", "Health check");
        skills.add("REHABILITATION", "康复训练", "Rehabilitation");
    }

    private void living() {
        service("DAILY_VISIT", "生活照料", "每日居家照料", "Daily home visit", 40, "HOUSEKEEPING", 1, 1);
        service("DAILY_CARE_VISIT", "生活照料", "每日失能照料", "Daily visit to a dependent elder", 45, "BASIC_CARE", 1, 1);
        service("MEAL", "生活照料", "助餐", "Meal help", 20, "COOKING", 1, 1);
        service("CLEANING", "生活照料", "居室清洁", "House cleaning", 60, "HOUSEKEEPING", 1, 1);
        service("LAUNDRY", "生活照料", "助洁洗涤", "Laundry", 45, "HOUSEKEEPING", 1, 1);
        service("BATH", "生活照料", "助浴", "Assisted bath", 40, "BATHING", 1, 1);
        service("BATH_TWO", "生活照料", "双人助浴", "Bath by two carers", 40, "BATHING", 2, 2);
        service("HAIRDRESSING", "生活照料", "理发", "Haircut at home", 30, "HOUSEKEEPING", 1, 1);
        service("ERRANDS", "委托代办", "代购代办", "Shopping and errands", 40, null, 0, 1);
        service("BILLS", "委托代办", "代缴代领", "Bills and collections", 30, null, 0, 1);
        service("ACCOMPANY", "委托代办", "陪同就医", "Accompaniment to hospital", 150, "ACCOMPANIMENT", 1, 1);
        service("MEDICINE_PICK_UP", "委托代办", "代取药品", "Medicine pick-up", 40, null, 0, 1);
        service("SAFETY_CHECK", "家庭生活环境适老化改造", "居家安全检查", "Home safety check", 30, "HOUSEKEEPING", 1, 1);
        service("GRAB_RAIL", "家庭生活环境适老化改造", "扶手安装陪同", "Grab rail fitting, attended", 60, "HOUSEKEEPING", 1, 1);
        service("LIGHTING", "家庭生活环境适老化改造", "照明防滑改造陪同", "Lighting and anti-slip, attended", 60, null, 0, 1);
    }

    private void care() {
        service("MORNING_CARE", "基础照护", "晨间护理", "Morning care", 25, "BASIC_CARE", 2, 1);
        service("EVENING_CARE", "基础照护", "晚间护理", "Evening care", 30, "BASIC_CARE", 2, 1);
        service("TURNING", "基础照护", "翻身拍背", "Turning and repositioning", 20, "BASIC_CARE", 2, 2);
        service("FOOT_CARE", "基础照护", "足部护理", "Foot care", 30, "BASIC_CARE", 1, 1);
        service("PRESSURE_SORE", "基础照护", "压疮预防", "Pressure sore prevention", 30, "BASIC_CARE", 3, 1);
        service("HEALTH_CHECK", "健康管理", "每周体检", "Weekly health check", 20, "HEALTH_CHECK", 1, 1);
        service("MEDICATION", "健康管理", "用药指导", "Medication guidance", 20, "HEALTH_CHECK", 1, 1);
        service("REHAB", "健康管理", "康复训练", "Rehabilitation training", 30, "REHABILITATION", 1, 1);
        service("BLOOD_SUGAR", "健康管理", "血糖监测", "Blood sugar check", 15, "HEALTH_CHECK", 1, 1);
    }

    private void company() {
        service("HOME_CALL", "探访关爱", "上门探访", "Home call", 20, null, 0, 1);
        service("FESTIVAL_CALL", "探访关爱", "节日慰问", "Festival call", 20, null, 0, 1);
        service("COMPANY", "精神慰藉", "陪伴聊天", "Company and talk", 45, "COMPANIONSHIP", 1, 1);
        service("READING", "精神慰藉", "读书读报", "Reading aloud", 40, "COMPANIONSHIP", 1, 1);
        service("WALK", "精神慰藉", "陪同散步", "Walk together", 40, "COMPANIONSHIP", 1, 1);
    }

    private void service(
            String code, String group, String nameZh, String nameEn, int minutes, String skill, int level, int carers) {
        services.add(code, group, nameZh, nameEn, minutes, skill, skill == null ? null : level, carers);
        byCode.put(code, new Service(code, group, minutes, skill, level, carers));
    }

    /** State Council General Office, notice of 2025-11-04 on the holidays of 2026. */
    private void holidays() {
        daysOff("元旦", "2026-01-01", "2026-01-03");
        worked("元旦调休上班", "2026-01-04", "2026-01-04");
        worked("春节调休上班", "2026-02-14", "2026-02-14");
        daysOff("春节", "2026-02-15", "2026-02-23");
        worked("春节调休上班", "2026-02-28", "2026-02-28");
        daysOff("清明节", "2026-04-04", "2026-04-06");
        daysOff("劳动节", "2026-05-01", "2026-05-05");
        worked("劳动节调休上班", "2026-05-09", "2026-05-09");
        daysOff("端午节", "2026-06-19", "2026-06-21");
        worked("国庆节调休上班", "2026-09-20", "2026-09-20");
        daysOff("中秋节", "2026-09-25", "2026-09-27");
        daysOff("国庆节", "2026-10-01", "2026-10-07");
        worked("国庆节调休上班", "2026-10-10", "2026-10-10");
    }

    private void daysOff(String name, String from, String to) {
        days(name, from, to, "HOLIDAY");
    }

    private void worked(String name, String from, String to) {
        days(name, from, to, "WORKDAY");
    }

    private void days(String name, String from, String to, String kind) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(date -> holidays.add(date, name, kind, "国务院办公厅关于2026年部分节假日安排的通知(2025-11-04)"));
    }

    Service service(String code) {
        return byCode.get(code);
    }

    List<SeedTable> tables() {
        return List.of(skills, services, prices, holidays);
    }
}
