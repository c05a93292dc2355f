package org.anhu.settlement.difference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.anhu.kernel.Money;

/**
 * One household whose month comes to something else than before.
 *
 * @param why in words, the first cause first
 */
public record HouseholdChange(String household, Kind kind, Money beforeFen, Money nowFen, List<String> why) {

    public HouseholdChange {
        why = List.copyOf(why);
    }

    /** What became of the household. */
    public enum Kind {
        NEW,
        GONE,
        CHANGED
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money changeFen() {
        return nowFen.minus(beforeFen);
    }
}
