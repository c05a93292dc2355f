package org.anhu.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.area.Scope;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a request body names: it must exist in the user's own area, otherwise that field is broken. What exists
 * elsewhere gets the same answer as what exists nowhere.
 */
@Singleton
class References {

    private final Scope scope;
    private final Areas areas;
    private final Households households;
    private final Elders elders;
    private final Caregivers caregivers;

    References(Scope scope, Areas areas, Households households, Elders elders, Caregivers caregivers) {
        this.scope = scope;
        this.areas = areas;
        this.households = households;
        this.elders = elders;
        this.caregivers = caregivers;
    }

    /** 422 at the field. */
    static Refusal unknown(String pointer, String what, long id) {
        return Refusal.invalid(
                pointer,
                "unknown-reference",
                "There is no " + what + " " + id + " that you may see: send the id of one that exists.",
                id);
    }

    void household(String pointer, HouseholdId id) {
        Household household = households.byIds(List.of(id)).get(id);
        visible(pointer, "household", id.value(), household == null ? null : household.areaId());
    }

    void elder(String pointer, ElderId id) {
        Elder elder = elders.byIds(List.of(id)).get(id);
        visible(pointer, "elder", id.value(), elder == null ? null : elder.areaId());
    }

    /** A caregiver, where one is named. */
    void caregiver(String pointer, @Nullable CaregiverId id) {
        if (id != null) {
            Caregiver caregiver = caregivers.byIds(List.of(id)).get(id);
            visible(pointer, "caregiver", id.value(), caregiver == null ? null : caregiver.areaId());
        }
    }

    void areas(String pointer, List<AreaId> ids) {
        Map<AreaId, Area> known = areas.byIds(ids);
        Findings findings = new Findings();
        for (int i = 0; i < ids.size(); i++) {
            Area area = known.get(ids.get(i));
            if (area == null || !area.within(scope.home())) {
                unknown(pointer + "/" + i, "area", ids.get(i).value())
                        .findings()
                        .forEach(findings::add);
            }
        }
        findings.refuseIfAny();
    }

    private void visible(String pointer, String what, long id, @Nullable AreaId areaOfRow) {
        if (areaOfRow == null || !areas.get(areaOfRow).within(scope.home())) {
            throw unknown(pointer, what, id);
        }
    }
}
