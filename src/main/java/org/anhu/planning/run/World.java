package org.anhu.planning.run;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anhu.area.Area;
import org.anhu.area.AreaKind;
import org.anhu.care.Kinship;
import org.anhu.care.Need;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.VisitId;
import org.anhu.people.BlockedPair;
import org.anhu.people.Caregiver;
import org.anhu.people.Certificate;
import org.anhu.people.Household;
import org.anhu.people.Leave;
import org.anhu.visits.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan is made from, as it stood at one moment.
 *
 * @param areas the whole district
 * @param needs that ask for a visit in the area on the dates
 * @param caregivers of the whole district: streets help each other out
 * @param kinship for whom relatives may care
 * @param visits published on the dates, of the needs and of the caregivers
 * @param freeze null in a plan of whole days
 * @param settlement which of the visits no plan moves
 * @param workedMinutes published in the weeks of the plan outside its dates, by caregiver and week of the plan
 */
record World(
        Area area,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Map<AreaId, Area> areas,
        List<Need> needs,
        Map<ElderId, Household> homes,
        List<Caregiver> caregivers,
        Map<CaregiverId, List<Certificate>> certificates,
        List<Leave> leaves,
        List<BlockedPair> blocked,
        Kinship kinship,
        List<Visit> visits,
        @Nullable Freeze freeze,
        Settlement settlement,
        Map<CaregiverId, List<Integer>> workedMinutes) {

    /** The street that a caregiver must be allowed into for something in this area; the area itself if it is above. */
    AreaId street(AreaId id) {
        Area inner = areas.get(id);
        return areas.values().stream()
                .filter(outer -> outer.kind() == AreaKind.STREET && inner != null && inner.within(outer))
                .findFirst()
                .map(Area::id)
                .orElse(id);
    }

    /** Where an elder lives. */
    Coordinates home(ElderId elder) {
        Household household = homes.get(elder);
        if (household == null) {
            throw new IllegalStateException("elder " + elder.value() + " has no household");
        }
        return household.place();
    }

    Map<VisitId, Settled> settled() {
        return settlement.settled();
    }

    /** Whether the caregiver of a visit can come as promised, as far as anybody knows. */
    boolean isKept(Visit visit) {
        Settled stands = settled().get(visit.id());
        return stands == null || stands.kept();
    }

    /** The same world, but whatever moves may also move to an earlier time: for asking what that would cost. */
    World free() {
        Set<VisitId> all = visits.stream()
                .map(Visit::id)
                .filter(visit -> !settled().containsKey(visit))
                .collect(Collectors.toSet());
        return with(new Settlement(settled(), all));
    }

    /** The same world, but this visit may go to anybody. */
    World released(VisitId visit) {
        return with(settlement.without(visit));
    }

    private World with(Settlement other) {
        return new World(
                area,
                from,
                to,
                zone,
                areas,
                needs,
                homes,
                caregivers,
                certificates,
                leaves,
                blocked,
                kinship,
                visits,
                freeze,
                other,
                workedMinutes);
    }

    /** Whether a need's last window closes before anybody can be sent. */
    boolean isTooLate(Need need) {
        return freeze != null
                && need.windows().stream()
                        .allMatch(window -> need.date()
                                .atTime(window.closes())
                                .atZone(zone)
                                .toInstant()
                                .isBefore(freeze.soonest()));
    }

    Set<NeedId> needIds() {
        return needs.stream().map(Need::id).collect(Collectors.toSet());
    }

    /**
     * What a plan rests on, thing by thing. How far a visit is does not belong to it: whether a visit may still be moved
     * is asked again when it is moved, and a check-in somewhere must not spoil the plan of a whole district. Nor do the
     * hours of the other days: each published day changes them, and {@link Publication} adds them up anew.
     */
    Fingerprint fingerprint() {
        Map<String, String> texts = new TreeMap<>();
        needs.forEach(need -> texts.put("need " + need.id().value(), need.toString()));
        homes.values()
                .forEach(home ->
                        texts.put("household " + home.id().value(), home.place() + " " + home.primaryCaregiverId()));
        caregivers.forEach(caregiver -> texts.put("caregiver " + caregiver.id().value(), text(caregiver)));
        certificates
                .values()
                .forEach(list ->
                        list.forEach(one -> texts.put("certificate " + one.id().value(), text(one))));
        leaves.forEach(leave ->
                texts.put("leave " + leave.id().value(), leave.caregiverId() + " " + leave.from() + " " + leave.to()));
        blocked.forEach(pair -> texts.put(
                "blocked pair " + pair.id().value(),
                pair.elderId() + " " + pair.caregiverId() + " " + pair.from() + " " + pair.to()));
        kinship.permits()
                .forEach(permit -> texts.put(
                        "permit of relative " + permit.caregiverId().value() + " for elder "
                                + permit.elderId().value() + " from " + permit.from(),
                        permit.toString()));
        visits.forEach(visit -> texts.put("visit " + visit.id().value(), text(visit)));
        return Fingerprint.of(texts);
    }

    private static String text(Caregiver caregiver) {
        return String.join(
                " ",
                String.valueOf(caregiver.kind()),
                String.valueOf(caregiver.areaId()),
                String.valueOf(caregiver.sex()),
                String.valueOf(caregiver.home()),
                String.valueOf(caregiver.travelMode()),
                String.valueOf(caregiver.startsFrom()),
                String.valueOf(caregiver.endsAt()),
                String.valueOf(caregiver.contract()),
                String.valueOf(caregiver.limits()),
                String.valueOf(caregiver.dailyBreak()),
                String.valueOf(caregiver.spans()),
                String.valueOf(caregiver.streets()));
    }

    private static String text(Certificate one) {
        return one.caregiverId() + " " + one.skillCode() + " " + one.level() + " " + one.validFrom() + " "
                + one.validTo();
    }

    private static String text(Visit visit) {
        return visit.needId() + " " + visit.carerNo() + " " + visit.caregiverId() + " " + visit.startsAt() + " "
                + visit.endsAt() + (visit.expectedEnd() == null ? "" : " " + visit.expectedEnd());
    }
}
