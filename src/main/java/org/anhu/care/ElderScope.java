package org.anhu.care;

import jakarta.inject.Singleton;
import org.anhu.area.Scope;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Refusal;
import org.anhu.people.Elders;

/** What belongs to an elder is seen by those who see the elder. */
@Singleton
class ElderScope {

    private final Elders elders;
    private final Scope scope;

    ElderScope(Elders elders, Scope scope) {
        this.elders = elders;
        this.scope = scope;
    }

    /** @throws Refusal 422 at /elderId if there is no such elder that the user may see */
    void require(ElderId elder) {
        try {
            require(elder, "elder", elder.value());
        } catch (Refusal hidden) {
            throw Refusal.invalid(
                    "/elderId", "unknown-elder", "Name an elder of your area (see /elders).", elder.value());
        }
    }

    /** @throws Refusal 404 for the row that was asked for */
    void require(ElderId elderOfRow, String what, Object id) {
        scope.require(elders.get(elderOfRow).areaId(), what, id);
    }
}
