package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;
import org.anhu.kernel.AwardId;

/** 退出: an award that was ended, and why. */
public record AwardExit(
        AwardId awardId, ExitCause cause, LocalDate lastDay, String reason, String decidedBy, Instant decidedAt) {}
