package org.anhu.kernel;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a whole transaction that the database gave up because of another one (SQLSTATE 40001, 40P01). It belongs at
 * the edge, outside of the transaction: in a resource or a job.
 */
public final class Retry {

    private static final Set<String> PASSING = Set.of("40001", "40P01");
    private static final int TIMES = 5;
    private static final int MOST_WAIT_MILLIS = 40;

    private Retry() {}

    /** Runs {@code transaction}, at most five times more if it has to; the last failure is thrown as it came. */
    public static <T> T transaction(Supplier<T> transaction) {
        for (int repeated = 0; ; repeated++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (repeated == TIMES || !passes(e)) {
                    throw e;
                }
                pause(repeated);
            }
        }
    }

    private static boolean passes(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null && PASSING.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    // Not at the same moment as the one we met.
    private static void pause(int repeated) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, MOST_WAIT_MILLIS << repeated));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a transaction waited for its next try", e);
        }
    }
}
