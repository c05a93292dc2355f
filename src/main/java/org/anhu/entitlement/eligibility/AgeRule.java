package org.anhu.entitlement.eligibility;

import java.time.LocalDate;

/** How ages are counted (S3-06, G15, G16): whole years on the reference day, which counts if it is the birthday. */
public record AgeRule(ReferenceDay referenceDay, LeapBirthday leapBirthday) {

    static final AgeRule USUAL = new AgeRule(ReferenceDay.BATCH_DAY, LeapBirthday.MARCH_1);

    public AgeRule {
        referenceDay = referenceDay == null ? ReferenceDay.BATCH_DAY : referenceDay;
        leapBirthday = leapBirthday == null ? LeapBirthday.MARCH_1 : leapBirthday;
    }

    int age(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return day.isBefore(birthday(birth, day.getYear())) ? years - 1 : years;
    }

    private LocalDate birthday(LocalDate birth, int year) {
        LocalDate sameDay = birth.withYear(year); // 28 February where there is no 29th
        return sameDay.getDayOfMonth() == birth.getDayOfMonth() || leapBirthday == LeapBirthday.FEBRUARY_28
                ? sameDay
                : sameDay.plusDays(1);
    }
}
