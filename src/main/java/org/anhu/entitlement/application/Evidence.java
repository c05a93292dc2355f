package org.anhu.entitlement.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A dated piece of evidence, never overwritten: of each kind, elder and issuer the latest counts.
 *
 * @param issuer who says so: the employer, the pension office, the police, the hospital
 * @param validTo the last day on which it may be decided on; null: no end is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        EvidenceKind kind,
        @Nullable ElderId elderId,
        String issuer,
        LocalDate issuedOn,
        @Nullable LocalDate validTo,
        @Nullable YearMonth month,
        @Nullable Money amountFen,
        @Nullable Boolean hukouHere,
        String recordedBy,
        Instant recordedAt) {

    boolean validOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }

    /** What it says, by whom, when: for those who must bring another. */
    String text() {
        return kind + " by " + issuer + " of " + issuedOn + (validTo == null ? "" : ", valid to " + validTo);
    }
}
