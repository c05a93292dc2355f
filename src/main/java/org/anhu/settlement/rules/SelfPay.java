package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.benefit.Flat;
import org.anhu.kernel.ElderId;

/** The days on which somebody has a tier that is worth nothing: they pay what they are served (S3-12). */
final class SelfPay {

    private final List<Claim> claims = new ArrayList<>(0);
    private final List<boolean[]> days = new ArrayList<>(0);

    SelfPay(YearMonth month, List<Claim> all) {
        for (Claim claim : all) {
            if (claim.benefit() instanceof Flat) {
                boolean[] selfPay = days(month, claim);
                if (selfPay.length > 0) {
                    claims.add(claim);
                    days.add(selfPay);
                }
            }
        }
    }

    boolean any() {
        return !claims.isEmpty();
    }

    boolean on(ElderId elder, LocalDate day) {
        for (int i = 0; i < claims.size(); i++) {
            ElderId of = claims.get(i).elderId();
            if (days.get(i)[day.getDayOfMonth()] && (of == null || of.equals(elder))) {
                return true;
            }
        }
        return false;
    }

    /** Empty where no day is. */
    private static boolean[] days(YearMonth month, Claim claim) {
        boolean[] selfPay = new boolean[month.lengthOfMonth() + 1];
        boolean any = false;
        for (int day = 1; day < selfPay.length; day++) {
            LocalDate date = month.atDay(day);
            Award paid = claim.paid(date);
            if (paid != null
                    && claim.policies().rate(claim.version(paid, date), paid).fen() == 0) {
                selfPay[day] = true;
                any = true;
            }
        }
        return any ? selfPay : new boolean[0];
    }
}
