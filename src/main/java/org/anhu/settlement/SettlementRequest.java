package org.anhu.settlement;

import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;

/** What is sent to settle a month: a street, or a district for each street in it. */
public record SettlementRequest(AreaId areaId, YearMonth month) {

    static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    public SettlementRequest {
        Findings findings = new Findings();
        findings.required("/areaId", areaId);
        if (findings.required("/month", month)) {
            findings.check(
                    !month.isBefore(EARLIEST),
                    "/month",
                    "out-of-range",
                    "Send a month from " + EARLIEST + " on.",
                    month);
        }
        findings.refuseIfAny();
    }
}
