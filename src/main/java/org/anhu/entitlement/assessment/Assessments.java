package org.anhu.entitlement.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Refusal;
import org.anhu.people.Elder;
import org.anhu.people.ElderStatus;
import org.anhu.people.Elders;

/** The assessments of elders; one that is recorded stays as it is. */
@Singleton
@Transactional
public class Assessments {

    private final AssessmentRepository repository;
    private final Elders elders;
    private final Clock clock;

    Assessments(AssessmentRepository repository, Elders elders, Clock clock) {
        this.repository = repository;
        this.elders = elders;
        this.clock = clock;
    }

    /** Those of an elder, the latest first. */
    public List<Assessment> of(ElderId elder) {
        return repository.find("elderId = ?1 order by assessedOn desc, id desc", elder.value()).stream()
                .map(AssessmentEntity::toAssessment)
                .toList();
    }

    /** The one that counts on that day: the latest made by then, unless it has expired. */
    public Optional<Assessment> on(ElderId elder, LocalDate day) {
        return Optional.ofNullable(on(List.of(elder), day).get(elder));
    }

    /** The same for many elders, in one query; those without one are left out. */
    public Map<ElderId, Assessment> on(Collection<ElderId> elders, LocalDate day) {
        return latest(elders, day).values().stream()
                .filter(it -> !it.expiresOn().isBefore(day))
                .collect(Collectors.toMap(Assessment::elderId, it -> it));
    }

    /** The latest of each that was made by that day, expired or not; elders without one are left out. */
    public Map<ElderId, Assessment> latest(Collection<ElderId> elders, LocalDate day) {
        List<Long> ids = elders.stream().map(ElderId::value).toList();
        return repository.find("elderId in ?1 and assessedOn <= ?2 order by assessedOn, id", ids, day).stream()
                .map(AssessmentEntity::toAssessment)
                .collect(Collectors.toMap(Assessment::elderId, it -> it, (earlier, later) -> later));
    }

    /** @throws Refusal 404 without the elder, 422 for a day on which nobody could have assessed them */
    public Assessment add(ElderId id, AssessmentDetails details, String recordedBy) {
        Elder elder = elders.get(id);
        LocalDate day = details.assessedOn();
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("/assessedOn", "in-the-future", "Send a day that is not after today.", day);
        }
        LocalDate since = elder.statusSince();
        if (elder.status() == ElderStatus.DIED && since != null && day.isAfter(since)) {
            throw Refusal.invalid("/assessedOn", "elder-gone", "The elder died on " + since + ".", day);
        }
        AssessmentEntity entity = AssessmentEntity.of(id, Standard.GB_T_42195_2022, details);
        entity.recordedBy = recordedBy;
        entity.recordedAt = clock.instant();
        repository.persistAndFlush(entity);
        return entity.toAssessment();
    }
}
