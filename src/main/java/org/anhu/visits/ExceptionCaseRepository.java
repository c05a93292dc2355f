package org.anhu.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.visits.proof.Code;
import org.anhu.visits.proof.Discrepancy;

@Singleton
class ExceptionCaseRepository implements PanacheRepositoryBase<ExceptionCaseEntity, Long> {

    List<ExceptionCaseEntity> ofVisit(VisitEntity visit) {
        return find("visitId = ?1 order by id", visit.id).list();
    }

    /**
     * Makes the visit's cases say what has been found now: a new one for each new code; one that nobody has decided and
     * that is found no more is withdrawn; a decided one stays as it is.
     *
     * @return all of the visit
     */
    List<ExceptionCaseEntity> reconcile(VisitEntity visit, List<Discrepancy> found, Instant now) {
        Map<Code, String> missing = new HashMap<>();
        found.forEach(one -> missing.put(one.code(), one.detail()));
        List<ExceptionCaseEntity> cases = new ArrayList<>(ofVisit(visit));
        for (ExceptionCaseEntity one : cases) {
            String detail = missing.remove(one.code);
            if (one.decision == null) {
                reconcile(one, detail, now);
            }
        }
        for (Discrepancy one : found) {
            if (missing.containsKey(one.code())) {
                cases.add(add(visit, one, now));
            }
        }
        return cases;
    }

    private static void reconcile(ExceptionCaseEntity one, String detail, Instant now) {
        if (detail == null) {
            one.withdrawnAt = one.withdrawnAt == null ? now : one.withdrawnAt;
        } else {
            one.withdrawnAt = null;
            one.detail = detail;
        }
    }

    private ExceptionCaseEntity add(VisitEntity visit, Discrepancy found, Instant now) {
        ExceptionCaseEntity one = new ExceptionCaseEntity();
        one.visitId = visit.id;
        one.areaId = visit.areaId;
        one.code = found.code();
        one.detail = found.detail();
        one.foundAt = now;
        persist(one);
        return one;
    }
}
