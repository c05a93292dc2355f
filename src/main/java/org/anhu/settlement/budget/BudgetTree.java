package org.anhu.settlement.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a budget's lines: a sum keeps its printed amount, and beside it stands what its parts come to, so that a
 * document's rounding shows instead of hiding. Pure.
 */
final class BudgetTree {

    private final Map<BudgetLineId, Node> nodes = new HashMap<>();

    /** One line with its own charges. */
    record Node(BudgetLineId id, @Nullable BudgetLineId parent, Money amount, Spent own) {}

    private final Map<BudgetLineId, List<Node>> parts = new HashMap<>();

    BudgetTree(List<Node> lines) {
        for (Node line : lines) {
            nodes.put(line.id(), line);
            BudgetLineId parent = line.parent();
            if (parent != null) {
                parts.computeIfAbsent(parent, key -> new ArrayList<>()).add(line);
            }
        }
    }

    boolean hasParts(BudgetLineId id) {
        return parts.containsKey(id);
    }

    /** What the line's direct parts are printed with; null where it has none. */
    @Nullable Money partsOf(BudgetLineId id) {
        List<Node> below = parts.get(id);
        return below == null ? null : below.stream().map(Node::amount).reduce(Money.ZERO, Money::plus);
    }

    /** By how much the printed amount is more than its parts; null where it has none. */
    @Nullable Money gap(BudgetLineId id) {
        Money sum = partsOf(id);
        return sum == null ? null : node(id).amount().minus(sum);
    }

    /** The charges of the line and of everything below it. */
    Spent spent(BudgetLineId id) {
        Spent sum = node(id).own();
        for (Node part : parts.getOrDefault(id, List.of())) {
            sum = sum.plus(spent(part.id()));
        }
        return sum;
    }

    Money remaining(BudgetLineId id) {
        return node(id).amount().minus(spent(id).bound());
    }

    /** The line and all sums it stands under, from below. */
    List<BudgetLineId> upwards(BudgetLineId id) {
        List<BudgetLineId> way = new ArrayList<>();
        for (BudgetLineId at = id; at != null; at = node(at).parent()) {
            way.add(at);
        }
        return way;
    }

    private Node node(BudgetLineId id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no budget line " + id);
        }
        return node;
    }
}
