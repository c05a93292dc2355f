package org.anhu.planning.weights;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anhu.kernel.Findings;
import org.anhu.planning.model.Rule;
import org.anhu.planning.model.RuleLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make a profile or to change it.
 *
 * @param weights points a unit, by the code of the rule; a rule that is left out costs what it costs in the standard
 * @param active may be asked for; yes where nothing is sent
 * @param areaDefault taken by plans of the area that ask for none; no where nothing is sent
 */
public record ProfileDetails(
        String code,
        String name,
        Map<String, Long> weights,
        @Nullable Boolean active,
        @Nullable Boolean areaDefault) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final long MOST = 1_000_000;
    private static final Map<String, Rule> RULES = rules();

    public ProfileDetails {
        active = !Boolean.FALSE.equals(active);
        areaDefault = Boolean.TRUE.equals(areaDefault);
        Findings findings = new Findings();
        findings.required("/code", code);
        findings.check(
                code == null || CODE.matcher(code).matches(),
                "/code",
                "bad-code",
                "Send 1 to 40 small letters, digits and hyphens.",
                code);
        findings.text("/name", name, 80);
        if (findings.required("/weights", weights)) {
            weights.forEach((rule, weight) -> check(findings, rule, weight));
        }
        findings.check(
                active || !areaDefault,
                "/areaDefault",
                "not-active",
                "Plans take the default without asking: make it active, or another one the default.",
                true);
        findings.check(
                active || !Profile.STANDARD.equals(code),
                "/active",
                "standard-stays",
                "The standard is what is left where no other is the default: it stays active.",
                false);
        findings.refuseIfAny();
        weights = Map.copyOf(weights);
    }

    private static void check(Findings findings, String code, @Nullable Long weight) {
        String pointer = "/weights/" + code.replace("~", "~0").replace("/", "~1");
        Rule rule = RULES.get(code);
        if (rule == null) {
            findings.check(
                    false,
                    pointer,
                    "unknown-rule",
                    "There is no such rule: send some of "
                            + Profile.priced().stream().map(Rule::code).collect(Collectors.joining(", ")) + ".",
                    code);
        } else if (rule.level() == RuleLevel.HARD) {
            findings.check(
                    false, pointer, "hard-rule", "No plan breaks this rule, so it has no price: leave it out.", code);
        } else if (findings.required(pointer, weight) && weight != null) {
            // At no price at all for waiting, the cheapest plan is the one in which everybody waits.
            long least = rule == Rule.WAITING ? 1 : 0;
            findings.check(
                    weight >= least && weight <= MOST,
                    pointer,
                    "out-of-range",
                    "Send a weight from " + least + " to " + MOST + " points a unit.",
                    weight);
        }
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (Rule rule : Rule.values()) {
            rules.put(rule.code(), rule);
        }
        return Map.copyOf(rules);
    }
}
