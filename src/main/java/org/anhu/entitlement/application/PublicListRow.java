package org.anhu.entitlement.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One elder on the list that hangs after approval (S3-39): enough to know a neighbour by, too little for a stranger.
 *
 * @param name with all but its first and last character hidden
 * @param to the last day, included; null while no end is known
 */
public record PublicListRow(
        String area,
        String name,
        String policyCode,
        String tier,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate decidedOn) {}
