package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anhu.kernel.Sex;
import org.jspecify.annotations.Nullable;

/** A household as a golden vector tells it; what it does not tell is an ordinary local household's. */
final class Case {

    static final LocalDate BATCH = LocalDate.of(2026, 11, 10);

    private final List<ElderFacts> elders = new ArrayList<>();
    private final List<HeldMaterial> materials = new ArrayList<>();
    private final Map<String, Boolean> decisions = new HashMap<>();
    private Facts household = Facts.none().with(Fact.DIBAO, false).with(Fact.WELL_OFF, false);
    private LocalDate day = BATCH;
    private @Nullable String subject;

    static Case on(LocalDate day) {
        Case made = new Case();
        made.day = day;
        return made;
    }

    static Case household() {
        return new Case();
    }

    /** Somebody local who can look after the own self, and is in no need. */
    static Facts elder(Sex sex, int age) {
        return born(sex, BATCH.minusYears(age));
    }

    static Facts born(Sex sex, LocalDate birth) {
        Facts facts =
                Facts.none().with(Fact.SEX, sex).with(Fact.BIRTH_DATE, birth).with(Fact.SELF_CARE, "GOOD");
        for (Fact flag : List.of(Fact.HUKOU_HERE, Fact.LIVES_HERE)) {
            facts = facts.with(flag, true);
        }
        for (Fact flag : List.of(
                Fact.NO_WORK_ABILITY,
                Fact.NO_INCOME,
                Fact.NO_SUPPORTER,
                Fact.CHILDLESS,
                Fact.SERIOUSLY_ILL,
                Fact.BEDRIDDEN,
                Fact.UNEMPLOYED,
                Fact.UNEMPLOYED_SPOUSE,
                Fact.ONE_CHILD_FAMILY)) {
            facts = facts.with(flag, false);
        }
        return facts;
    }

    static Facts sanwu(Facts elder) {
        return elder.with(Fact.NO_WORK_ABILITY, true).with(Fact.NO_INCOME, true).with(Fact.NO_SUPPORTER, true);
    }

    static Facts needsCare(Facts elder) {
        return elder.with(Fact.SELF_CARE, "PARTIAL");
    }

    static Facts cannotCareForSelf(Facts elder) {
        return elder.with(Fact.SELF_CARE, "NONE");
    }

    Case with(Facts elder) {
        elders.add(new ElderFacts("E-" + (elders.size() + 1), elder));
        return this;
    }

    Case with(Fact fact, @Nullable Object value) {
        household = household.with(fact, value);
        return this;
    }

    Case couple(long incomeFen) {
        return with(Fact.COMPOSITION, "COUPLE").with(Fact.MONTHLY_INCOME, incomeFen);
    }

    Case single(long incomeFen) {
        return with(Fact.COMPOSITION, "SINGLE").with(Fact.MONTHLY_INCOME, incomeFen);
    }

    Case holds(MaterialKind kind, String elder, @Nullable LocalDate to) {
        materials.add(new HeldMaterial(kind, elder, LocalDate.of(2026, 1, 1), to));
        return this;
    }

    Case decided(String row, boolean granted) {
        decisions.put(row, granted);
        return this;
    }

    Case about(String elder) {
        subject = elder;
        return this;
    }

    HouseholdFacts facts() {
        return new HouseholdFacts("HH-1", day, subject, elders, household, materials, decisions);
    }

    Evaluation under(EligibilityTable table) {
        return Eligibility.evaluate(table, facts());
    }
}
