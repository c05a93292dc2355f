package org.anhu.entitlement.application;

import java.time.YearMonth;
import java.util.Map;
import org.anhu.kernel.Page;

/** What the meeting of a month has before it, and how far it is (S3-14). */
public record ApplicationBatch(YearMonth month, Map<ApplicationState, Long> states, Page<Application> applications) {

    public ApplicationBatch {
        states = Map.copyOf(states);
    }
}
