package org.anhu.settlement.pay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PayRuleId;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.anhu.people.CaregiverKind;
import org.jspecify.annotations.Nullable;

/** The rates of pay. A rate is never rewritten: it ends, and another follows. */
@Singleton
@Transactional
public class PayRules {

    private final PayRuleRepository rules;
    private final Areas areas;

    PayRules(PayRuleRepository rules, Areas areas) {
        this.rules = rules;
        this.areas = areas;
    }

    /** @throws Refusal 404 */
    public Versioned<PayRule> read(PayRuleId id) {
        return versioned(entity(id));
    }

    /** Those of an area and all below it; filters that are null are left out. */
    public Page<PayRule> list(
            Area area,
            @Nullable PayComponent component,
            @Nullable CaregiverKind kind,
            @Nullable LocalDate on,
            PageRequest page) {
        return new Query(Areas.WITHIN, "within", area.path())
                .and("component = :component", "component", component)
                .and("kind = :kind", "kind", kind)
                .and(
                        "fromMonth <= :on and (toMonth is null or toMonth >= :on)",
                        "on",
                        on == null ? null : on.withDayOfMonth(1))
                .page(rules, "areaId, component, kind, key, fromMonth", page, PayRuleEntity::toRule);
    }

    /** @throws Refusal 409 if the area has a rate for one of these months already */
    public Versioned<PayRule> add(PayRuleDetails details) {
        PayRuleEntity rule = new PayRuleEntity();
        rule.take(details);
        rules.persistAndFlush(rule);
        return versioned(rule);
    }

    /** Sets a rule's last month, the one thing that may change. @throws Refusal 404, 409, 412, 422 */
    public Versioned<PayRule> end(PayRuleId id, Version seen, PayEnd end) {
        PayRuleEntity rule = entity(id);
        seen.mustBe(rule.version);
        rule.toMonth = PayFacts.lastMonth(YearMonth.from(rule.fromMonth), end);
        rules.flush();
        return versioned(rule);
    }

    /** Those for an area: of each component, kind and key the one of the nearest area around it. */
    List<PayRule> inForce(Area area, YearMonth month) {
        List<PayRule> all =
                rules
                        .list("fromMonth <= ?1 and (toMonth is null or toMonth >= ?1) order by id", month.atDay(1))
                        .stream()
                        .map(PayRuleEntity::toRule)
                        .toList();
        Map<AreaId, Area> of =
                areas.byIds(all.stream().map(PayRule::areaId).distinct().toList());
        Map<List<Object>, PayRule> nearest = new HashMap<>();
        all.stream()
                .filter(rule -> area.within(Objects.requireNonNull(of.get(rule.areaId()))))
                .sorted(Comparator.comparingInt(rule ->
                        Objects.requireNonNull(of.get(rule.areaId())).path().length()))
                .forEach(rule -> nearest.put(List.of(rule.component(), rule.kind(), String.valueOf(rule.key())), rule));
        return nearest.values().stream()
                .sorted(Comparator.comparing(PayRule::id))
                .toList();
    }

    private static Versioned<PayRule> versioned(PayRuleEntity rule) {
        return new Versioned<>(rule.toRule(), rule.version);
    }

    private PayRuleEntity entity(PayRuleId id) {
        return rules.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("pay rule", id.value()));
    }
}
