package org.anhu.settlement.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.ProrationBasis;
import org.anhu.entitlement.Rate;
import org.anhu.entitlement.StartRule;
import org.anhu.entitlement.StopRule;
import org.anhu.entitlement.VisitRule;
import org.anhu.entitlement.benefit.Base;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.benefit.Card;
import org.anhu.entitlement.benefit.Flat;
import org.anhu.entitlement.benefit.Limit;
import org.anhu.entitlement.benefit.Measure;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Period;
import org.anhu.entitlement.benefit.Ratio;
import org.anhu.entitlement.benefit.Seasonal;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.entitlement.benefit.Share;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.PriceId;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.price.ServicePrice;
import org.jspecify.annotations.Nullable;

/** A household's month in which anything may come together; the same seed makes the same month. */
public final class GeneratedMonth {

    private static final Map<String, Integer> ORDERS = Map.of("LTCI", 1, "VOUCHER", 2, "CARD", 3, "CHARITY", 4);
    private static final List<String> TIERS = List.of("A", "B", "D");
    private static final List<String> SERVICES = List.of("CARE", "BATH", "DAY");

    final YearMonth month;
    final List<PolicyVersion> policies = new ArrayList<>();
    final List<ServicePrice> prices = new ArrayList<>();
    final HouseholdMonth household;

    private final Random random;
    private final int elders;
    private int number;

    public GeneratedMonth(long seed) {
        random = new Random(seed);
        month = YearMonth.of(2024 + random.nextInt(4), 1 + random.nextInt(12));
        elders = 1 + random.nextInt(2);
        List<Award> awards = new ArrayList<>();
        if (random.nextInt(2) == 0) {
            policy("FLAT", awards, 1);
        }
        for (String code : List.of("LTCI", "VOUCHER", "CARD", "CHARITY")) {
            if (random.nextInt(code.equals("VOUCHER") ? 3 : 2) > 0) {
                policy(code, awards, random.nextInt(3) == 0 ? 0 : elders);
            }
        }
        if (random.nextInt(5) == 0) {
            policy("SEASON", awards, random.nextInt(2));
        }
        addPrices();
        List<ServedVisit> visits = visits();
        Map<LocalDate, Integer> due = new HashMap<>();
        Set<LocalDate> held = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            due.put(day(), 1 + random.nextInt(2));
            held.add(day());
        }
        household = new HouseholdMonth(new HouseholdId(1), "HH-1", awards, held, due, visits, past(awards));
    }

    public YearMonth month() {
        return month;
    }

    public List<PolicyVersion> policies() {
        return policies;
    }

    public List<ServicePrice> prices() {
        return prices;
    }

    public HouseholdMonth household() {
        return household;
    }

    /** What the engine settles it at. */
    public List<Line> lines() {
        return MonthRules.settle(new MonthInputs("ST-1", month, policies, prices, List.of(household)));
    }

    private void policy(String code, List<Award> awards, int persons) {
        int versions = random.nextInt(4) == 0 ? 2 : 1;
        LocalDate change = random.nextBoolean() ? day() : month.atDay(1);
        for (int version = 1; version <= versions; version++) {
            policies.add(new PolicyVersion(
                    new PolicyVersionId(policies.size() + 1L),
                    code,
                    version,
                    code,
                    "generated",
                    version == 1 ? LocalDate.of(2000, 1, 1) : change,
                    version < versions ? change.minusDays(1) : null,
                    one(StartRule.values()),
                    one(StopRule.values()),
                    one(HoldRule.values()),
                    one(ProrationBasis.values()),
                    one(VisitRule.values()),
                    List.of(
                            new Rate("A", new Money(random.nextInt(40_000))),
                            new Rate("B", new Money(1 + random.nextInt(30_000))),
                            new Rate("D", Money.ZERO)),
                    null,
                    benefit(code)));
        }
        if (code.equals("FLAT") || persons == 0) {
            awards(code, null, awards);
            return;
        }
        for (int elder = 1; elder <= persons; elder++) {
            awards(code, new ElderId(elder), awards);
        }
    }

    private void awards(String code, @Nullable ElderId elder, List<Award> awards) {
        LocalDate from = random.nextBoolean()
                ? month.minusMonths(random.nextInt(20)).atDay(1 + random.nextInt(28))
                : day().minusDays(random.nextInt(12));
        for (int i = random.nextInt(3) == 0 ? 2 : 1; i > 0 && !from.isAfter(month.atEndOfMonth()); i--) {
            LocalDate to = random.nextInt(3) > 0 && i == 1 ? null : from.plusDays(random.nextInt(40));
            if (to == null || !to.isBefore(month.atDay(1).minusDays(6))) {
                number++;
                awards.add(new Award(
                        new AwardId(number),
                        "AW-" + number,
                        new HouseholdId(1),
                        elder,
                        new AreaId(1),
                        code,
                        TIERS.get(random.nextInt(3)),
                        from,
                        to,
                        "generated",
                        "nobody"));
            }
            if (to == null) {
                return;
            }
            from = to.plusDays(1 + random.nextInt(3));
        }
    }

    private @Nullable Benefit benefit(String code) {
        List<String> excludes = random.nextInt(8) > 0 ? List.of() : List.of(random.nextBoolean() ? "VOUCHER" : "FLAT");
        return switch (code) {
            case "FLAT" -> random.nextBoolean() ? null : new Flat(Payer.CHARITY, excludes);
            case "SEASON" ->
                new Seasonal(
                        Payer.SUBSIDY,
                        List.of(
                                new Seasonal.Item("heat", List.of(6, 7, 8), List.of(), tiers(9_000)),
                                new Seasonal.Item("now", List.of(), List.of(month, month.plusMonths(1)), tiers(500))),
                        excludes);
            case "CARD" ->
                new Card(
                        Payer.VOUCHER,
                        order(code),
                        List.of(month.getMonthValue(), 2, 8).stream().distinct().toList(),
                        1 + random.nextInt(14),
                        tiers(30_000),
                        excludes);
            default -> share(code, excludes);
        };
    }

    private Share share(String code, List<String> excludes) {
        Base base = one(Base.values());
        List<Ratio> ratios = new ArrayList<>();
        if (random.nextBoolean()) {
            ratios.add(new Ratio(one(Setting.values()), null, permille()));
        }
        if (random.nextInt(3) == 0) {
            ratios.add(new Ratio(null, CaregiverKind.RELATIVE, permille()));
        }
        if (ratios.isEmpty() || random.nextInt(4) > 0) {
            ratios.add(new Ratio(null, null, permille()));
        }
        List<Limit> limits = new ArrayList<>();
        for (Period per : Period.values()) {
            for (Measure of : Measure.values()) {
                boolean fits = (of != Measure.MINUTES || base == Base.GROSS)
                        && (of != Measure.FEN_CHARGED || per != Period.YEAR);
                if (fits && random.nextInt(5) == 0) {
                    limits.add(new Limit(per, of, tiers(most(per, of))));
                }
            }
        }
        return new Share(one(PAYERS), order(code), base, ratios, limits, excludes);
    }

    private static final Payer[] PAYERS = {Payer.INSURANCE, Payer.VOUCHER, Payer.SUBSIDY, Payer.CHARITY};

    private static int most(Period per, Measure of) {
        int days = per == Period.DAY ? 1 : per == Period.WEEK ? 3 : per == Period.MONTH ? 9 : 30;
        return days * (of == Measure.MINUTES ? 120 : 9_000);
    }

    private Map<String, Long> tiers(int most) {
        Map<String, Long> byTier = new HashMap<>();
        TIERS.forEach(tier -> byTier.put(tier, (long) random.nextInt(most + 1)));
        return byTier;
    }

    private static int order(String code) {
        return Objects.requireNonNull(ORDERS.get(code));
    }

    private int permille() {
        return random.nextInt(3) == 0 ? random.nextInt(1001) : 100 * random.nextInt(11);
    }

    private void addPrices() {
        for (String service : SERVICES) {
            LocalDate change = day();
            boolean two = random.nextInt(4) == 0;
            price(service, LocalDate.of(2000, 1, 1), two ? change.minusDays(1) : null);
            if (two) {
                price(service, change, null);
            }
        }
    }

    private void price(String service, LocalDate from, @Nullable LocalDate to) {
        PriceUnit unit = one(PriceUnit.values());
        int most = unit == PriceUnit.VISIT ? 20_000 : unit == PriceUnit.HOUR ? 9_000 : 150;
        prices.add(new ServicePrice(
                new PriceId(prices.size() + 1L),
                service,
                prices.size() + 1,
                one(Setting.values()),
                unit,
                new Money(random.nextInt(most)),
                one(Rounding.values()),
                from,
                to,
                Map.of()));
    }

    private List<ServedVisit> visits() {
        List<ServedVisit> visits = new ArrayList<>();
        for (int i = random.nextInt(22); i > 0; i--) {
            int elder = 1 + random.nextInt(elders);
            visits.add(new ServedVisit(
                    new ElderId(elder),
                    "EL-" + elder,
                    random.nextInt(5) == 0 ? month.atDay(1).minusDays(1 + random.nextInt(6)) : day(),
                    LocalTime.of(7 + random.nextInt(12), 15 * random.nextInt(4)),
                    SERVICES.get(random.nextInt(3)),
                    random.nextInt(150),
                    random.nextInt(3) > 0 ? CaregiverKind.STAFF : one(CaregiverKind.values())));
        }
        // what a household month may hold: the days before of the first day's week only
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        visits.removeIf(visit -> visit.date().isBefore(monday));
        return visits;
    }

    private List<PastUse> past(List<Award> awards) {
        List<PastUse> past = new ArrayList<>();
        for (Award award : awards) {
            if (random.nextInt(2) == 0) {
                past.add(new PastUse(
                        award.policyCode(),
                        award.elderId(),
                        month.minusMonths(1 + random.nextInt(8)),
                        new Money(random.nextInt(30_000)),
                        random.nextInt(400)));
            }
        }
        return past;
    }

    private LocalDate day() {
        return month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
