package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.anhu.kernel.CarePlanId;
import org.anhu.kernel.ElderId;

/** A date on which a care plan falls and for which no need was made, and why. */
public record Withheld(CarePlanId carePlanId, ElderId elderId, LocalDate date, Reason reason) {

    /** Why no need was made. */
    public enum Reason {
        NO_AGREEMENT("No agreement covers the day: sign one, or end the care plan (S3-19)."),
        ELDER_DIED("The elder has died: end the care plan."),
        ELDER_MOVED("The elder has moved away: end the care plan."),
        HOLIDAYS_UNKNOWN("The plan skips holidays and those of that year are unknown: put them at /holidays.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }
    }

    /** A sentence that says what to do. */
    @JsonProperty
    public String detail() {
        return reason.detail;
    }
}
