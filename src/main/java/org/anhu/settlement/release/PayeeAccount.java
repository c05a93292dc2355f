package org.anhu.settlement.release;

import java.time.Instant;
import org.anhu.kernel.AreaId;

/** Where a payee is paid; of several the latest counts. */
public record PayeeAccount(AreaId areaId, String payee, String reference, String recordedBy, Instant recordedAt) {}
