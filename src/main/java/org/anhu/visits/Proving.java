package org.anhu.visits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anhu.visits.proof.Code;
import org.anhu.visits.proof.Discrepancy;
import org.anhu.visits.proof.Evidence;
import org.anhu.visits.proof.Kind;
import org.anhu.visits.proof.Mark;
import org.anhu.visits.proof.Span;
import org.anhu.visits.proof.Verification;

/** Judges a visit by its punches, again whenever one arrives; the visit must be locked by the caller. */
@Singleton
class Proving {

    private final PunchRepository punches;
    private final ExceptionCaseRepository cases;
    private final Homes homes;
    private final Verification verification;
    private final Clock clock;

    Proving(PunchRepository punches, ExceptionCaseRepository cases, Homes homes, ProofRules rules, Clock clock) {
        this.punches = punches;
        this.cases = cases;
        this.homes = homes;
        this.clock = clock;
        verification = new Verification(rules.tolerances());
    }

    /** Brings the visit's exceptions and proof up to date. What is rejected or settled only gets a remark. */
    List<ExceptionCaseEntity> judge(VisitEntity visit) {
        Instant now = clock.instant();
        if (visit.proof == Proof.REJECTED || visit.paying() != Paying.OPEN) {
            return remark(visit, now);
        }
        List<PunchEntity> all = punches.ofVisit(visit);
        Evidence evidence = evidence(visit, all);
        List<Discrepancy> found = new ArrayList<>();
        if (verification.ready(evidence, now)) {
            found.addAll(verification.check(evidence));
        }
        if (all.stream().anyMatch(punch -> punch.caregiverId != visit.caregiverId)) {
            found.add(new Discrepancy(
                    Code.FORMER_CAREGIVER, "Someone punched who had this visit before it was given to another."));
        }
        List<ExceptionCaseEntity> current = cases.reconcile(visit, found, now);
        visit.proof = visit.proof.become(proof(visit, current));
        return current;
    }

    private List<ExceptionCaseEntity> remark(VisitEntity visit, Instant now) {
        List<ExceptionCaseEntity> all = cases.ofVisit(visit);
        if (all.stream().noneMatch(one -> one.code == Code.AFTER_DECISION)) {
            List<Discrepancy> found = new ArrayList<>();
            all.stream()
                    .filter(ExceptionCaseEntity::open)
                    .forEach(one -> found.add(new Discrepancy(one.code, one.detail)));
            found.add(new Discrepancy(
                    Code.AFTER_DECISION,
                    "A punch came when the visit was " + visit.proof + " and " + visit.paying() + "."));
            return cases.reconcile(visit, found, now);
        }
        return all;
    }

    /** What the cases of a visit make of it. */
    static Proof proof(VisitEntity visit, List<ExceptionCaseEntity> cases) {
        List<ExceptionCaseEntity> weighing =
                cases.stream().filter(ExceptionCaseEntity::weighs).toList();
        if (weighing.stream().anyMatch(one -> one.decision == ExceptionCase.Decision.REJECTED)) {
            return Proof.REJECTED;
        }
        if (weighing.stream().anyMatch(ExceptionCaseEntity::open)) {
            return Proof.EXCEPTION;
        }
        return visit.doing == Doing.DONE ? Proof.VERIFIED : Proof.UNVERIFIED;
    }

    private Evidence evidence(VisitEntity visit, List<PunchEntity> all) {
        return new Evidence(
                visit.windowOpensAt,
                visit.windowClosesAt,
                visit.endsAt,
                visit.minutes,
                homes.of(visit),
                visit.doing == Doing.CANCELLED,
                all.stream()
                        .filter(punch -> punch.caregiverId == visit.caregiverId)
                        .map(PunchEntity::toMark)
                        .toList(),
                elsewhere(visit));
    }

    private List<Span> elsewhere(VisitEntity visit) {
        Map<Long, List<PunchEntity>> others =
                punches.aroundVisit(visit).stream().collect(Collectors.groupingBy(punch -> punch.visitId));
        List<Span> spans = new ArrayList<>();
        others.forEach((visitId, marks) -> span(visitId, marks).ifPresent(spans::add));
        spans.sort(Comparator.comparing(Span::from).thenComparing(Span::visitId));
        return spans;
    }

    private static Optional<Span> span(long visitId, List<PunchEntity> punches) {
        var in = punches.stream()
                .filter(punch -> punch.kind == Kind.IN)
                .map(punch -> punch.toMark().time())
                .min(Comparator.naturalOrder());
        var out = punches.stream()
                .filter(punch -> punch.kind == Kind.OUT)
                .map(PunchEntity::toMark)
                .map(Mark::time)
                .max(Comparator.naturalOrder());
        return in.flatMap(from -> out.map(to -> new Span(visitId, from, to)));
    }
}
