package org.anhu.care;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What decides about one elder's needs besides the care plans.
 *
 * @param gone why the elder needs no care from {@code goneSince} on; null for those who are here
 */
@NullMarked
record ElderFacts(
        long areaId, Withheld.@Nullable Reason gone, LocalDate goneSince, List<Period> agreements, List<Period> holds) {

    ElderFacts {
        agreements = List.copyOf(agreements);
        holds = List.copyOf(holds);
    }

    /** Why no need may be made on a date; null if one may. */
    Withheld.@Nullable Reason against(LocalDate date) {
        if (gone != null && !date.isBefore(goneSince)) {
            return gone;
        }
        return agreements.stream().anyMatch(agreement -> agreement.contains(date))
                ? null
                : Withheld.Reason.NO_AGREEMENT;
    }

    NeedStatus statusOn(LocalDate date) {
        return holds.stream().anyMatch(hold -> hold.contains(date)) ? NeedStatus.HELD : NeedStatus.DUE;
    }
}
