package org.anhu.entitlement.benefit;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anhu.kernel.Findings;

/** Amounts that the calendar brings: heat in summer, clothes in winter, the Spring Festival (S0-18). */
public record Seasonal(Payer payer, List<Item> items, List<String> excludes) implements Benefit {

    public Seasonal {
        payer = payer == null ? Payer.SUBSIDY : payer;
        Findings findings = new Findings();
        Checks.payer(findings, payer);
        items = Checks.list(findings, "/items", items, true);
        excludes = Checks.codes(findings, "/excludes", excludes);
        findings.refuseIfAny();
    }

    /**
     * @param months of every year, 1 to 12
     * @param in months of one year, for what the lunar calendar moves
     * @param byTier fen for each month that is named
     */
    public record Item(String name, List<Integer> months, List<YearMonth> in, Map<String, Long> byTier) {

        public Item {
            Findings findings = new Findings();
            findings.text("/name", name, 60);
            months = Checks.months(findings, "/months", months, false);
            in = Checks.list(findings, "/in", in, false);
            findings.check(
                    !months.isEmpty() || !in.isEmpty(),
                    "/months",
                    "required",
                    "Send the months of every year, or those of one year in \"in\".",
                    null);
            byTier = Checks.amounts(findings, "/byTier", byTier);
            findings.refuseIfAny();
            byTier = Collections.unmodifiableMap(new TreeMap<>(byTier));
        }

        public boolean falls(YearMonth month) {
            return months.contains(month.getMonthValue()) || in.contains(month);
        }
    }

    @Override
    public void check(Findings findings, String pointer, Set<String> tiers) {
        for (int i = 0; i < items.size(); i++) {
            Checks.tiers(
                    findings,
                    pointer + "/items/" + i + "/byTier",
                    items.get(i).byTier().keySet(),
                    tiers);
        }
    }
}
