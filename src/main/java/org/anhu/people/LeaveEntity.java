package org.anhu.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.LeaveId;

@Entity(name = "Leave")
@Table(name = "leave")
class LeaveEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long caregiverId;
    LocalDate fromDate;
    LocalDate toDate;
    String reason;

    @Enumerated(EnumType.STRING)
    LeaveStatus status;

    @Version
    int version;

    void take(LeaveDetails details) {
        if (details.externalId() != null) {
            externalId = details.externalId();
        } else if (externalId == null) {
            externalId = UUID.randomUUID().toString();
        }
        caregiverId = details.caregiverId().value();
        fromDate = details.from();
        toDate = details.to();
        reason = details.reason();
    }

    Leave toLeave() {
        return new Leave(new LeaveId(id), externalId, new CaregiverId(caregiverId), fromDate, toDate, reason, status);
    }
}
