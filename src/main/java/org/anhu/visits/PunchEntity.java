package org.anhu.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Coordinates;
import org.anhu.kernel.VisitId;
import org.anhu.visits.proof.Kind;
import org.anhu.visits.proof.Mark;
import org.hibernate.annotations.Immutable;

@Entity(name = "Punch")
@Table(name = "punch")
@Immutable
class PunchEntity {

    @Id
    UUID id;

    long visitId;
    long caregiverId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant deviceTime;
    Instant sentAt;
    Instant receivedAt;
    Double latitude;
    Double longitude;
    Double accuracyMetres;
    String deviceId;
    byte[] bodySha256;

    static PunchEntity of(Punch punch, VisitId visit, CaregiverId caregiver, Instant receivedAt) {
        PunchEntity entity = new PunchEntity();
        entity.id = punch.id();
        entity.visitId = visit.value();
        entity.caregiverId = caregiver.value();
        entity.kind = punch.kind();
        entity.deviceTime = punch.deviceTime();
        entity.sentAt = punch.sentAt();
        entity.receivedAt = receivedAt;
        entity.latitude = punch.latitude();
        entity.longitude = punch.longitude();
        entity.accuracyMetres = punch.accuracyMetres();
        entity.deviceId = punch.deviceId();
        entity.bodySha256 = punch.sha256(visit, caregiver);
        return entity;
    }

    Mark toMark() {
        return new Mark(
                kind,
                deviceTime,
                sentAt,
                receivedAt,
                latitude == null ? null : new Coordinates(latitude, longitude),
                accuracyMetres);
    }

    StoredPunch toStored() {
        Mark mark = toMark();
        return new StoredPunch(
                id,
                new VisitId(visitId),
                new CaregiverId(caregiverId),
                kind,
                deviceTime,
                mark.time(),
                mark.clockError().toSeconds(),
                receivedAt,
                mark.position(),
                accuracyMetres);
    }
}
