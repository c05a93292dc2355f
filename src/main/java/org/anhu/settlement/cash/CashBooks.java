package org.anhu.settlement.cash;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CashEntryId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.people.Household;
import org.jspecify.annotations.Nullable;

/** The households' cash: rows are only ever added, and no household ever owes its caregiver. */
@Singleton
@Transactional
public class CashBooks {

    private final CashEntryRepository entries;
    private final CashConfirmationRepository confirmations;
    private final Clock clock;

    CashBooks(CashEntryRepository entries, CashConfirmationRepository confirmations, Clock clock) {
        this.entries = entries;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /**
     * Enters money given or spent.
     *
     * @param caregiver who had it in hand; null for the office
     * @param by login of who enters it
     * @throws Refusal 409 with the balance, if more is spent than there is; 422 for a day that has not come
     */
    public CashEntry enter(
            HouseholdId household, CashEntryDetails details, @Nullable CaregiverId caregiver, String by) {
        if (details.date().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "/date",
                    "in-the-future",
                    "Send the day on which it happened; it has not come yet.",
                    details.date());
        }
        CashEntryEntity entry = new CashEntryEntity();
        entry.householdId = household.value();
        entry.date = details.date();
        entry.kind = details.kind();
        entry.amountFen = details.amountFen().fen();
        entry.purpose = details.purpose();
        entry.receipt = details.receipt();
        entry.caregiverId = caregiver == null ? null : caregiver.value();
        return write(entry, by);
    }

    /** Takes an entry back by its opposite. @throws Refusal 404, 409 if it was before, or the money is gone */
    public CashEntry reverse(HouseholdId household, CashEntryId id, CashReversal reversal, String by) {
        CashEntryEntity wrong = entity(household, id);
        entries.lock(household);
        if (wrong.reversesId != null || entries.count("reversesId", id.value()) > 0) {
            throw Refusal.conflict(
                    "reversed-already",
                    "The entry " + id.value() + " takes back, or was taken back: enter what is true.");
        }
        CashEntryEntity entry = new CashEntryEntity();
        entry.householdId = household.value();
        entry.date = wrong.date;
        entry.kind = wrong.kind.reversed();
        entry.amountFen = wrong.amountFen;
        entry.purpose = reversal.reason();
        entry.caregiverId = wrong.caregiverId;
        entry.reversesId = id.value();
        return write(entry, by);
    }

    /** Writes down what the household says of an entry; what it said before stays. @throws Refusal 404, 422 */
    public CashEntry confirm(HouseholdId household, CashEntryId id, CashConfirmationDetails said, String by) {
        CashEntryEntity entry = entity(household, id);
        if (said.on().isBefore(entry.date) || said.on().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "/on",
                    "out-of-range",
                    "Send the day on which it was said: from that of the entry, " + entry.date + ", to today.",
                    said.on());
        }
        CashConfirmationEntity confirmation = new CashConfirmationEntity();
        confirmation.cashEntryId = entry.id;
        confirmation.outcome = said.outcome();
        confirmation.saidBy = said.by();
        confirmation.saidOn = said.on();
        confirmation.reason = said.reason();
        confirmation.recordedBy = by;
        confirmation.recordedAt = clock.instant();
        confirmations.persist(confirmation);
        return entry.toEntry(confirmation.toConfirmation());
    }

    /** @throws Refusal 404 */
    public CashEntry get(HouseholdId household, CashEntryId id) {
        return shown(entity(household, id));
    }

    /** A household's book from one day to another, both inclusive; null for no bound. */
    public CashBook book(Household household, @Nullable LocalDate from, @Nullable LocalDate to, PageRequest page) {
        CashSums sums = entries.sums(household.id(), from, to);
        return new CashBook(
                household.id(),
                household.externalId(),
                from,
                to,
                sums.opening(),
                sums.in(),
                sums.out(),
                sums.opening().plus(sums.in()).minus(sums.out()),
                entries.last(household.id())
                        .map(last -> new Money(last.balanceFen))
                        .orElse(Money.ZERO),
                sums.withoutReceipt(),
                sums.unconfirmed(),
                sums.disputed(),
                page(household.id(), from, to, page));
    }

    private Page<CashEntry> page(
            HouseholdId household, @Nullable LocalDate from, @Nullable LocalDate to, PageRequest page) {
        Page<CashEntryEntity> rows = new Query("householdId = :household", "household", household.value())
                .and("date >= :from", "from", from)
                .and("date <= :to", "to", to)
                .page(entries, "position", page, entry -> entry);
        Map<Long, CashConfirmation> said =
                confirmations.last(rows.items().stream().map(entry -> entry.id).toList());
        return rows.map(entry -> entry.toEntry(said.get(entry.id)));
    }

    private CashEntry write(CashEntryEntity entry, String by) {
        HouseholdId household = new HouseholdId(entry.householdId);
        entries.lock(household);
        CashEntryEntity last = entries.last(household).orElse(null);
        Money balance = last == null ? Money.ZERO : new Money(last.balanceFen);
        Money after = balance.plus(entry.kind.of(new Money(entry.amountFen)));
        if (after.fen() < 0) {
            throw Refusal.conflict(
                    "cash-below-zero",
                    "There are " + balance.fen() + " fen left, " + entry.amountFen
                            + " cannot go out: enter first what was given.");
        }
        entry.position = last == null ? 1 : last.position + 1;
        entry.balanceFen = after.fen();
        entry.enteredBy = by;
        entry.enteredAt = clock.instant();
        entries.persistAndFlush(entry);
        return shown(entry);
    }

    private CashEntry shown(CashEntryEntity entry) {
        return entry.toEntry(confirmations.last(List.of(entry.id)).get(entry.id));
    }

    private CashEntryEntity entity(HouseholdId household, CashEntryId id) {
        return entries.find("householdId = ?1 and id = ?2", household.value(), id.value())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("cash entry", id.value()));
    }
}
