package org.anhu.entitlement.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.eligibility.ClauseTrace;
import org.anhu.entitlement.eligibility.ElderFacts;
import org.anhu.entitlement.eligibility.Eligibility;
import org.anhu.entitlement.eligibility.EligibilityTable;
import org.anhu.entitlement.eligibility.Evaluation;
import org.anhu.entitlement.eligibility.Fact;
import org.anhu.entitlement.eligibility.Facts;
import org.anhu.entitlement.eligibility.HeldMaterial;
import org.anhu.entitlement.eligibility.HouseholdFacts;
import org.anhu.entitlement.eligibility.MaterialKind;
import org.anhu.entitlement.eligibility.Missing;
import org.anhu.entitlement.eligibility.RowTrace;
import org.anhu.entitlement.eligibility.Truth;
import org.anhu.kernel.ElderId;
import org.anhu.people.Elder;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known for one application on one day. Pure: the same rows give the same facts.
 *
 * @param policy whose table it is judged by
 * @param household its external id
 * @param elders who live in the household
 * @param assessed their level by GB/T 42195, of those whose assessment counts today
 * @param subject whose award it would be, under a policy for persons
 * @param declared what the applicants say
 * @param referenceDate on which ages count; of papers and evidence, {@code today} does
 * @param materials all of them, in the order in which they came; so with the rest
 */
record Dossier(
        PolicyVersion policy,
        String household,
        List<Elder> elders,
        Map<ElderId, Integer> assessed,
        @Nullable ElderId subject,
        HouseholdFindings declared,
        LocalDate referenceDate,
        LocalDate today,
        List<Material> materials,
        List<Evidence> evidence,
        List<Survey> surveys,
        @Nullable PublicNotice notice,
        List<Objection> objections) {

    /** Every paper that is still to be brought, in one message (S1-09). */
    List<Missing> missing() {
        EligibilityTable table = policy.eligibility();
        if (table == null) {
            return List.of();
        }
        List<HeldMaterial> held = held();
        Set<Missing> missing = new LinkedHashSet<>();
        for (MaterialKind kind : table.materials()) {
            if (held.stream().noneMatch(it -> it.kind() == kind)) {
                missing.add(new Missing(Missing.Kind.MATERIAL, kind.name(), null));
            }
        }
        Evaluation evaluation = Eligibility.evaluate(table, facts(true, Map.of()));
        for (RowTrace row : evaluation.trace()) {
            Set<Missing> ofRow = new LinkedHashSet<>();
            collect(row.clause(), ofRow);
            // A paper is asked for where it alone is missing, not for every illness that nobody has spoken of.
            boolean papersOnly = ofRow.stream().allMatch(it -> it.kind() == Missing.Kind.MATERIAL);
            if (papersOnly && evaluation.missing().containsAll(ofRow)) {
                missing.addAll(ofRow);
            }
        }
        return List.copyOf(missing);
    }

    private static void collect(ClauseTrace clause, Set<Missing> missing) {
        if (clause.result() == Truth.UNKNOWN) {
            missing.addAll(clause.missing());
            clause.parts().forEach(part -> collect(part, missing));
        }
    }

    /** Whether both levels have been there and the last of each found it true. */
    boolean surveyed() {
        return confirmed(SurveyLevel.STREET) && confirmed(SurveyLevel.COMMUNITY);
    }

    private boolean confirmed(SurveyLevel level) {
        return last(level).map(Survey::confirmed).orElse(false);
    }

    private Optional<Survey> last(SurveyLevel level) {
        return surveys.stream().filter(it -> it.level() == level).reduce((earlier, later) -> later);
    }

    boolean objectionOpen() {
        return objections.stream().anyMatch(Objection::open);
    }

    boolean objectionUpheld() {
        return objections.stream().map(Objection::resolution).anyMatch(it -> it != null && it.upheld());
    }

    /** Whether the policy wants no notice, or it has hung for all its days. */
    boolean noticeOver() {
        EligibilityTable table = policy.eligibility();
        return table == null || table.notice() == null || (notice != null && notice.over(today));
    }

    /** Evidence that may not be decided on any more, and that nothing newer has replaced. */
    List<Evidence> expired() {
        return latestEvidence().stream().filter(it -> !it.validOn(today)).toList();
    }

    /** By the table, on what was found: the registry, the surveys, the evidence; not on what was only declared. */
    Evaluation evaluate(EligibilityTable table, Map<String, Boolean> decisions) {
        return Eligibility.evaluate(table, facts(false, decisions));
    }

    HouseholdFacts facts(boolean alsoDeclared, Map<String, Boolean> decisions) {
        List<ElderFacts> known = elders.stream()
                .map(elder -> new ElderFacts(elder.externalId(), ofElder(elder, alsoDeclared)))
                .toList();
        return new HouseholdFacts(
                household,
                referenceDate,
                subject == null ? null : name(subject),
                known,
                ofHousehold(alsoDeclared),
                held(),
                decisions);
    }

    private Facts ofElder(Elder elder, boolean alsoDeclared) {
        Facts facts = Facts.none()
                .with(Fact.SEX, elder.sex())
                .with(Fact.BIRTH_DATE, elder.birthDate())
                .with(Fact.HUKOU_HERE, elder.hukouHere())
                .with(Fact.LIVES_HERE, elder.livesHere())
                .with(Fact.SELF_CARE, elder.selfCare())
                .with(Fact.ASSESSED_LEVEL, assessed.get(elder.id()));
        for (HouseholdFindings findings : findings(alsoDeclared)) {
            facts = facts.and(findings.of(elder.externalId()).orElse(Facts.none()));
        }
        for (Evidence one : latestEvidence()) {
            if (one.kind() == EvidenceKind.HUKOU && elder.id().equals(one.elderId()) && one.validOn(today)) {
                facts = facts.with(Fact.HUKOU_HERE, one.hukouHere());
            }
        }
        Optional<Long> income = income(it -> elder.id().equals(it.elderId()));
        return income.isPresent() ? facts.with(Fact.OWN_INCOME, income.get()) : facts;
    }

    private Facts ofHousehold(boolean alsoDeclared) {
        Facts facts = Facts.none();
        for (HouseholdFindings findings : findings(alsoDeclared)) {
            facts = facts.and(findings.household());
        }
        facts = facts.with(Fact.SURVEYED_BY_STREET, confirmed(SurveyLevel.STREET))
                .with(Fact.SURVEYED_BY_COMMUNITY, confirmed(SurveyLevel.COMMUNITY))
                .with(Fact.NOTICE_OVER, noticeOver())
                .with(Fact.OBJECTION, objectionOpen() || objectionUpheld());
        Optional<Long> income = income(it -> true);
        return income.isPresent() ? facts.with(Fact.MONTHLY_INCOME, income.get()) : facts;
    }

    /** In rising weight: what somebody saw later in the list replaces what was said before. */
    private List<HouseholdFindings> findings(boolean alsoDeclared) {
        return Stream.of(
                        alsoDeclared ? Optional.of(declared) : Optional.<HouseholdFindings>empty(),
                        last(SurveyLevel.COMMUNITY).map(Survey::findings),
                        last(SurveyLevel.STREET).map(Survey::findings))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The income of a month in fen: of each elder and source the latest month; empty where nothing valid says it. */
    private Optional<Long> income(Predicate<Evidence> whose) {
        return latestEvidence().stream()
                .filter(it -> it.kind() == EvidenceKind.INCOME && it.validOn(today) && whose.test(it))
                .map(Evidence::amountFen)
                .filter(Objects::nonNull)
                .map(amount -> amount.fen())
                .reduce(Math::addExact);
    }

    private List<Evidence> latestEvidence() {
        Map<List<Object>, Evidence> latest = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            String issuer = one.kind() == EvidenceKind.INCOME ? one.issuer() : "";
            latest.merge(
                    List.of(one.kind(), Optional.ofNullable(one.elderId()), issuer),
                    one,
                    (before, now) -> month(now).isBefore(month(before)) ? before : now);
        }
        return List.copyOf(latest.values());
    }

    private static YearMonth month(Evidence one) {
        return one.month() == null ? YearMonth.from(one.issuedOn()) : one.month();
    }

    /**
     * The papers of which original and copy are there and valid today, and for a hospital certificate what it says as
     * well. One that was renewed after the reference day stands for the one before.
     */
    private List<HeldMaterial> held() {
        Map<List<Object>, Material> latest = new LinkedHashMap<>();
        materials.forEach(it -> latest.put(List.of(it.kind(), Optional.ofNullable(it.elderId())), it));
        List<HeldMaterial> held = new ArrayList<>();
        for (Material paper : latest.values()) {
            if (paper.held() && paper.validOn(today) && certified(paper)) {
                held.add(new HeldMaterial(
                        paper.kind(), paper.elderId() == null ? null : name(paper.elderId()), LocalDate.EPOCH, null));
            }
        }
        return held;
    }

    private boolean certified(Material paper) {
        return paper.kind() != MaterialKind.HOSPITAL_CERTIFICATE
                || latestEvidence().stream()
                        .anyMatch(it -> it.kind() == EvidenceKind.HOSPITAL_CERTIFICATE
                                && Objects.equals(it.elderId(), paper.elderId())
                                && it.validOn(today));
    }

    private String name(ElderId id) {
        return elders.stream()
                .filter(it -> it.id().equals(id))
                .map(Elder::externalId)
                .findFirst()
                .orElse("elder " + id.value());
    }
}
