package org.anhu.care;

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
 * The public holidays, a year at a time, as the office takes them from the State Council's notice. Needs that were made
 * already follow at the next making.
 */
@Singleton
@Transactional
public class Holidays {

    private final HolidayRepository repository;
    private final NeedTable table;

    Holidays(HolidayRepository repository, NeedTable table) {
        this.repository = repository;
        this.table = table;
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
        table.lockRules();
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
            }
        }
        left.values().forEach(repository::delete);
        repository.flush();
        return read(year);
    }

    /** A year is known as soon as one of its dates has been put in. */
    HolidayCalendar calendar(LocalDate from, LocalDate to) {
        Set<LocalDate> daysOff = new HashSet<>();
        Set<Integer> known = new HashSet<>();
        for (HolidayEntity row : rows(LocalDate.of(from.getYear(), 1, 1), LocalDate.of(to.getYear(), 12, 31))) {
            known.add(row.date.getYear());
            if (row.kind == HolidayKind.HOLIDAY) {
                daysOff.add(row.date);
            }
        }
        return new HolidayCalendar(daysOff, known);
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
