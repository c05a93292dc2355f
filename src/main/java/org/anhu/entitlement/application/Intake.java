package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anhu.area.Areas;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.Awards;
import org.anhu.entitlement.Policies;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.entitlement.eligibility.Subject;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Refusal;
import org.anhu.people.Elder;
import org.anhu.people.ElderStatus;
import org.anhu.people.Elders;
import org.anhu.people.Households;
import org.jspecify.annotations.Nullable;

/** What an application is refused for before it is taken in. */
@Singleton
class Intake {

    private static final int MOST_AWARDS = 500;

    private final ApplicationRepository applications;
    private final Awards awards;
    private final Policies policies;
    private final Households households;
    private final Elders elders;
    private final Areas areas;

    Intake(
            ApplicationRepository applications,
            Awards awards,
            Policies policies,
            Households households,
            Elders elders,
            Areas areas) {
        this.applications = applications;
        this.awards = awards;
        this.policies = policies;
        this.households = households;
        this.elders = elders;
        this.areas = areas;
    }

    /** @throws Refusal 422 with everything that is wrong with it, 409 if it comes twice */
    void check(ApplicationDetails details, LocalDate today) {
        Findings findings = new Findings();
        checkPolicy(findings, details, today);
        Map<ElderId, Elder> known = elders.byIds(details.applicants());
        for (int i = 0; i < details.applicants().size(); i++) {
            ElderId id = details.applicants().get(i);
            checkApplicant(findings, "/applicants/" + i, details, id, known.get(id));
        }
        findings.refuseIfAny();
        refuseSecond(details, today);
    }

    private void checkPolicy(Findings findings, ApplicationDetails details, LocalDate today) {
        PolicyVersion policy = policies.inForce(details.policyCode(), today).orElse(null);
        if (!findings.check(
                        policy != null,
                        "/policyCode",
                        "policy-not-in-force",
                        "No version of this policy is in force on " + today
                                + ": GET /policies lists what is in force when.",
                        details.policyCode())
                || policy == null) {
            return;
        }
        EligibilityTable table = policy.eligibility();
        ElderId elder = details.elderId();
        if (table != null && table.subject() == Subject.HOUSEHOLD) {
            findings.check(
                    elder == null,
                    "/elderId",
                    "for-households",
                    "This policy awards to households (S3-02): leave the field out.",
                    elder == null ? null : elder.value());
        } else if (table != null) {
            findings.check(
                    elder != null && details.applicants().contains(elder),
                    "/elderId",
                    "for-persons",
                    "This policy awards to persons: name the one of the applicants whose it is.",
                    elder == null ? null : elder.value());
        }
    }

    private static void checkApplicant(
            Findings findings, String pointer, ApplicationDetails details, ElderId id, @Nullable Elder elder) {
        if (!findings.check(
                        elder != null && elder.householdId().equals(details.householdId()),
                        pointer,
                        "not-of-household",
                        "Name elders of the household (GET /elders?householdId=).",
                        id.value())
                || elder == null) {
            return;
        }
        findings.check(
                elder.status() != ElderStatus.DIED,
                pointer,
                "applicant-died",
                "Elder " + elder.externalId() + " died on " + elder.statusSince()
                        + ": nobody can apply for them any more.",
                id.value());
        findings.check(
                elder.status() != ElderStatus.MOVED,
                pointer,
                "applicant-moved",
                "Elder " + elder.externalId() + " moved away on " + elder.statusSince()
                        + ": they apply where they live.",
                id.value());
    }

    private void refuseSecond(ApplicationDetails details, LocalDate today) {
        long elder = details.elderId() == null ? 0 : details.elderId().value();
        applications
                .find(
                        "householdId = ?1 and policyCode = ?2 and coalesce(elderId, 0) = ?3 and state not in ?4",
                        details.householdId().value(),
                        details.policyCode(),
                        elder,
                        List.copyOf(ApplicationState.FINAL))
                .firstResultOptional()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "applied-already",
                            "The household has applied under " + details.policyCode() + " already: application "
                                    + other.externalId + " is " + other.state + ". Go on with that one.");
                });
        running(details, today).ifPresent(award -> {
            throw Refusal.conflict(
                    "awarded-already",
                    "The household has award " + award.externalId() + " (tier " + award.tier() + ") from "
                            + award.from() + (award.to() == null ? " without end" : " to " + award.to())
                            + ": re-check that one instead (POST /awards/"
                            + award.id().value() + "/rechecks).");
        });
    }

    private java.util.Optional<Award> running(ApplicationDetails details, LocalDate today) {
        return awards
                .list(
                        areas.get(households.get(details.householdId()).areaId()),
                        details.householdId(),
                        null,
                        null,
                        PageRequest.of(0, MOST_AWARDS))
                .items()
                .stream()
                .filter(it -> it.policyCode().equals(details.policyCode())
                        && (it.elderId() == null
                                || Objects.equals(it.elderId(), details.elderId())
                                || details.elderId() == null)
                        && (it.to() == null || !it.to().isBefore(today)))
                .findFirst();
    }
}
