package org.anhu.settlement.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anhu.kernel.Money;
import org.anhu.kernel.Quotient;
import org.jspecify.annotations.Nullable;

/**
 * By how much a budget's lines grow against the year before (S0-19). A line is the same as one of last year where class
 * and item are, and those of every sum above it.
 */
final class BudgetGrowth {

    private final Map<List<String>, Money> before = new HashMap<>();
    private final Map<Long, BudgetLineEntity> lines;

    BudgetGrowth(List<BudgetLineEntity> lastYear, List<BudgetLineEntity> year) {
        Map<Long, BudgetLineEntity> byId = byId(lastYear);
        lastYear.forEach(line -> before.put(path(line, byId), new Money(line.amountFen)));
        lines = byId(year);
    }

    /** In permille, so that 81 is 8.1 %; null where last year had no such line, or nothing on it. */
    @Nullable Long permille(BudgetLineEntity line) {
        Money was = before.get(path(line, lines));
        return was == null ? null : permille(was, new Money(line.amountFen));
    }

    /** Half up, as the documents round; null of nothing. */
    static @Nullable Long permille(Money was, Money is) {
        return was.equals(Money.ZERO)
                ? null
                : Quotient.percent(BigDecimal.valueOf(is.minus(was).fen()), BigDecimal.valueOf(was.fen()), 1)
                        .movePointRight(1)
                        .longValueExact();
    }

    private static Map<Long, BudgetLineEntity> byId(List<BudgetLineEntity> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.id, Function.identity()));
    }

    private static List<String> path(BudgetLineEntity line, Map<Long, BudgetLineEntity> lines) {
        List<String> path = new ArrayList<>();
        for (BudgetLineEntity at = line; at != null; at = at.parentId == null ? null : lines.get(at.parentId)) {
            path.add(at.accountClass + " " + at.item);
        }
        return path;
    }
}
