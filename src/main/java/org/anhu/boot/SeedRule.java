package org.anhu.boot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.anhu.area.Country;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Findings;
import org.anhu.kernel.ResidentId;
import org.anhu.kernel.TimeSpan;

/** What must hold between the fields of one row. Fields that are empty or broken already are left alone. */
interface SeedRule {

    void check(SeedRow row, Findings findings, Country country);

    /** A last day, where there is one, is not before the first. */
    static SeedRule period(String from, String to) {
        return (row, findings, country) -> findings.period("/" + to, row.date(from), row.date(to));
    }

    /** A place in the country of this installation. */
    static SeedRule place(String latitude, String longitude) {
        return (row, findings, country) -> {
            Double north = row.degrees(latitude);
            Double east = row.degrees(longitude);
            if (north != null && east != null) {
                findings.attempt("/" + latitude, () -> {
                    var place = new Coordinates(north, east);
                    country.require("", place);
                    return place;
                });
            }
        };
    }

    /** A span of one day, not across midnight. */
    static SeedRule span(String from, String to) {
        return (row, findings, country) -> {
            LocalTime start = row.time(from);
            LocalTime end = row.time(to);
            if (start != null && end != null) {
                findings.attempt("/" + to, () -> new TimeSpan(start, end));
            }
        };
    }

    /** A window for the start of a visit: the latest start may be the earliest, but not before it. */
    static SeedRule window(String opens, String closes) {
        return (row, findings, country) -> {
            LocalTime start = row.time(opens);
            LocalTime end = row.time(closes);
            findings.check(
                    start == null || end == null || !end.isBefore(start),
                    "/" + closes,
                    "closes-before-opens",
                    "The window must not close before it opens, at " + start
                            + "; split a window across midnight into two.",
                    end);
        };
    }

    /** Both fields or neither. */
    static SeedRule together(String one, String other) {
        return (row, findings, country) -> findings.check(
                (row.get(one) == null) == (row.get(other) == null),
                "/" + other,
                "half-given",
                "Fill in both " + one + " and " + other + ", or neither.",
                row.get(other));
    }

    /** A minimum is not above its maximum. */
    static SeedRule rising(String least, String most) {
        return (row, findings, country) -> {
            Integer low = row.number(least);
            Integer high = row.number(most);
            findings.check(
                    low == null || high == null || high >= low,
                    "/" + most,
                    "below-minimum",
                    "Write at least " + low + ", the minimum.",
                    high);
        };
    }

    /** Two carers come together or in sequence; one carer alone has no such mode. */
    static SeedRule pair(String carers, String mode) {
        return (row, findings, country) -> {
            Integer needed = row.number(carers);
            findings.check(
                    needed == null || (needed == 2) == (row.get(mode) != null),
                    "/" + mode,
                    "pair-mode",
                    "Write TOGETHER or SEQUENCE for two carers, and nothing for one.",
                    row.get(mode));
        };
    }

    /** Date of birth and sex are those of the ID number. Sequence code 000, which invented people have, tells no sex. */
    static SeedRule samePerson(String birthDate, String sex, String residentId) {
        return (row, findings, country) -> {
            String number = row.text(residentId);
            if (number == null) {
                return;
            }
            var id = new ResidentId(number);
            LocalDate date = row.date(birthDate);
            findings.check(
                    date == null || date.equals(id.birthDate()),
                    "/" + birthDate,
                    "birth-date-differs",
                    "The ID number says another date of birth: compare both with the card.",
                    date);
            findings.check(
                    row.get(sex) == null || id.sex() == null || id.sex().name().equals(row.get(sex)),
                    "/" + sex,
                    "sex-differs",
                    "The ID number says otherwise (an odd 17th digit is male): compare both with the card.",
                    row.get(sex));
        };
    }

    /** A break that is longer than nothing has its span, and fits into it. */
    static SeedRule breakFits(String minutes, String from, String to) {
        return (row, findings, country) -> {
            Integer length = row.number(minutes);
            LocalTime start = row.time(from);
            LocalTime end = row.time(to);
            if (length == null) {
                return;
            }
            boolean none = start == null || end == null;
            boolean fits = none
                    ? length == 0
                    : length > 0 && Duration.between(start, end).toMinutes() >= length;
            findings.check(
                    fits,
                    "/" + minutes,
                    "break-does-not-fit",
                    "A break needs a span from-to that is at least as long; without one write 0.",
                    length);
        };
    }

    /** Whoever is not ACTIVE is so since a day. */
    static SeedRule since(String status, String day) {
        return (row, findings, country) -> findings.check(
                row.get(status) == null || "ACTIVE".equals(row.get(status)) || row.get(day) != null,
                "/" + day,
                "required",
                "Write the day since when the elder is " + row.get(status) + ".",
                "");
    }
}
