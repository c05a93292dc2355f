package org.anhu.care;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The public holidays, put in by the office from the State Council's yearly notice. */
@Singleton
@Transactional
public class Holidays {

    private final HolidayRepository repository;

    Holidays(HolidayRepository repository) {
        this.repository = repository;
    }

    /** Those of a year, by date. */
    public List<Holiday> of(int year) {
        return repository.find("date between ?1 and ?2 order by date", firstDay(year), lastDay(year)).stream()
                .map(HolidayEntity::toHoliday)
                .toList();
    }

    /** A year is known as soon as one of its dates has been put in. */
    HolidayCalendar calendar(LocalDate from, LocalDate to) {
        Set<LocalDate> daysOff = new HashSet<>();
        Set<Integer> known = new HashSet<>();
        for (Holiday holiday : spanning(from, to)) {
            known.add(holiday.date().getYear());
            if (holiday.kind() == HolidayKind.HOLIDAY) {
                daysOff.add(holiday.date());
            }
        }
        return new HolidayCalendar(daysOff, known);
    }

    private List<Holiday> spanning(LocalDate from, LocalDate to) {
        return repository.find("date between ?1 and ?2", firstDay(from.getYear()), lastDay(to.getYear())).stream()
                .map(HolidayEntity::toHoliday)
                .collect(Collectors.toList());
    }

    private static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
