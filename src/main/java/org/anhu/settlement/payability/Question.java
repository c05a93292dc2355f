package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import org.anhu.area.Area;
import org.anhu.kernel.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged.
 *
 * @param from the first day, {@code to} the last
 * @param plan whose times and caregivers count; null: what is published counts
 * @param asks which of the needs; the others only use up what awards give
 */
record Question(
        Area area, LocalDate from, LocalDate to, @Nullable PlanId plan, Predicate<PlannedVisit> asks) {

    YearMonth firstMonth() {
        return YearMonth.from(from);
    }

    YearMonth lastMonth() {
        return YearMonth.from(to);
    }

    boolean in(YearMonth month) {
        return !month.isBefore(firstMonth()) && !month.isAfter(lastMonth());
    }

    /** Of the days of a month that are asked about. */
    LocalDate first(YearMonth month) {
        return from.isAfter(month.atDay(1)) ? from : month.atDay(1);
    }

    /** Of the days of a month that are asked about. */
    LocalDate last(YearMonth month) {
        return to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth();
    }
}
