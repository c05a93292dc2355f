package org.anhu.planning.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.care.Kinship;
import org.anhu.care.Need;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.NeedId;
import org.anhu.people.BlockedPair;
import org.anhu.people.Caregiver;
import org.anhu.people.Certificate;
import org.anhu.people.Leave;
import org.anhu.visits.Visit;

/** Whether a caregiver can still do what was promised: is on duty, and may do this for this elder that day. */
final class Fitness {

    private final Map<NeedId, Need> needs = new HashMap<>();
    private final Map<CaregiverId, Caregiver> caregivers = new HashMap<>();
    private final Map<CaregiverId, List<Certificate>> certificates;
    private final Collection<Leave> leaves;
    private final Collection<BlockedPair> blocked;
    private final Kinship kinship;

    Fitness(
            Collection<Need> needs,
            Collection<Caregiver> caregivers,
            Map<CaregiverId, List<Certificate>> certificates,
            Collection<Leave> leaves,
            Collection<BlockedPair> blocked,
            Kinship kinship) {
        needs.forEach(need -> this.needs.put(need.id(), need));
        caregivers.forEach(caregiver -> this.caregivers.put(caregiver.id(), caregiver));
        this.certificates = certificates;
        this.leaves = leaves;
        this.blocked = blocked;
        this.kinship = kinship;
    }

    static boolean onDuty(Caregiver person, LocalDate date, Collection<Leave> leaves) {
        return person.contract().onDuty(date)
                && leaves.stream().noneMatch(leave -> leave.caregiverId().equals(person.id()) && leave.covers(date));
    }

    boolean allows(Visit visit) {
        Caregiver person = caregivers.get(visit.caregiverId());
        Need need = needs.get(visit.needId());
        return person != null
                && onDuty(person, visit.date(), leaves)
                && (need == null || isSkilled(visit, need))
                && !isBlocked(visit)
                && kinship.allows(visit.caregiverId(), visit.elderId(), visit.date());
    }

    private boolean isSkilled(Visit visit, Need need) {
        int level = need.skillLevel() == null ? 1 : need.skillLevel();
        return need.skillCode() == null
                || certificates.getOrDefault(visit.caregiverId(), List.of()).stream()
                        .anyMatch(one -> one.skillCode().equals(need.skillCode())
                                && one.level() >= level
                                && one.validOn(visit.date()));
    }

    private boolean isBlocked(Visit visit) {
        return blocked.stream()
                .anyMatch(pair -> pair.elderId().equals(visit.elderId())
                        && pair.caregiverId().equals(visit.caregiverId())
                        && pair.activeOn(visit.date()));
    }
}
