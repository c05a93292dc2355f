package org.anhu.settlement;

import java.time.YearMonth;
import java.util.List;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Money;
import org.anhu.settlement.rules.Line;

/** What settling a month now would give, street by street; nothing of it is written. */
public record Preview(YearMonth month, Money totalFen, List<Street> streets) {

    public Preview {
        streets = List.copyOf(streets);
    }

    /** One street's part, with the hashes that its run would have. */
    public record Street(
            AreaId areaId, String street, Money totalFen, String inputsHash, String outputHash, List<Line> lines) {

        public Street {
            lines = List.copyOf(lines);
        }
    }
}
