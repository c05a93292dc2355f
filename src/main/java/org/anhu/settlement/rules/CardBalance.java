package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.benefit.Card;
import org.jspecify.annotations.Nullable;

/**
 * What is on a card in a month, found again from its awards and from what earlier months were settled at: each issue,
 * the oldest spent first, gone after the last month that it is valid.
 */
final class CardBalance {

    private static final int LONGEST = 120;

    private final YearMonth month;
    private final Deque<Lot> lots;

    /** What is left of an issue. */
    record Lot(YearMonth issued, YearMonth validTo, long fen) {}

    private CardBalance(YearMonth month, Deque<Lot> lots) {
        this.month = month;
        this.lots = lots;
    }

    static CardBalance of(Claim claim, List<PastUse> past) {
        YearMonth month = claim.month();
        YearMonth first = YearMonth.from(claim.first().from());
        YearMonth earliest = month.minusMonths(LONGEST);
        Deque<Lot> lots = new ArrayDeque<>();
        for (YearMonth at = first.isAfter(earliest) ? first : earliest; !at.isAfter(month); at = at.plusMonths(1)) {
            YearMonth now = at;
            lots.removeIf(lot -> lot.validTo.isBefore(now));
            Lot issued = issue(claim, now);
            if (issued != null) {
                lots.addLast(issued);
            }
            if (now.isBefore(month)) {
                spend(lots, spent(claim, now, past));
            }
        }
        return new CardBalance(month, lots);
    }

    /** What can be spent in the month. */
    long fen() {
        return lots.stream().mapToLong(Lot::fen).sum();
    }

    /** @param spentFen in the month */
    Step step(long spentFen) {
        long issued = lots.stream()
                .filter(lot -> lot.issued.equals(month))
                .mapToLong(Lot::fen)
                .sum();
        long expires = left(spentFen).stream()
                .filter(lot -> lot.validTo.equals(month))
                .mapToLong(Lot::fen)
                .sum();
        return Step.of(Steps.CARD, "balance", fen(), "issued", issued, "spent", spentFen, "expires", expires);
    }

    /** What each issue still holds once so much of them is spent in the month; none of those that are empty. */
    Deque<Lot> left(long spentFen) {
        Deque<Lot> left = new ArrayDeque<>(lots);
        spend(left, spentFen);
        return left;
    }

    private static @Nullable Lot issue(Claim claim, YearMonth at) {
        DayClaims days = new DayClaims(at, claim.days().awards(), claim.policies());
        for (LocalDate day = at.atDay(1); !day.isAfter(at.atEndOfMonth()); day = day.plusDays(1)) {
            Award paid = days.paid(day);
            if (paid != null) {
                PolicyVersion version = claim.policies().inForce(paid.policyCode(), day);
                Card card = version != null && version.benefit() instanceof Card one ? one : null;
                return card == null || !card.issuedIn().contains(at.getMonthValue())
                        ? null
                        : new Lot(
                                at,
                                at.plusMonths(card.validMonths() - 1L),
                                card.byTier().getOrDefault(paid.tier(), 0L));
            }
        }
        return null;
    }

    private static long spent(Claim claim, YearMonth at, List<PastUse> past) {
        long fen = 0;
        for (PastUse one : past) {
            if (one.policyCode().equals(claim.policyCode())
                    && Objects.equals(one.elderId(), claim.elderId())
                    && one.month().equals(at)) {
                fen += one.fen().fen();
            }
        }
        return fen;
    }

    // What expires first is spent first: also where a later version of the policy issues for a shorter time.
    private static void spend(Deque<Lot> lots, long fen) {
        List<Lot> byExpiry = lots.stream()
                .sorted(java.util.Comparator.comparing(Lot::validTo).thenComparing(Lot::issued))
                .toList();
        lots.clear();
        long open = fen;
        for (Lot lot : byExpiry) {
            long taken = Math.min(open, lot.fen());
            open -= taken;
            if (lot.fen() > taken) {
                lots.addLast(new Lot(lot.issued(), lot.validTo(), lot.fen() - taken));
            }
        }
    }
}
