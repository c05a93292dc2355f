package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Judges conditions on what is known of one household. Every part is judged, for the trace, even where one decides. */
final class Clauses {

    private final EligibilityTable table;
    private final HouseholdFacts household;

    Clauses(EligibilityTable table, HouseholdFacts household) {
        this.table = table;
        this.household = household;
    }

    ClauseTrace judge(Condition condition, @Nullable ElderFacts elder) {
        if (condition instanceof Condition.All) {
            return parts(condition, elder, Truth.PASSED, Truth::and);
        } else if (condition instanceof Condition.Any) {
            return parts(condition, elder, Truth.FAILED, Truth::or);
        } else if (condition instanceof Condition.Not not) {
            ClauseTrace part = judge(not.part(), elder);
            return new ClauseTrace(
                    condition.word(), part.result().negate(), name(elder), null, List.of(), List.of(part));
        } else if (condition instanceof Condition.OfElders of) {
            return elders(of, elder);
        } else if (condition instanceof Condition.Within within) {
            Known known = known(within.fact(), elder);
            return leaf(condition, elder, known, value -> within.of((Long) value));
        } else if (condition instanceof Condition.Is is) {
            Known known = known(is.fact(), elder);
            return leaf(condition, elder, known, value -> Truth.of(is.values().contains(value)));
        } else if (condition instanceof Condition.Holds holds) {
            return leaf(condition, elder, material(holds.material(), elder), value -> Truth.PASSED);
        } else if (condition instanceof Condition.Setting setting) {
            boolean on = table.settings().getOrDefault(setting.name(), false);
            return leaf(condition, null, new Known(on, List.of()), value -> Truth.of(on));
        }
        return leaf(condition, null, new Known(true, List.of()), value -> Truth.PASSED);
    }

    private ClauseTrace parts(
            Condition condition, @Nullable ElderFacts elder, Truth start, BinaryOperator<Truth> combined) {
        List<ClauseTrace> parts = new ArrayList<>();
        Truth result = start;
        for (Condition part : condition.parts()) {
            ClauseTrace judged = judge(part, elder);
            parts.add(judged);
            result = combined.apply(result, judged.result());
        }
        return new ClauseTrace(condition.word(), result, name(elder), null, List.of(), parts);
    }

    private ClauseTrace elders(Condition.OfElders of, @Nullable ElderFacts asking) {
        boolean every = of.quantifier() == Condition.Quantifier.ALL_ELDERS;
        boolean another = of.quantifier() == Condition.Quantifier.ANOTHER_ELDER;
        List<ClauseTrace> parts = new ArrayList<>();
        // Nothing is true of every elder of a household that has none.
        Truth result = Truth.of(every && !household.elders().isEmpty());
        for (ElderFacts elder : household.elders()) {
            if (another && elder.equals(asking)) {
                continue;
            }
            ClauseTrace judged = judge(of.part(), elder);
            parts.add(judged);
            result = every ? result.and(judged.result()) : result.or(judged.result());
        }
        return new ClauseTrace(of.word(), result, null, null, List.of(), parts);
    }

    /** A value that was found, or what would have to be known to find it. */
    private record Known(@Nullable Object value, List<Missing> missing) {}

    private interface Judgement {
        Truth of(Object value);
    }

    private ClauseTrace leaf(Condition condition, @Nullable ElderFacts elder, Known known, Judgement judgement) {
        Object value = known.value();
        return value == null
                ? new ClauseTrace(condition.text(), Truth.UNKNOWN, name(elder), null, known.missing(), List.of())
                : new ClauseTrace(
                        condition.text(), judgement.of(value), name(elder), value.toString(), List.of(), List.of());
    }

    private Known known(Fact fact, @Nullable ElderFacts elder) {
        if (!fact.ofElder()) {
            Object value = household.facts().get(fact);
            if (value == null && fact == Fact.ELDERS) {
                value = (long) household.elders().size();
            }
            return new Known(value, List.of(new Missing(Missing.Kind.FACT, fact.jsonName(), null)));
        }
        ElderFacts of = Objects.requireNonNull(elder, "a table is checked for this");
        Object value = of.facts().get(fact);
        return value != null ? new Known(value, List.of()) : derived(fact, of);
    }

    private Known derived(Fact fact, ElderFacts elder) {
        Facts facts = elder.facts();
        return switch (fact) {
            case AGE ->
                from(elder, Fact.BIRTH_DATE, birth ->
                        (long) table.age().age((LocalDate) birth, household.referenceDate()));
            case CARE_NEEDED -> from(elder, Fact.SELF_CARE, selfCare -> !selfCare.equals("GOOD"));
            case NO_INCOME ->
                facts.has(Fact.OWN_INCOME) ? from(elder, Fact.OWN_INCOME, fen -> fen.equals(0L)) : missing(fact, elder);
            case HOSPITAL_CERTIFICATE -> material(MaterialKind.HOSPITAL_CERTIFICATE, elder);
            case SANWU -> sanwu(elder);
            default -> missing(fact, elder);
        };
    }

    private interface Derivation {
        Object of(Object value);
    }

    private static Known from(ElderFacts elder, Fact source, Derivation derivation) {
        Object value = elder.facts().get(source);
        return value == null ? missing(source, elder) : new Known(derivation.of(value), List.of());
    }

    private static Known missing(Fact fact, ElderFacts elder) {
        return new Known(null, List.of(new Missing(Missing.Kind.FACT, fact.jsonName(), elder.elder())));
    }

    /** All three must hold; one that does not decides, even if the others are not known. */
    private Known sanwu(ElderFacts elder) {
        List<Missing> missing = new ArrayList<>();
        for (Fact flag : List.of(Fact.NO_WORK_ABILITY, Fact.NO_INCOME, Fact.NO_SUPPORTER)) {
            Known known = known(flag, elder);
            if (Boolean.FALSE.equals(known.value())) {
                return new Known(false, List.of());
            }
            if (known.value() == null) {
                missing.addAll(known.missing());
            }
        }
        return new Known(missing.isEmpty() ? true : null, missing);
    }

    private Known material(MaterialKind kind, @Nullable ElderFacts elder) {
        boolean held = household.materials().stream()
                .anyMatch(it -> it.kind() == kind
                        && it.isOf(elder == null ? null : elder.elder())
                        && it.validOn(household.referenceDate()));
        return new Known(held ? true : null, List.of(new Missing(Missing.Kind.MATERIAL, kind.name(), name(elder))));
    }

    private static @Nullable String name(@Nullable ElderFacts elder) {
        return elder == null ? null : elder.elder();
    }
}
