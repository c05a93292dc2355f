package org.anhu.boot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.anhu.boot.SeedCarePlan.Window;
import org.anhu.boot.SeedHouseholds.Elder;

/** The files about care plans, holds and pairs that must not meet. */
final class SeedCarePlanTables {

    private final SeedTable carePlans = new SeedTable(
            "care-plans.csv",
            "externalId",
            "elder",
            "serviceCode",
            "fromDate",
            "toDate",
            "daysOfWeek",
            "everyWeeks",
            "onHolidays",
            "minutes",
            "carersNeeded",
            "pairMode",
            "pairGapMinMinutes",
            "pairGapMaxMinutes",
            "gapMinutes",
            "skillCode",
            "skillLevel",
            "carerSex",
            "priority",
            "mandatory",
            "requiredCaregiver");
    private final SeedTable windows = new SeedTable(
            "care-plan-windows.csv", "carePlan", "ordinal", "opens", "closes", "preferredFrom", "preferredTo");
    private final SeedTable preferred = new SeedTable("care-plan-caregivers.csv", "carePlan", "caregiver");
    private final SeedTable holds = new SeedTable("holds.csv", "externalId", "elder", "fromDate", "toDate", "reason");
    private final SeedTable blocked =
            new SeedTable("blocked-pairs.csv", "externalId", "elder", "caregiver", "fromDate", "toDate", "reason");

    SeedCarePlanTables(SeedCarePlans plans, SeedHouseholds households, SeedCaregivers caregivers) {
        for (int i = 0; i < plans.all().size(); i++) {
            carePlan(SeedCarePlans.id(i), plans.all().get(i));
        }
        List<Elder> elders = households.elders();
        hold(elders.get(100), "2026-11-10", null, "住院治疗");
        hold(elders.get(300), "2026-11-16", "2026-11-29", "住院手术");
        hold(elders.get(520), "2026-03-02", "2026-03-15", "住院检查");
        for (int i = 0; i < 8; i++) {
            block(elders.get(40 + 90 * i), caregivers.all());
        }
    }

    private void carePlan(String id, SeedCarePlan plan) {
        boolean sequence = "SEQUENCE".equals(plan.pairMode);
        boolean skilled = plan.service.skill() != null;
        carePlans.add(
                id,
                plan.elder.id(),
                plan.service.code(),
                plan.from,
                null,
                plan.daysOfWeek,
                plan.everyWeeks,
                plan.onHolidays,
                plan.minutes,
                plan.carers(),
                plan.pairMode,
                sequence ? plan.pairGapMin : null,
                sequence ? plan.pairGapMax : null,
                plan.gapMinutes,
                plan.service.skill(),
                skilled ? plan.skillLevel : null,
                plan.carerSex,
                plan.priority,
                plan.mandatory,
                plan.required == null ? null : plan.required.id());
        for (Window window : plan.windows) {
            boolean wish = window.preferredFrom() >= 0;
            windows.add(
                    id,
                    window.ordinal(),
                    SeedCarePlans.clock(window.opens()),
                    SeedCarePlans.clock(window.closes()),
                    wish ? SeedCarePlans.clock(window.preferredFrom()) : null,
                    wish ? SeedCarePlans.clock(window.preferredTo()) : null);
        }
        new LinkedHashSet<>(plan.preferred).forEach(carer -> preferred.add(id, carer.id()));
    }

    private void hold(Elder elder, String from, String to, String reason) {
        holds.add(String.format(Locale.ROOT, "HO-%03d", holds.size() + 1), elder.id(), from, to, reason);
    }

    /** A carer of the street with whom the elder did not get on; never the own primary caregiver. */
    private void block(Elder elder, List<SeedCarer> carers) {
        SeedCarer other = carers.stream()
                .filter(it -> it.general() && it.station().street().equals(elder.street()))
                .filter(it -> !it.equals(elder.household().primary()))
                .findFirst()
                .orElseThrow();
        blocked.add(
                String.format(Locale.ROOT, "BP-%03d", blocked.size() + 1),
                elder.id(),
                other.id(),
                "2026-0" + (blocked.size() % 5 + 2) + "-15",
                null,
                "老人要求更换养护员");
    }

    List<SeedTable> tables() {
        return List.of(carePlans, windows, preferred, holds, blocked);
    }
}
