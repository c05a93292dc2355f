package org.anhu.visits;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes visits as iCalendar (RFC 5545, RFC 7986). Times are in UTC, so that no calendar shifts a visit by a day; calendars
 * ask every hour at best, so the feed is a convenience and never the channel of the same day.
 */
final class Ical {

    private static final Duration REFRESH = Duration.ofHours(1);

    private Ical() {}

    /**
     * One visit.
     *
     * @param sequence raised with every change
     */
    record Entry(
            long visitId,
            int sequence,
            Instant changedAt,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled,
            String summary,
            String location) {}

    static String write(List<Entry> entries) {
        Calendar calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Anhu//Visits//EN"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        ImmutableMethod.PUBLISH,
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                        new XProperty("X-PUBLISHED-TTL", REFRESH.toString()))),
                new ComponentList<>(entries.stream().map(Ical::event).toList()));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private static VEvent event(Entry entry) {
        Instant changed = entry.changedAt().truncatedTo(ChronoUnit.SECONDS);
        return new VEvent(new PropertyList(List.of(
                new Uid("visit-" + entry.visitId() + "@anhu"),
                new DtStamp(changed),
                new Sequence(entry.sequence()),
                new LastModified(changed),
                new DtStart<>(entry.startsAt().truncatedTo(ChronoUnit.SECONDS)),
                new DtEnd<>(entry.endsAt().truncatedTo(ChronoUnit.SECONDS)),
                entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                new Summary(entry.summary()),
                new Location(entry.location()))));
    }
}
