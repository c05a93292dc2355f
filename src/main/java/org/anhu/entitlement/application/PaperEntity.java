package org.anhu.entitlement.application;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.anhu.kernel.ElderId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What somebody brought for an application: whose it is, who took it and when. */
@NullUnmarked // filled by the database
@MappedSuperclass
abstract class PaperEntity implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;
    Long elderId;
    String recordedBy;
    Instant recordedAt;

    void file(ApplicationEntity application, @Nullable ElderId elder, String by, Instant at) {
        applicationId = application.id;
        elderId = elder == null ? null : elder.value();
        recordedBy = by;
        recordedAt = at;
    }

    @Nullable ElderId elder() {
        return elderId == null ? null : new ElderId(elderId);
    }
}
