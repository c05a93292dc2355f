package org.anhu.settlement.pay;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anhu.people.CaregiverKind;

/**
 * A caregiver's month of pay from its inputs (S1-06): pure, so the same inputs give the same fen anywhere. Volunteers
 * get no line, whatever the rules say.
 */
public final class PayCalculation {

    private static final long SECONDS_AN_HOUR = 3_600;
    private static final long METRES_A_KILOMETRE = 1_000;
    private static final long PERCENT = 100;

    private final PayInputs inputs;

    private PayCalculation(PayInputs inputs) {
        this.inputs = inputs;
    }

    /** In the order of the components; those that come to no unit are left out. */
    public static List<PayLine> lines(PayInputs inputs) {
        if (inputs.kind() == CaregiverKind.VOLUNTEER) {
            return List.of();
        }
        PayCalculation calculation = new PayCalculation(inputs);
        List<PayLine> lines = new ArrayList<>();
        for (PayComponent component : PayComponent.values()) {
            calculation.rule(component).flatMap(calculation::line).ifPresent(lines::add);
        }
        return lines;
    }

    /** Minutes of care that a volunteer may get back one day (S0-06); 0 for everybody else. */
    public static int timeBankMinutes(PayInputs inputs) {
        return inputs.kind() == CaregiverKind.VOLUNTEER ? inputs.careMinutes() : 0;
    }

    private Optional<PayRule> rule(PayComponent component) {
        return inputs.rules().stream()
                .filter(rule -> rule.component() == component && applies(rule))
                .max(Comparator.comparing(PayRule::amountFen).thenComparing(rule -> String.valueOf(rule.key())));
    }

    private boolean applies(PayRule rule) {
        String key = rule.key();
        if (key == null) {
            return true;
        }
        return rule.component() == PayComponent.QUALIFICATION
                ? inputs.certificates().contains(key)
                : key.equals(inputs.facts().get(rule.component()));
    }

    private Optional<PayLine> line(PayRule rule) {
        return switch (rule.component()) {
            case BASE, POST, QUALIFICATION, PERFORMANCE, ONE_OFF -> monthly(rule, 1, Map.of());
            case SENIORITY -> seniority(rule);
            case VISIT_TIME -> hours(rule, 60L * inputs.careMinutes(), "careMinutes", inputs.careMinutes());
            case SUBSTITUTE -> substitute(rule);
            case TRAVEL_TIME -> travelTime(rule);
            case TRAVEL_DISTANCE -> distance(rule);
        };
    }

    private Optional<PayLine> seniority(PayRule rule) {
        long years = Math.max(
                0,
                ChronoUnit.YEARS.between(
                        inputs.contractFrom(), inputs.month().atEndOfMonth().plusDays(1)));
        return monthly(rule, most(rule, years), Map.of("years", Long.toString(years)));
    }

    private Optional<PayLine> monthly(PayRule rule, long units, Map<String, String> counted) {
        int days = inputs.contractDays();
        int daysInMonth = inputs.month().lengthOfMonth();
        if (units == 0 || days == 0) {
            return Optional.empty();
        }
        if (!rule.byContractDays() || !rule.component().byContract()) {
            return Optional.of(PayLine.of(rule, units, 1, counted));
        }
        Map<String, String> values = new java.util.HashMap<>(counted);
        values.put("contractDays", Integer.toString(days));
        values.put("daysInMonth", Integer.toString(daysInMonth));
        return Optional.of(PayLine.of(rule, units * days, daysInMonth, values));
    }

    private Optional<PayLine> substitute(PayRule rule) {
        int minutes = inputs.visits().stream()
                .filter(PaidVisit::substitute)
                .mapToInt(PaidVisit::minutes)
                .sum();
        return hours(rule, 60L * minutes, "substituteMinutes", minutes);
    }

    private Optional<PayLine> travelTime(PayRule rule) {
        long seconds =
                inputs.visits().stream().mapToLong(PaidVisit::travelSeconds).sum();
        return hours(rule, seconds, "travelSeconds", seconds);
    }

    private Optional<PayLine> hours(PayRule rule, long seconds, String name, long counted) {
        long paid = rule.mostUnits() == null ? seconds : Math.min(seconds, rule.mostUnits() * SECONDS_AN_HOUR);
        return paid == 0
                ? Optional.empty()
                : Optional.of(PayLine.of(rule, paid, SECONDS_AN_HOUR, Map.of(name, Long.toString(counted))));
    }

    private Optional<PayLine> distance(PayRule rule) {
        long metres = inputs.visits().stream().mapToLong(PaidVisit::metres).sum();
        long unit = METRES_A_KILOMETRE * PERCENT;
        long road = metres * rule.roadPercent();
        long paid = rule.mostUnits() == null ? road : Math.min(road, rule.mostUnits() * unit);
        return paid == 0
                ? Optional.empty()
                : Optional.of(PayLine.of(
                        rule,
                        paid,
                        unit,
                        Map.of("metres", Long.toString(metres), "roadPercent", Integer.toString(rule.roadPercent()))));
    }

    private static long most(PayRule rule, long units) {
        return rule.mostUnits() == null ? units : Math.min(units, rule.mostUnits());
    }
}
