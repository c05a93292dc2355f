package org.anhu.entitlement.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clause was judged, and its parts.
 *
 * @param elder on whose facts; null: the household's
 * @param value that was seen; null: none was known, or the clause has parts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClauseTrace(
        String clause,
        Truth result,
        @Nullable String elder,
        @Nullable String value,
        List<Missing> missing,
        List<ClauseTrace> parts) {

    public ClauseTrace {
        missing = missing == null ? List.of() : List.copyOf(missing);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }
}
