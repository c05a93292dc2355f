package org.anhu.board;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anhu.kernel.PageRequest;
import org.anhu.kernel.PlanId;
import org.anhu.planning.run.PlanWaiting;
import org.anhu.planning.run.Plans;

/** Why needs wait, as one line of the page each. */
@Singleton
class Reasons {

    private static final int SHOWN = 3;
    private static final int PAGE = 500;

    private final Plans plans;

    Reasons(Plans plans) {
        this.plans = plans;
    }

    /** The most frequent reasons of each need that waits in these plans, by need. */
    Map<Long, String> of(Set<Long> planIds, Locale language) {
        String separator = language.getLanguage().equals("zh") ? "；" : "; ";
        Map<Long, String> texts = new HashMap<>();
        for (long planId : planIds) {
            List<PlanWaiting> page;
            int number = 0;
            do {
                page = plans.waiting(new PlanId(planId), language, PageRequest.of(number++, PAGE))
                        .items();
                page.forEach(one -> texts.put(one.needId().value(), line(one, separator)));
            } while (page.size() == PAGE);
        }
        return texts;
    }

    private static String line(PlanWaiting waiting, String separator) {
        return waiting.reasons().stream()
                .limit(SHOWN)
                .map(reason -> reason.text())
                .collect(Collectors.joining(separator));
    }
}
