package org.anhu.visits;

import java.util.List;

/** Everything about one visit, for the person who has to decide: what was planned, moved, punched, written, found. */
public record VisitFile(
        Visit visit,
        List<VisitChange> changes,
        List<StoredPunch> punches,
        List<StoredNote> notes,
        List<ExceptionCase> exceptions) {

    public VisitFile {
        changes = List.copyOf(changes);
        punches = List.copyOf(punches);
        notes = List.copyOf(notes);
        exceptions = List.copyOf(exceptions);
    }
}
