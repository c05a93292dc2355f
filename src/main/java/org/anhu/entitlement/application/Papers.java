package org.anhu.entitlement.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Refusal;
import org.anhu.people.Elder;
import org.anhu.people.Elders;
import org.jspecify.annotations.Nullable;

/** What applicants bring: papers, and the evidence that stands in them. */
@Singleton
@Transactional
public class Papers {

    private final ApplicationRows rows;
    private final Progress progress;
    private final Dossiers dossiers;
    private final Elders elders;
    private final Clock clock;

    Papers(ApplicationRows rows, Progress progress, Dossiers dossiers, Elders elders, Clock clock) {
        this.rows = rows;
        this.progress = progress;
        this.dossiers = dossiers;
        this.elders = elders;
        this.clock = clock;
    }

    /** All that was ever brought, in the order in which it came. */
    public List<Material> materials(ApplicationId id) {
        return rows.of(MaterialEntity.class, id.value()).stream()
                .map(MaterialEntity::toMaterial)
                .toList();
    }

    /** All that was ever recorded, in the order in which it came. */
    public List<Evidence> evidence(ApplicationId id) {
        return rows.of(EvidenceEntity.class, id.value()).stream()
                .map(EvidenceEntity::toEvidence)
                .toList();
    }

    /** @param by who saw the original and filed the copy. @throws Refusal 404, 409 once it is decided, 422 */
    public void bring(ApplicationId id, MaterialDetails details, String by) {
        ApplicationEntity application = progress.open(id);
        file(application, details, by);
        progress.advance(application, by);
    }

    /** @throws Refusal 404, 409 once it is decided, 422 */
    public void record(ApplicationId id, EvidenceDetails details, String by) {
        ApplicationEntity application = progress.open(id);
        file(application, details, by);
        progress.advance(application, by);
    }

    void file(ApplicationEntity application, MaterialDetails details, String by) {
        requirePast("/originalSeen", details.originalSeen());
        file(application, MaterialEntity.of(details), details.elderId(), by);
    }

    void file(ApplicationEntity application, EvidenceDetails details, String by) {
        requirePast("/issuedOn", details.issuedOn());
        file(application, EvidenceEntity.of(details), details.elderId(), by);
    }

    private void file(ApplicationEntity application, PaperEntity paper, @Nullable ElderId elder, String by) {
        requireElder(application, elder);
        paper.file(application, elder, by, clock.instant());
        rows.add(paper);
    }

    private void requireElder(ApplicationEntity application, @Nullable ElderId id) {
        Elder elder = id == null ? null : elders.byIds(List.of(id)).get(id);
        if (id != null && (elder == null || elder.householdId().value() != application.householdId)) {
            throw Refusal.invalid(
                    "/elderId",
                    "not-of-household",
                    "Name an elder of the household (GET /elders?householdId=), or nobody.",
                    id.value());
        }
    }

    private void requirePast(String pointer, @Nullable LocalDate day) {
        if (day != null && day.isAfter(dossiers.today())) {
            throw Refusal.invalid(pointer, "in-the-future", "Send a day that is not after today.", day);
        }
    }
}
