package org.anhu.people;

import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/** A working span as a row; equal rows are the same row, so that an unchanged span is not written again. */
@Embeddable
record SpanRow(int dayOfWeek, LocalTime fromTime, LocalTime toTime) {

    static SpanRow of(WorkingSpan span) {
        return new SpanRow(span.dayOfWeek(), span.from(), span.to());
    }

    WorkingSpan toSpan() {
        return new WorkingSpan(dayOfWeek, fromTime, toTime);
    }
}
