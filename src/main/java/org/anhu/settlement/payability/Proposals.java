package org.anhu.settlement.payability;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.hibernate.Session;

/** Plans whose needs are to be judged. A read model. */
@Singleton
@Transactional
class Proposals {

    private final Session database;

    Proposals(Session database) {
        this.database = database;
    }

    /** @throws Refusal 404 */
    Proposal get(PlanId id) {
        return database.createNativeQuery(
                        "select area_id, from_date, to_date, state from plan_run where id = :id", Tuple.class)
                .setParameter("id", id.value())
                .uniqueResultOptional()
                .map(row -> new Proposal(
                        id,
                        new AreaId(row.get("area_id", Long.class)),
                        row.get("from_date", LocalDate.class),
                        row.get("to_date", LocalDate.class),
                        row.get("state", String.class)))
                .orElseThrow(() -> Refusal.notFound("plan", id.value()));
    }
}
