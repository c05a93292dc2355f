package org.anhu.visits;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * The caregiver's diary of one visit (S3-22), as the phone sends it.
 *
 * @param id given by the phone, the same however often it sends the note
 * @param writtenAt by the phone's clock; the time of arrival if it is left out
 */
record Note(
        UUID id,
        List<String> tasksDone,
        String diary,
        @Nullable Instant writtenAt) {

    private static final int MOST_TASKS = 50;

    Note {
        Findings findings = new Findings();
        findings.required("/id", id);
        if (findings.required("/tasksDone", tasksDone)
                && findings.check(
                        tasksDone.size() <= MOST_TASKS,
                        "/tasksDone",
                        "too-many",
                        "Send at most " + MOST_TASKS + " tasks.",
                        tasksDone.size())) {
            for (int i = 0; i < tasksDone.size(); i++) {
                findings.text("/tasksDone/" + i, tasksDone.get(i), 80);
            }
        }
        if (findings.required("/diary", diary)) {
            findings.optionalText("/diary", diary, 4000);
        }
        findings.refuseIfAny();
        tasksDone = List.copyOf(tasksDone);
        writtenAt = writtenAt == null ? null : writtenAt.truncatedTo(ChronoUnit.MICROS);
    }

    byte[] sha256(VisitId visit, CaregiverId caregiver) {
        return Sha256.of(visit.value(), caregiver.value(), Sha256.text(tasksDone), diary, writtenAt);
    }
}
