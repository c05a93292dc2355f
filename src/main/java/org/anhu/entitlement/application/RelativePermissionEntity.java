package org.anhu.entitlement.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.RelativePermissionId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "RelativeCaregiver")
@Table(name = "relative_caregiver")
@SecondaryTable(name = RelativeEndEntity.TABLE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "relative_caregiver_id"))
class RelativePermissionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;
    Long elderId;
    Long caregiverId;
    LocalDate fromDate;
    String reason;
    String permittedBy;
    Instant permittedAt;

    /** Null while no end is known. */
    @Column(table = RelativeEndEntity.TABLE, insertable = false, updatable = false)
    LocalDate lastDay;

    RelativePermission toPermission() {
        return new RelativePermission(
                new RelativePermissionId(id),
                applicationId == null ? null : new ApplicationId(applicationId),
                new ElderId(elderId),
                new CaregiverId(caregiverId),
                fromDate,
                lastDay,
                reason,
                permittedBy,
                permittedAt);
    }
}
