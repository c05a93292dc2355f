package org.anhu.benchmark.format;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a solution file is worth.
 *
 * @param cost by the format's own objective
 * @param routes that serve anybody
 * @param errors what the solution breaks; empty when it counts
 */
public record Checked(BigDecimal cost, int routes, List<String> errors) {

    public Checked {
        errors = List.copyOf(errors);
    }

    public boolean valid() {
        return errors.isEmpty();
    }
}
