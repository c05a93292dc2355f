package org.anhu.entitlement.eligibility;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anhu.entitlement.eligibility.Condition.OfElders;
import org.anhu.entitlement.eligibility.Condition.Quantifier;
import org.anhu.kernel.Findings;
import org.jspecify.annotations.Nullable;

/** What must hold between the parts of a decision table. */
final class TableCheck {

    private static final int MOST_ROWS = 200;

    private final Findings findings;
    private final Subject subject;
    private final Map<String, Boolean> settings;
    private final Set<String> asked = new HashSet<>();

    TableCheck(Findings findings, Subject subject, Map<String, Boolean> settings) {
        this.findings = findings;
        this.subject = subject;
        this.settings = settings;
    }

    void check(
            List<Row> rows,
            @Nullable String otherwise,
            boolean catchAll,
            List<MaterialKind> materials,
            List<Right> rights) {
        findings.check(
                !rows.isEmpty() && rows.size() <= MOST_ROWS,
                "/rows",
                "required",
                "Send 1 to " + MOST_ROWS + " rows.",
                rows.size());
        int before = findings.all().size();
        requireAll("/rows", rows);
        requireAll("/materials", materials);
        requireAll("/rights", rights);
        if (findings.all().size() > before) {
            return;
        }
        checkRows(rows);
        checkRights(rights);
        checkSettings();
        boolean everybody = otherwise != null || rows.stream().anyMatch(it -> isForEverybody(it.when()));
        findings.check(
                !catchAll || everybody,
                "/rows",
                "gap",
                "Everybody must get a tier (catchAll): add a last row {\"always\": true}, or an otherwise.",
                null);
        new Ladders(findings).check(rows);
    }

    void checkDeadlines(List<Deadline> deadlines) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        for (int i = 0; i < deadlines.size(); i++) {
            Deadline deadline = deadlines.get(i);
            if (findings.required("/deadlines/" + i, deadline)) {
                findings.check(
                        duties.add(deadline.duty()),
                        "/deadlines/" + i + "/duty",
                        "duty-twice",
                        "A duty has one deadline: leave the other out.",
                        deadline.duty());
            }
        }
    }

    private void requireAll(String pointer, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            findings.required(pointer + "/" + i, list.get(i));
        }
    }

    private void checkRows(List<Row> rows) {
        Set<String> ids = new HashSet<>();
        Map<String, String> seen = new HashMap<>();
        String everybody = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String pointer = "/rows/" + i;
            findings.check(ids.add(row.id()), pointer + "/id", "row-twice", "Each row needs its own id.", row.id());
            checkScope(row.when(), pointer + "/when", subject == Subject.ELDER, false);
            String same = seen.putIfAbsent(Ladders.canonical(row.when()), row.id());
            findings.check(
                    everybody == null,
                    pointer,
                    "never-reached",
                    "Row " + everybody + " before it holds for everybody: put this row first.",
                    row.id());
            findings.check(
                    same == null || everybody != null,
                    pointer + "/when",
                    "same-condition",
                    "Row " + same + " has this condition already, so this one is never reached.",
                    row.id());
            if (everybody == null && isForEverybody(row.when())) {
                everybody = row.id();
            }
        }
    }

    private void checkRights(List<Right> rights) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rights.size(); i++) {
            Right right = rights.get(i);
            findings.check(
                    codes.add(right.code()),
                    "/rights/" + i + "/code",
                    "right-twice",
                    "Each right needs its own code.",
                    right.code());
            checkScope(right.when(), "/rights/" + i + "/when", subject == Subject.ELDER, false);
        }
    }

    /**
     * @param elder whether there is an elder whose facts can be asked for
     * @param quantified whether that elder was chosen by a quantifier
     */
    private void checkScope(Condition condition, String pointer, boolean elder, boolean quantified) {
        if (condition instanceof Condition.Within within) {
            checkFact(within.fact(), pointer, elder);
        } else if (condition instanceof Condition.Is is) {
            checkFact(is.fact(), pointer, elder);
        } else if (condition instanceof Condition.Setting setting) {
            asked.add(setting.name());
            findings.check(
                    settings.containsKey(setting.name()),
                    pointer + "/setting",
                    "unknown-setting",
                    "The table has the settings " + settings.keySet() + ".",
                    setting.name());
        } else if (condition instanceof OfElders of) {
            boolean another = of.quantifier() == Quantifier.ANOTHER_ELDER;
            findings.check(
                    another == elder || (!another && !quantified),
                    pointer + "/" + of.word(),
                    "wrong-quantifier",
                    another
                            ? "Ask for another elder within anyElder or allElders only."
                            : "Within one elder, the others are asked for by anotherElder.",
                    of.word());
            checkScope(of.part(), pointer + "/" + of.word(), true, true);
        } else {
            checkParts(condition, pointer, elder, quantified);
        }
    }

    private void checkParts(Condition condition, String pointer, boolean elder, boolean quantified) {
        List<Condition> parts = condition.parts();
        for (int i = 0; i < parts.size(); i++) {
            String below = condition instanceof Condition.Not ? "" : "/" + i;
            checkScope(parts.get(i), pointer + "/" + condition.word() + below, elder, quantified);
        }
    }

    private void checkFact(Fact fact, String pointer, boolean elder) {
        findings.check(
                elder || !fact.ofElder(),
                pointer + "/fact",
                "fact-without-elder",
                "This is a fact of an elder: ask for it within anyElder or allElders.",
                fact.jsonName());
    }

    private void checkSettings() {
        settings.forEach((name, value) -> {
            Row.name(findings, "/settings/" + name, name);
            findings.required("/settings/" + name, value);
            findings.check(
                    asked.contains(name),
                    "/settings/" + name,
                    "setting-unused",
                    "No row asks for this setting: correct its name, or leave it out.",
                    name);
        });
    }

    private static boolean isForEverybody(Condition condition) {
        return condition instanceof Condition.Always
                || (condition instanceof Condition.Any any
                        && any.parts().stream().anyMatch(TableCheck::isForEverybody))
                || (condition instanceof Condition.All all
                        && all.parts().stream().allMatch(TableCheck::isForEverybody));
    }
}
