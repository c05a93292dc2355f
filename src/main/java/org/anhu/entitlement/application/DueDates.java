package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.anhu.calendar.HolidayCalendar;
import org.anhu.calendar.Holidays;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.eligibility.Deadline;
import org.anhu.entitlement.eligibility.Duty;
import org.anhu.kernel.Refusal;

/** Counts until when somebody must have acted on an application, by the policy's deadlines. */
@Singleton
class DueDates {

    /** Within so many years the longest deadline has surely passed. */
    private static final int YEARS = 3;

    private final EntityManager entities;
    private final Dossiers dossiers;
    private final Holidays holidays;
    private final ZoneId zone;

    DueDates(EntityManager entities, Dossiers dossiers, Holidays holidays, ZoneId zone) {
        this.entities = entities;
        this.dossiers = dossiers;
        this.holidays = holidays;
        this.zone = zone;
    }

    /** By application, those that wait for nobody left out. */
    Map<Long, Due> of(Collection<ApplicationEntity> applications) {
        Map<Long, LocalDate> moved = lastMoves(applications);
        LocalDate today = dossiers.today();
        LocalDate first = moved.values().stream().min(LocalDate::compareTo).orElse(today);
        HolidayCalendar calendar = holidays.calendar(first, today.plusYears(YEARS));
        Map<Long, Due> dues = new HashMap<>();
        for (ApplicationEntity application : applications) {
            Duty duty = application.stateOn(today).duty();
            LocalDate last = moved.get(application.id);
            if (duty != null && last != null) {
                dues.put(application.id, due(application, duty, since(application, duty, last), calendar));
            }
        }
        return dues;
    }

    private Due due(ApplicationEntity application, Duty duty, LocalDate since, HolidayCalendar calendar) {
        Deadline deadline = dossiers.law(application)
                .map(PolicyVersion::eligibility)
                .flatMap(table -> table.deadline(duty))
                .orElse(null);
        try {
            LocalDate until = deadline == null ? null : deadline.lastDay(since, calendar::plus);
            return new Due(duty, Due.roles(duty), since, until, null);
        } catch (Refusal unknownYear) {
            return new Due(duty, Due.roles(duty), since, null, unknownYear.getMessage());
        }
    }

    // A notice that is over moves nothing by itself, and a batch is not decided before its month.
    private static LocalDate since(ApplicationEntity application, Duty duty, LocalDate moved) {
        LocalDate since = application.state == ApplicationState.ON_NOTICE && application.noticeEnds != null
                ? application.noticeEnds.plusDays(1)
                : moved;
        boolean early = duty == Duty.DECISION
                && application.batchMonth() != null
                && since.isBefore(application.batchMonth().atDay(1));
        return early ? application.batchMonth().atDay(1) : since;
    }

    private Map<Long, LocalDate> lastMoves(Collection<ApplicationEntity> applications) {
        Map<Long, LocalDate> moves = new HashMap<>();
        entities.createQuery("""
                        select m.applicationId, max(m.movedAt) from ApplicationMove m
                        where m.applicationId in :ids group by m.applicationId""", Object[].class)
                .setParameter("ids", applications.stream().map(it -> it.id).toList())
                .getResultList()
                .forEach(row -> moves.put((Long) row[0], LocalDate.ofInstant((Instant) row[1], zone)));
        return moves;
    }
}
