package org.anhu.planning.run;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.Refusal;
import org.anhu.planning.weights.Profile;
import org.anhu.planning.weights.ProfileVersion;

@Entity(name = "PlanRun")
@Table(name = "plan_run")
class PlanRunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String idempotencyKey;
    Long areaId;
    LocalDate fromDate;
    LocalDate toDate;

    @Enumerated(EnumType.STRING)
    PlanKind kind = PlanKind.DAY;

    @Enumerated(EnumType.STRING)
    PlanState state;

    int seconds;
    boolean publishItself;
    Long profileAreaId;
    String profile = Profile.STANDARD;
    int profileVersion = 1;
    String requestedBy;
    Instant requestedAt;
    Instant startedAt;
    Instant frozenUntil;
    Instant finishedAt;
    String node;
    int attempt;
    String score;
    Integer waiting;
    String inputsHash;
    Instant publishedAt;
    String publishedBy;
    String failure;

    @Version
    int version;

    /** @throws Refusal 409 if the table of moves does not allow it */
    void become(PlanState next) {
        if (!state.mayBecome(next)) {
            throw Refusal.conflict(
                    "plan-state", "Plan " + id + " is " + state + " and cannot become " + next + " any more.");
        }
        state = next;
    }

    boolean asksFor(PlanKind what, PlanRequest request) {
        return kind == what
                && areaId == request.areaId().value()
                && fromDate.equals(request.from())
                && toDate.equals(request.to())
                && seconds == request.seconds()
                && publishItself == request.publishItself()
                // Who asks for none takes what the run took then, also when the default is another one by now.
                && (request.profile() == null || profile.equals(request.profile()));
    }

    ProfileVersion profile() {
        return new ProfileVersion(profileAreaId == null ? null : new AreaId(profileAreaId), profile, profileVersion);
    }

    Plan toPlan() {
        return new Plan(
                new PlanId(id),
                new AreaId(areaId),
                fromDate,
                toDate,
                kind,
                state,
                seconds,
                publishItself,
                profile(),
                requestedBy,
                requestedAt,
                startedAt,
                frozenUntil,
                finishedAt,
                node,
                attempt,
                score,
                waiting,
                publishedAt,
                publishedBy,
                failure,
                null);
    }
}
