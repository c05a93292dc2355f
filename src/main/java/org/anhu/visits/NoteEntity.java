package org.anhu.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.VisitId;
import org.hibernate.annotations.Immutable;

@Entity(name = "VisitNote")
@Table(name = "visit_note")
@Immutable
class NoteEntity {

    @Id
    UUID id;

    long visitId;
    long caregiverId;

    @Column(columnDefinition = "text[]")
    String[] tasksDone;

    String diary;
    Instant writtenAt;
    Instant receivedAt;
    byte[] bodySha256;

    static NoteEntity of(Note note, VisitId visit, CaregiverId caregiver, Instant receivedAt) {
        NoteEntity entity = new NoteEntity();
        entity.id = note.id();
        entity.visitId = visit.value();
        entity.caregiverId = caregiver.value();
        entity.tasksDone = note.tasksDone().toArray(String[]::new);
        entity.diary = note.diary();
        entity.writtenAt = note.writtenAt() == null ? receivedAt : note.writtenAt();
        entity.receivedAt = receivedAt;
        entity.bodySha256 = note.sha256(visit, caregiver);
        return entity;
    }

    StoredNote toStored() {
        return new StoredNote(
                id,
                new VisitId(visitId),
                new CaregiverId(caregiverId),
                List.of(tasksDone),
                diary,
                writtenAt,
                receivedAt);
    }
}
