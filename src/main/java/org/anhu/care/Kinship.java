package org.anhu.care;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.jspecify.annotations.Nullable;

/**
 * Relatives as caregivers and for whom they may care. Pure.
 *
 * @param relatives who care for nobody but by a permit
 */
public record Kinship(Set<CaregiverId> relatives, List<Permit> permits) {

    /**
     * Of a relative for one elder, from a day on.
     *
     * @param to the last day, included; null while no end is known
     */
    public record Permit(
            ElderId elderId,
            CaregiverId caregiverId,
            LocalDate from,
            @Nullable LocalDate to) {

        private boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

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
            if (permit.elderId().equals(elder) && permit.holds(day)) {
                strangers.remove(permit.caregiverId());
            }
        }
        return strangers;
    }
}
