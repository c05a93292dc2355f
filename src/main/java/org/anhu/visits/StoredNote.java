package org.anhu.visits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.VisitId;

/** A diary note as it is kept for ever; a correction is a new note. */
public record StoredNote(
        UUID id,
        VisitId visitId,
        CaregiverId caregiverId,
        List<String> tasksDone,
        String diary,
        Instant writtenAt,
        Instant receivedAt) {

    public StoredNote {
        tasksDone = List.copyOf(tasksDone);
    }
}
