package org.anhu.planning.run;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.anhu.kernel.CaregiverId;

/** The reasons for waiting and the ways out of it, in the language of their reader: Chinese or English. */
final class ReasonTexts {

    private static final String REASONS = "messages.waiting";
    private static final String WAYS_OUT = "messages.way-out";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ReasonTexts() {}

    static WaitingReason reason(String code, int caregivers, Locale language) {
        return new WaitingReason(code, caregivers, text(REASONS, code, language, caregivers, code));
    }

    static PlanWayOut wayOut(CaregiverId caregiver, LocalDate date, String code, long units, Locale language) {
        long minutes = Math.floorDiv(units + 59, 60L);
        String who = Long.toString(caregiver.value());
        return new PlanWayOut(
                caregiver,
                date,
                code,
                units,
                text(WAYS_OUT, code, language, who, code, units, minutes, date.toString()));
    }

    private static String text(String bundle, String code, Locale language, Object... values) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, language, NO_FALLBACK);
        String pattern = texts.containsKey(code) ? texts.getString(code) : texts.getString("other");
        return new MessageFormat(pattern, language).format(values);
    }
}
