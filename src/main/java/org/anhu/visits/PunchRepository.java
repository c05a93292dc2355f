package org.anhu.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class PunchRepository implements PanacheRepositoryBase<PunchEntity, UUID> {

    List<PunchEntity> ofVisit(VisitEntity visit) {
        return find("visitId = ?1 order by receivedAt, id", visit.id).list();
    }

    /** Of the same caregiver at other visits of the day before, the day and the day after. */
    List<PunchEntity> aroundVisit(VisitEntity visit) {
        return find(
                        "caregiverId = ?1 and visitId in (select v.id from Visit v where v.caregiverId = ?1"
                                + " and v.id <> ?2 and v.date between ?3 and ?4)",
                        visit.caregiverId,
                        visit.id,
                        visit.date.minusDays(1),
                        visit.date.plusDays(1))
                .list();
    }
}
