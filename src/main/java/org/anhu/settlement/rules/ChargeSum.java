package org.anhu.settlement.rules;

import java.util.ArrayList;
import java.util.List;
import org.anhu.settlement.price.ServicePrice;

/** Charges added up as a line shows them: by price and ratio, and by limit those periods that were cut. */
final class ChargeSum {

    /** Charges of one price that are paid by one ratio; money in units. */
    static final class Item {
        final ServicePrice price;
        final int permille;
        long visits;
        long minutes;
        long billed;
        long covered; // minutes, or visits where the price is for a visit
        long charged;
        long earlier; // what others paid before, where the base is the remainder
        long over; // limits of the charge
        long rest; // more than others had left
        long paid; // when the limits of what is paid have cut

        Item(ServicePrice price, int permille) {
            this.price = price;
            this.permille = permille;
        }
    }

    /** A period in which a limit was less than what was asked of it. */
    record Cut(long period, long asked, long left, long granted) {}

    private final List<Item> items = new ArrayList<>(2);
    private final long[] period;
    private final long[] asked;
    private final long[] left;
    private final long[] granted;
    private final List<List<Cut>> cuts;
    private long paid;

    ChargeSum(int limits) {
        period = new long[limits];
        java.util.Arrays.fill(period, Long.MIN_VALUE);
        asked = new long[limits];
        left = new long[limits];
        granted = new long[limits];
        cuts = new ArrayList<>(limits);
        for (int i = 0; i < limits; i++) {
            cuts.add(new ArrayList<>(0));
        }
    }

    Item item(ServicePrice price, int permille) {
        for (Item item : items) {
            if (item.price.id().equals(price.id()) && item.permille == permille) {
                return item;
            }
        }
        Item item = new Item(price, permille);
        items.add(item);
        return item;
    }

    /** Notes what a limit was asked for and let through. */
    void limited(int limit, long inPeriod, long ask, long stillLeft, long grant) {
        if (period[limit] != inPeriod) {
            close(limit);
            period[limit] = inPeriod;
            left[limit] = stillLeft;
            asked[limit] = 0;
            granted[limit] = 0;
        }
        asked[limit] += ask;
        granted[limit] += grant;
    }

    void paid(long units) {
        paid = Math.addExact(paid, units);
    }

    long paid() {
        return paid;
    }

    List<Item> items() {
        return items;
    }

    /** The periods in which this limit cut something; after the last visit. */
    List<Cut> cuts(int limit) {
        close(limit);
        period[limit] = Long.MIN_VALUE;
        asked[limit] = 0;
        granted[limit] = 0;
        return cuts.get(limit);
    }

    long charged() {
        long sum = 0;
        for (Item item : items) {
            sum = Math.addExact(sum, item.charged);
        }
        return sum;
    }

    int visits() {
        return Math.toIntExact(items.stream().mapToLong(item -> item.visits).sum());
    }

    int billed() {
        return Math.toIntExact(items.stream().mapToLong(item -> item.billed).sum());
    }

    private void close(int limit) {
        if (asked[limit] > granted[limit]) {
            cuts.get(limit).add(new Cut(period[limit], asked[limit], left[limit], granted[limit]));
        }
    }
}
