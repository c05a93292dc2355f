package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.Findings;

/**
 * Until when an application belongs to the batch of its month (S3-14).
 *
 * @param day of the month, 1 to 28
 * @param inclusive whether an application of that day still does (10日前)
 */
public record Cutoff(int day, boolean inclusive) {

    public Cutoff {
        Findings findings = new Findings();
        findings.range("/day", day, 1, 28, "a day of every month");
        findings.refuseIfAny();
    }

    /** The batch that an application belongs to. */
    public YearMonth batchOf(LocalDate applied) {
        YearMonth month = YearMonth.from(applied);
        int late = applied.getDayOfMonth() - day;
        return late < 0 || (late == 0 && inclusive) ? month : month.plusMonths(1);
    }

    /** The cut-off day of a batch. */
    public LocalDate dayOf(YearMonth batch) {
        return batch.atDay(day);
    }
}
