package org.anhu.entitlement.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "RelativeCaregiverEnd")
@Table(name = RelativeEndEntity.TABLE)
class RelativeEndEntity {

    static final String TABLE = "relative_caregiver_end";

    @Id
    @Column(name = "relative_caregiver_id")
    Long id;

    LocalDate lastDay;
    String reason;
    String endedBy;
    Instant endedAt;
}
