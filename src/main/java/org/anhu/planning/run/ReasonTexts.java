package org.anhu.planning.run;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The reasons for waiting in the language of their reader: Chinese or English. */
final class ReasonTexts {

    private static final String BUNDLE = "messages.waiting";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ReasonTexts() {}

    static WaitingReason reason(String code, int caregivers, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
        String pattern = texts.containsKey(code) ? texts.getString(code) : texts.getString("other");
        return new WaitingReason(
                code, caregivers, new MessageFormat(pattern, language).format(new Object[] {caregivers, code}));
    }
}
