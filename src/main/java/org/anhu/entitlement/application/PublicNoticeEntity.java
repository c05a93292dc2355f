package org.anhu.entitlement.application;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Immutable
@Entity(name = "ApplicationNotice")
@Table(name = "application_notice")
class PublicNoticeEntity implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long applicationId;
    String place;
    LocalDate postedOn;
    LocalDate lastDay;
    LocalDate effectiveFrom;
    String postedBy;
    Instant recordedAt;

    PublicNotice toNotice() {
        return new PublicNotice(place, postedOn, lastDay, effectiveFrom, postedBy, recordedAt);
    }
}
