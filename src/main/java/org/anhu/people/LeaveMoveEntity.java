package org.anhu.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity(name = "LeaveMove")
@Table(name = "leave_move")
class LeaveMoveEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long leaveId;

    @Enumerated(EnumType.STRING)
    LeaveStatus status;

    String movedBy;
    Instant movedAt;

    LeaveMove toMove() {
        return new LeaveMove(status, movedBy, movedAt);
    }
}
