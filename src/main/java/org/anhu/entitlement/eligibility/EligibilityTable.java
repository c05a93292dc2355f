package org.anhu.entitlement.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which tier of a policy: rows in order, of which the first that holds decides (S3-13). A table that
 * contradicts itself cannot be made.
 *
 * @param subject whom it awards to; the household where it is left out
 * @param rows the decision table, in order
 * @param otherwise the tier of those for whom no row holds; null: they are not eligible
 * @param catchAll whether everybody must get a tier: then there is an {@code otherwise}, or a last row for everybody
 * @param settings switches that rows ask for, where the document leaves a choice ({@code A.second_leg_requires_need})
 * @param age how ages are counted
 * @param cutoff until when an application belongs to its month's batch; null: there are no batches
 * @param notice how long a decision is shown first; null: none is, and no objection stands in the way
 * @param materials the papers that every application needs, original seen and copy filed (S3-14)
 * @param rights what a household may have beside its tier
 * @param recheckMonths how many months after its decision or its last re-check an award is looked at again (S2-12); null:
 *     only on the days that are named
 * @param deadlines until when what must be done about an application; a duty without one has no last day
 */
public record EligibilityTable(
        Subject subject,
        List<Row> rows,
        @Nullable String otherwise,
        Boolean catchAll,
        Map<String, Boolean> settings,
        AgeRule age,
        @Nullable Cutoff cutoff,
        @Nullable Notice notice,
        List<MaterialKind> materials,
        List<Right> rights,
        @Nullable Integer recheckMonths,
        List<Deadline> deadlines) {

    private static final int LONGEST_RECHECK = 120;

    public EligibilityTable {
        subject = subject == null ? Subject.HOUSEHOLD : subject;
        rows = rows == null ? List.of() : rows;
        catchAll = catchAll != null && catchAll;
        settings = settings == null ? Map.of() : settings;
        age = age != null
                ? age
                : new AgeRule(
                        cutoff == null ? ReferenceDay.APPLICATION_DAY : ReferenceDay.BATCH_DAY, LeapBirthday.MARCH_1);
        materials = materials == null ? List.of() : materials;
        rights = rights == null ? List.of() : rights;
        deadlines = deadlines == null ? List.of() : deadlines;
        Findings findings = new Findings();
        findings.check(
                cutoff != null || age.referenceDay() != ReferenceDay.BATCH_DAY,
                "/age/referenceDay",
                "batch-without-cutoff",
                "Send a cutoff, or count ages on another day.",
                age.referenceDay());
        if (otherwise != null) {
            Row.name(findings, "/otherwise", otherwise);
        }
        if (recheckMonths != null) {
            findings.range("/recheckMonths", recheckMonths, 1, LONGEST_RECHECK, "a number of months");
        }
        TableCheck check = new TableCheck(findings, subject, settings);
        check.check(rows, otherwise, catchAll, materials, rights);
        check.checkDeadlines(deadlines);
        findings.refuseIfAny();
        rows = List.copyOf(rows);
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
        materials = List.copyOf(materials);
        rights = List.copyOf(rights);
        deadlines = List.copyOf(deadlines);
    }

    public Optional<Deadline> deadline(Duty duty) {
        return deadlines.stream().filter(it -> it.duty() == duty).findFirst();
    }

    /** When an award of that day is to be looked at again; null: only on a day that is named. */
    public @Nullable LocalDate recheckAfter(LocalDate day) {
        return recheckMonths == null ? null : day.plusMonths(recheckMonths);
    }

    /** The tiers that it can give, in the order of its rows. */
    public Set<String> tiers() {
        Set<String> tiers = new LinkedHashSet<>();
        rows.forEach(row -> tiers.add(row.tier()));
        if (otherwise != null) {
            tiers.add(otherwise);
        }
        return tiers;
    }

    /** Whether a row of it asks for this. */
    public boolean asks(Fact fact) {
        return rows.stream().anyMatch(row -> asks(row.when(), fact));
    }

    private static boolean asks(Condition condition, Fact fact) {
        return (condition instanceof Condition.Within within && within.fact() == fact)
                || (condition instanceof Condition.Is is && is.fact() == fact)
                || condition.parts().stream().anyMatch(part -> asks(part, fact));
    }

    /** The day on which ages and papers count for an application of that day. */
    public LocalDate referenceDate(LocalDate applied) {
        return referenceDate(applied, cutoff == null ? YearMonth.from(applied) : cutoff.batchOf(applied));
    }

    /** The same for an application that is decided in that batch. */
    public LocalDate referenceDate(LocalDate applied, YearMonth batch) {
        return switch (age.referenceDay()) {
            case APPLICATION_DAY -> applied;
            case MONTHS_FIRST -> batch.atDay(1);
            case BATCH_DAY -> cutoff == null ? applied : cutoff.dayOf(batch);
        };
    }

    /** Finds every tier that nobody could be paid by. */
    public void requireTiers(Findings findings, String pointer, Set<String> payable) {
        String detail = "Nothing says what this tier is worth: add a rate for it.";
        for (int i = 0; i < rows.size(); i++) {
            String tier = rows.get(i).tier();
            findings.check(payable.contains(tier), pointer + "/rows/" + i + "/tier", "tier-without-rate", detail, tier);
        }
        findings.check(
                otherwise == null || payable.contains(otherwise),
                pointer + "/otherwise",
                "tier-without-rate",
                detail,
                otherwise);
    }
}
