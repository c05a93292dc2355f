package org.anhu.entitlement.application;

import java.time.LocalDate;

/** A date as a query of our own SQL brings it. */
final class Days {

    private Days() {}

    static LocalDate of(Object date) {
        return date instanceof java.sql.Date sql ? sql.toLocalDate() : (LocalDate) date;
    }
}
