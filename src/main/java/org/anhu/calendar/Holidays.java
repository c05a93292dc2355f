package org.anhu.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;

/**
 * The public holidays, a year at a time, as the office takes them from the State Council's notice. What was made by an
 * older calendar follows when it is made again.
 */
@Singleton
@Transactional
public class Holidays {

    /** Shared by whoever reads the calendar, alone for whoever changes it; held to the end of the transaction. */
    private static final long CALENDAR_LOCK = 0x686f6c69646179L;

    private final HolidayRepository repository;

    Holidays(HolidayRepository repository) {
        this.repository = repository;
    }

    /** A year's holidays; an empty year is one that nobody has put in. */
    public Versioned<HolidayYear> read(int year) {
        return versioned(year, rows(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /**
     * Puts a whole year in the place of what was there.
     *
     * @throws Refusal 412, 422 for no day at all, a day of another year, or the same day twice
     */
    public Versioned<HolidayYear> put(int year, Version seen, List<Holiday> days) {
        check(year, days).refuseIfAny();
        lock("pg_advisory_xact_lock");
        List<HolidayEntity> rows = rows(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        seen.mustBe(versioned(year, rows).version().number());
        Map<LocalDate, HolidayEntity> left = new HashMap<>();
        rows.forEach(row -> left.put(row.date, row));
        for (Holiday day : days) {
            HolidayEntity row = left.remove(day.date());
            if (row == null) {
                repository.persist(HolidayEntity.of(day));
            } else {
                row.name = day.name();
                row.kind = day.kind();
                row.source = day.source();
            }
        }
        left.values().forEach(repository::delete);
        repository.flush();
        return read(year);
    }

    /**
     * The calendar of the years from one date's to another's; a year is known as soon as one of its dates has been put
     * in. Nobody changes it before the transaction of the reader has ended, so that nothing is written by an old rule
     * after the new one.
     */
    public HolidayCalendar calendar(LocalDate from, LocalDate to) {
        lock("pg_advisory_xact_lock_shared");
        Set<LocalDate> daysOff = new HashSet<>();
        Set<LocalDate> daysWorked = new HashSet<>();
        Set<Integer> known = new HashSet<>();
        for (HolidayEntity row : rows(LocalDate.of(from.getYear(), 1, 1), LocalDate.of(to.getYear(), 12, 31))) {
            known.add(row.date.getYear());
            (row.kind == HolidayKind.HOLIDAY ? daysOff : daysWorked).add(row.date);
        }
        return new HolidayCalendar(daysOff, daysWorked, known);
    }

    private void lock(String function) {
        repository
                .getEntityManager()
                .createNativeQuery("select 1 from " + function + "(:key)")
                .setParameter("key", CALENDAR_LOCK)
                .getSingleResult();
    }

    private static Findings check(int year, List<Holiday> days) {
        Findings findings = new Findings();
        findings.check(!days.isEmpty(), "", "no-day", "Send the year's holidays; every year has some.", null);
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = days.get(i).date();
            String pointer = "/" + i + "/date";
            findings.check(date.getYear() == year, pointer, "other-year", "Send days of " + year + " only.", date);
            findings.check(seen.add(date), pointer, "twice", "Send each day once.", date);
        }
        return findings;
    }

    private List<HolidayEntity> rows(LocalDate from, LocalDate to) {
        return repository.list("date between ?1 and ?2 order by date", from, to);
    }

    private static Versioned<HolidayYear> versioned(int year, List<HolidayEntity> rows) {
        HolidayYear holidays = new HolidayYear(
                year, rows.stream().map(HolidayEntity::toHoliday).toList());
        return new Versioned<>(holidays, holidays.version());
    }
}
