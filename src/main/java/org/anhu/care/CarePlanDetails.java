package org.anhu.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change a care plan. Minutes, carers and skill that are left out are the service's.
 *
 * @param everyWeeks every n weeks, counted from the ISO week of {@code fromDate}; 1 if left out
 * @param onHolidays KEEP if left out
 * @param minutes of care, each carer, 1 to 720
 * @param carersNeeded 1 or 2
 * @param pairMode exactly with two carers
 * @param pairGapMinMinutes with {@code pairGapMaxMinutes}, between the starts of the two carers; exactly with SEQUENCE
 * @param gapMinutes at least, between the starts of two times of one day; 0 if left out
 * @param priority 1 (most urgent) to 9; 5 if left out
 * @param mandatory true if left out
 * @param requiredCaregiverId nobody else may come
 * @param windows times a day = distinct ordinals, numbered from 1 in the order of the day
 */
public record CarePlanDetails(
        String externalId,
        ElderId elderId,
        String serviceCode,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        Set<DayOfWeek> daysOfWeek,
        Integer everyWeeks,
        OnHolidays onHolidays,
        @Nullable Integer minutes,
        @Nullable Integer carersNeeded,
        @Nullable PairMode pairMode,
        @Nullable Integer pairGapMinMinutes,
        @Nullable Integer pairGapMaxMinutes,
        Integer gapMinutes,
        @Nullable String skillCode,
        @Nullable Integer skillLevel,
        @Nullable Sex carerSex,
        Integer priority,
        Boolean mandatory,
        @Nullable CaregiverId requiredCaregiverId,
        List<CarePlanWindow> windows,
        List<CaregiverId> preferredCaregivers) {

    public CarePlanDetails {
        everyWeeks = Objects.requireNonNullElse(everyWeeks, 1);
        onHolidays = Objects.requireNonNullElse(onHolidays, OnHolidays.KEEP);
        gapMinutes = Objects.requireNonNullElse(gapMinutes, 0);
        priority = Objects.requireNonNullElse(priority, 5);
        mandatory = Objects.requireNonNullElse(mandatory, true);
        preferredCaregivers = preferredCaregivers == null
                ? List.of()
                : preferredCaregivers.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        // a null in a list is a broken item that the reader has named already
        windows = windows == null
                ? List.of()
                : windows.stream().filter(Objects::nonNull).toList();
        daysOfWeek = daysOfWeek == null ? Set.of() : inOrder(daysOfWeek);

        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/elderId", elderId);
        findings.text("/serviceCode", serviceCode, 40);
        findings.required("/fromDate", fromDate);
        findings.period("/toDate", fromDate, toDate);
        findings.check(
                !daysOfWeek.isEmpty(),
                "/daysOfWeek",
                "no-day",
                "Name at least one day of the week, as [\"MONDAY\"]; without one the plan never takes place.",
                null);
        findings.range("/everyWeeks", everyWeeks, 1, 52, "every how many weeks,");
        findings.range("/priority", priority, 1, 9, "a priority (1 is the most urgent)");
        if (skillLevel != null) {
            findings.range("/skillLevel", skillLevel, 1, 5, "a level");
        }
        CarePlanTimes.check(
                findings,
                new CarePlanTimes(
                        minutes, carersNeeded, pairMode, pairGapMinMinutes, pairGapMaxMinutes, gapMinutes, windows));
        findings.refuseIfAny();
    }

    /**
     * With what was left out taken from the service.
     *
     * @throws org.anhu.kernel.Refusal 422 if the whole does not fit together
     */
    CarePlanDetails completedFrom(ServiceItem service) {
        boolean ownSkill = skillCode != null && !skillCode.equals(service.skillCode());
        Integer level = skillLevel != null ? skillLevel : ownSkill ? Integer.valueOf(1) : service.skillLevel();
        Findings findings = new Findings();
        findings.check(
                ownSkill || level == null || service.skillLevel() == null || level >= service.skillLevel(),
                "/skillLevel",
                "below-service",
                "The service needs level " + service.skillLevel() + " at least; leave it out or send a higher one.",
                level);
        findings.check(
                level == null || skillCode != null || service.skillCode() != null,
                "/skillCode",
                "level-without-skill",
                "The service asks for no skill: name the one that the level belongs to.",
                null);
        findings.refuseIfAny();
        return new CarePlanDetails(
                externalId,
                elderId,
                serviceCode,
                fromDate,
                toDate,
                daysOfWeek,
                everyWeeks,
                onHolidays,
                Objects.requireNonNullElse(minutes, service.minutes()),
                Objects.requireNonNullElse(carersNeeded, service.carersNeeded()),
                pairMode,
                pairGapMinMinutes,
                pairGapMaxMinutes,
                gapMinutes,
                skillCode != null ? skillCode : service.skillCode(),
                level,
                carerSex,
                priority,
                mandatory,
                requiredCaregiverId,
                windows,
                preferredCaregivers);
    }

    private static Set<DayOfWeek> inOrder(Set<DayOfWeek> days) {
        Set<DayOfWeek> sorted = new TreeSet<>();
        days.stream().filter(Objects::nonNull).forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }
}
