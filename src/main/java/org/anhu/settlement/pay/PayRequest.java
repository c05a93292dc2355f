package org.anhu.settlement.pay;

import java.time.YearMonth;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;

/** What is sent to prepare or approve a month's pay: of all caregivers of an area and all below it. */
public record PayRequest(AreaId areaId, YearMonth month) {

    public PayRequest {
        Findings findings = new Findings();
        findings.required("/areaId", areaId);
        findings.required("/month", month);
        findings.refuseIfAny();
    }
}
