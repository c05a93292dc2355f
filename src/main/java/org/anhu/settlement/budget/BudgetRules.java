package org.anhu.settlement.budget;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.BudgetRuleId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** Which line pays for which policy. */
@Singleton
@Transactional
public class BudgetRules {

    private final BudgetRuleRepository rules;
    private final BudgetLineRepository lines;

    BudgetRules(BudgetRuleRepository rules, BudgetLineRepository lines) {
        this.rules = rules;
        this.lines = lines;
    }

    /** @throws Refusal 404 */
    public Versioned<BudgetRule> read(BudgetRuleId id) {
        return versioned(entity(id));
    }

    /** Those of an area and all below it; filters that are null are left out. */
    public Page<BudgetRule> list(
            Area area, @Nullable String policyCode, @Nullable BudgetLineId lineId, PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("policyCode = :code", "code", policyCode)
                .and("lineId = :line", "line", lineId == null ? null : lineId.value())
                .page(rules, "policyCode, fromMonth, id", page, BudgetRuleEntity::toRule);
    }

    /** @throws Refusal 409 if the policy has a line for one of these months already, or the line is a sum */
    public Versioned<BudgetRule> add(BudgetRuleDetails details) {
        return save(new BudgetRuleEntity(), details);
    }

    /** For what is settled from now on; what was charged stays where it was. @throws Refusal 404, 412, as add */
    public Versioned<BudgetRule> change(BudgetRuleId id, Version seen, BudgetRuleDetails details) {
        BudgetRuleEntity rule = entity(id);
        seen.mustBe(rule.version);
        return save(rule, details);
    }

    private Versioned<BudgetRule> save(BudgetRuleEntity rule, BudgetRuleDetails details) {
        BudgetLineEntity line = lines.get(details.lineId());
        if (lines.count("parentId", line.id) > 0) {
            throw Refusal.conflict("line-is-a-sum", "The line " + line.item + " is a sum: name one of its parts.");
        }
        rule.take(details, line.areaId);
        rules.persistAndFlush(rule);
        return versioned(rule);
    }

    private static Versioned<BudgetRule> versioned(BudgetRuleEntity rule) {
        return new Versioned<>(rule.toRule(), rule.version);
    }

    private BudgetRuleEntity entity(BudgetRuleId id) {
        return rules.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("budget rule", id.value()));
    }
}
