package org.anhu.care;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;

/**
 * Relatives as caregivers and for whom they may care. Pure.
 *
 * @param relatives who care for nobody but by a permit
 */
public record Kinship(Set<CaregiverId> relatives, List<Permit> permits) {

    /** Of a relative for one elder, from a day on. */
    public record Permit(ElderId elderId, CaregiverId caregiverId, LocalDate from) {}

    public Kinship {
        relatives = Set.copyOf(relatives);
        permits = List.copyOf(permits);
    }

    /** Whether nothing about relatives stands in the way; for everybody else, nothing does. */
    public boolean allows(CaregiverId caregiver, ElderId elder, LocalDate day) {
        return !relatives.contains(caregiver) || !strangers(elder, day).contains(caregiver);
    }

    /** The relatives who may not care for this elder on that day. */
    public Set<CaregiverId> strangers(ElderId elder, LocalDate day) {
        Set<CaregiverId> strangers = new HashSet<>(relatives);
        for (Permit permit : permits) {
            if (permit.elderId().equals(elder) && !day.isBefore(permit.from())) {
                strangers.remove(permit.caregiverId());
            }
        }
        return strangers;
    }
}
