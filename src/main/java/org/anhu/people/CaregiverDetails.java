package org.anhu.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.Findings;
import org.anhu.kernel.ResidentId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change a caregiver, with the working spans and the streets.
 *
 * @param areaId the station
 * @param birthDate may be left out where the resident id is sent
 * @param residentId left out in a change, the stored one stays: nobody can read it back to send it again
 * @param startsFrom HOME where it is left out, as endsAt
 * @param dailyBreak null for none
 * @param spans none: not dispatched
 * @param streets where the caregiver may be sent
 */
public record CaregiverDetails(
        String externalId,
        AreaId areaId,
        CaregiverKind kind,
        String name,
        Sex sex,
        LocalDate birthDate,
        @Nullable ResidentId residentId,
        @Nullable String phone,
        Coordinates home,
        TravelMode travelMode,
        RouteEnd startsFrom,
        RouteEnd endsAt,
        Contract contract,
        WorkLimits limits,
        @Nullable DailyBreak dailyBreak,
        List<WorkingSpan> spans,
        List<AreaId> streets) {

    public CaregiverDetails {
        birthDate = Person.birthDate(birthDate, residentId);
        startsFrom = startsFrom == null ? RouteEnd.HOME : startsFrom;
        endsAt = endsAt == null ? RouteEnd.HOME : endsAt;
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/areaId", areaId);
        findings.required("/kind", kind);
        Person.check(findings, name, sex, birthDate, residentId, phone);
        findings.required("/home", home);
        findings.required("/travelMode", travelMode);
        findings.required("/contract", contract);
        findings.required("/limits", limits);
        spans = complete(findings, "/spans", spans);
        streets = complete(findings, "/streets", streets).stream().distinct().toList();
        checkOverlaps(findings, spans);
        checkBreak(findings, dailyBreak, spans);
        findings.refuseIfAny();
    }

    /** The list without its nulls, each of which is a finding. */
    private static <T> List<T> complete(Findings findings, String pointer, @Nullable List<T> list) {
        if (!findings.required(pointer, list)) {
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) {
            findings.required(pointer + "/" + i, list.get(i));
        }
        return list.stream().filter(Objects::nonNull).toList();
    }

    private static void checkOverlaps(Findings findings, List<WorkingSpan> spans) {
        for (int i = 1; i < spans.size(); i++) {
            WorkingSpan span = spans.get(i);
            int earlier = IntStream.range(0, i)
                    .filter(j -> spans.get(j).overlaps(span))
                    .findFirst()
                    .orElse(-1);
            findings.check(
                    earlier < 0,
                    "/spans/" + i,
                    "overlap",
                    "The working spans of one day must not overlap; this one meets /spans/" + earlier + ".",
                    span.from() + "-" + span.to());
        }
    }

    // A short day may have no room for the break; a break that no day has room for is a typing error.
    private static void checkBreak(Findings findings, @Nullable DailyBreak dailyBreak, List<WorkingSpan> spans) {
        findings.check(
                dailyBreak == null
                        || spans.isEmpty()
                        || spans.stream().anyMatch(span -> span.contains(dailyBreak.from(), dailyBreak.to())),
                "/dailyBreak",
                "outside-spans",
                "The break must lie inside a working span of at least one day.",
                dailyBreak == null ? null : dailyBreak.from() + "-" + dailyBreak.to());
    }

    @Override
    public String toString() {
        return "CaregiverDetails[" + externalId + "]"; // no person in a log
    }
}
