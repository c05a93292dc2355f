package org.anhu;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what another thread or process does, no longer than needed and not for ever. */
public final class Eventually {

    private static final long LOOK_EVERY_MILLIS = 100;

    private Eventually() {}

    /** The first value that is as wanted. @throws AssertionError with the last one when the time is over */
    public static <T> T eventually(Duration within, Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + within.toNanos();
        while (true) {
            T seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + within + "; last seen: " + seen);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
