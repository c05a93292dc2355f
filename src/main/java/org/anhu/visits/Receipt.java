package org.anhu.visits;

import java.util.List;
import org.anhu.visits.proof.Code;

/**
 * What the phone gets for a punch: proof that it is kept, and how its visit stands now.
 *
 * @param exceptions what waits for a person, so that the caregiver can say why on the same day
 */
public record Receipt(StoredPunch punch, Doing doing, Proof proof, List<Code> exceptions) {

    public Receipt {
        exceptions = List.copyOf(exceptions);
    }
}
