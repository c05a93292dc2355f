package org.anhu.entitlement.application;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 张榜公示. Posted on 5 November for three days it hangs on the 5th, 6th and 7th, and what it shows holds from the 8th
 * at the earliest.
 */
public record PublicNotice(
        String place,
        LocalDate postedOn,
        LocalDate lastDay,
        LocalDate effectiveFrom,
        String postedBy,
        Instant recordedAt) {

    boolean over(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
