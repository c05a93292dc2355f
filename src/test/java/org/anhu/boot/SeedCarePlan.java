package org.anhu.boot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.anhu.boot.SeedCatalogue.Service;
import org.anhu.boot.SeedHouseholds.Elder;

/** A care plan of the seed, put together step by step: most plans differ from the plain one in two or three points. */
final class SeedCarePlan {

    /** Start between opens and closes, wished for in the preferred span; minutes after midnight, -1 for no wish. */
    record Window(int ordinal, int opens, int closes, int preferredFrom, int preferredTo) {}

    final Elder elder;
    final Service service;
    final List<Window> windows = new ArrayList<>();
    final List<SeedCarer> preferred = new ArrayList<>();
    String daysOfWeek;
    LocalDate from = LocalDate.of(2026, 1, 1);
    int everyWeeks = 1;
    String onHolidays = "KEEP";
    int minutes;
    String pairMode;
    int pairGapMin;
    int pairGapMax;
    int gapMinutes;
    int skillLevel;
    String carerSex;
    int priority = 5;
    boolean mandatory = true;
    SeedCarer required;

    SeedCarePlan(Elder elder, Service service, String daysOfWeek) {
        this.elder = elder;
        this.service = service;
        this.daysOfWeek = daysOfWeek;
        this.minutes = service.minutes();
        this.skillLevel = service.level();
        this.pairMode = service.carers() == 2 ? "TOGETHER" : null;
    }

    SeedCarePlan window(int opens, int closes) {
        return window(1, opens, closes);
    }

    SeedCarePlan window(int ordinal, int opens, int closes) {
        windows.add(new Window(ordinal, opens, closes, -1, -1));
        return this;
    }

    SeedCarePlan window(int opens, int closes, int preferredFrom, int preferredTo) {
        windows.add(new Window(1, opens, closes, preferredFrom, preferredTo));
        return this;
    }

    int carers() {
        return service.carers();
    }

    int timesADay() {
        return windows.stream().mapToInt(Window::ordinal).max().orElseThrow();
    }

    /** Whether a need falls on an ordinary date (holidays left aside), weeks counted from the week of the first day. */
    boolean fallsOn(LocalDate date) {
        long weeks = ChronoUnit.WEEKS.between(monday(from), monday(date));
        return !date.isBefore(from)
                && daysOfWeek.indexOf('0' + date.getDayOfWeek().getValue()) >= 0
                && weeks % everyWeeks == 0;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether this carer may give this care that day, hours and place in the day left aside. */
    boolean allows(SeedCarer carer, LocalDate date) {
        return carer.goesTo(elder.street())
                && carer.has(service.skill(), skillLevel, date)
                && (carerSex == null || carerSex.equals(carer.person().sex()))
                && (required == null || required.equals(carer))
                && (!carer.kind().equals("RELATIVE")
                        || carer.equals(elder.household().primary()));
    }
}
