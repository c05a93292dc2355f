package org.anhu.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;

@Entity(name = "Account")
@Table(name = "user_account")
class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String login;

    @Column(name = "password_hash")
    String passwordHash;

    String role;

    @Column(name = "area_id")
    Long areaId;

    @Column(name = "caregiver_id")
    Long caregiverId;

    @Column(name = "one_time")
    boolean oneTime;

    boolean active = true;

    @Column(name = "failed_attempts")
    int failedAttempts;

    @Column(name = "locked_until")
    Instant lockedUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    Account toAccount() {
        return new Account(
                id,
                login,
                role,
                new AreaId(areaId),
                caregiverId == null ? null : new CaregiverId(caregiverId),
                oneTime,
                active);
    }
}
