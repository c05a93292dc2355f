package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.LeaveId;

/** 请假: whole days on which a caregiver is not there, both ends inclusive; counts only while APPROVED. */
public record Leave(
        LeaveId id,
        String externalId,
        CaregiverId caregiverId,
        LocalDate from,
        LocalDate to,
        String reason,
        LeaveStatus status) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
