package org.anhu.settlement.pay;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Page;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PayFactId;
import org.anhu.kernel.Query;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** What is recorded of caregivers that their pay depends on: post, grade, one-off awards. */
@Singleton
@Transactional
public class PayFacts {

    private final PayFactRepository facts;
    private final Clock clock;

    PayFacts(PayFactRepository facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Versioned<PayFact> read(PayFactId id) {
        return versioned(entity(id));
    }

    /** Those of the caregivers of an area and all below it; filters that are null are left out. */
    public Page<PayFact> list(Area area, @Nullable CaregiverId caregiver, PageRequest page) {
        return new Query(
                        "caregiverId in (select c.id from Caregiver c where c." + Areas.WITHIN + ")",
                        "within",
                        area.path())
                .and("caregiverId = :caregiver", "caregiver", caregiver == null ? null : caregiver.value())
                .page(facts, "caregiverId, component, fromMonth", page, PayFactEntity::toFact);
    }

    /** @throws Refusal 409 if the caregiver has one of this component for one of these months */
    public Versioned<PayFact> add(PayFactDetails details, String by) {
        PayFactEntity fact = new PayFactEntity();
        fact.take(details);
        fact.recordedBy = by;
        fact.recordedAt = clock.instant();
        facts.persistAndFlush(fact);
        return versioned(fact);
    }

    /** Sets a fact's last month, the one thing that may change. @throws Refusal 404, 409, 412, 422 */
    public Versioned<PayFact> end(PayFactId id, Version seen, PayEnd end) {
        PayFactEntity fact = entity(id);
        seen.mustBe(fact.version);
        fact.toMonth = lastMonth(YearMonth.from(fact.fromMonth), end);
        facts.flush();
        return versioned(fact);
    }

    /** What holds for these caregivers in a month; one without any is not in the map. */
    Map<CaregiverId, Map<PayComponent, String>> of(Collection<CaregiverId> caregivers, YearMonth month) {
        Map<CaregiverId, Map<PayComponent, String>> keys = new HashMap<>();
        facts.list(
                        "caregiverId in ?1 and fromMonth <= ?2 and (toMonth is null or toMonth >= ?2)",
                        caregivers.stream().map(CaregiverId::value).toList(),
                        month.atDay(1))
                .forEach(fact -> keys.computeIfAbsent(
                                new CaregiverId(fact.caregiverId), key -> new EnumMap<>(PayComponent.class))
                        .put(fact.component, fact.key));
        return keys;
    }

    static @Nullable LocalDate lastMonth(YearMonth from, PayEnd end) {
        YearMonth to = end.to();
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalid(
                    "/to", "ends-before-start", "The last month must not be before the first, " + from + ".", to);
        }
        return to == null ? null : to.atDay(1);
    }

    private static Versioned<PayFact> versioned(PayFactEntity fact) {
        return new Versioned<>(fact.toFact(), fact.version);
    }

    private PayFactEntity entity(PayFactId id) {
        return facts.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("pay fact", id.value()));
    }
}
