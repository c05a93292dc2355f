package org.anhu.planning.run;

import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to have a day repaired. Why is not sent: a leave, an overrun, a new care plan or the end of a certificate
 * is entered where it belongs, and every plan sees it.
 *
 * @param areaId repairs everything in it and below it
 * @param date today where nothing is sent
 * @param profile the code of the weight profile by which plans are judged; the area's default where nothing is sent
 */
public record RepairRequest(
        AreaId areaId, @Nullable LocalDate date, @Nullable String profile) {

    public RepairRequest {
        Findings findings = new Findings();
        findings.required("/areaId", areaId);
        findings.refuseIfAny();
    }
}
