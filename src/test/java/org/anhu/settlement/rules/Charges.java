package org.anhu.settlement.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.PolicyDetails;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.ProrationBasis;
import org.anhu.entitlement.Rate;
import org.anhu.entitlement.StartRule;
import org.anhu.entitlement.StopRule;
import org.anhu.entitlement.VisitRule;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.JsonColumns;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.PriceId;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.price.ServicePrice;
import org.jspecify.annotations.Nullable;

/** A household's month of charges, put together in the words of the documents. */
public final class Charges {

    static final long YUAN = 100;

    private final YearMonth month;
    private final List<PolicyVersion> policies = new ArrayList<>();
    private final List<ServicePrice> prices = new ArrayList<>();
    private final List<Award> awards = new ArrayList<>();
    private final List<ServedVisit> visits = new ArrayList<>();
    private final List<PastUse> past = new ArrayList<>();

    public Charges(YearMonth month) {
        this.month = month;
    }

    /** A policy of the seed data, {@code NATIONAL-2026-1}. */
    public Charges shipped(String file) {
        try {
            PolicyDetails details = Objects.requireNonNull(JsonColumns.MAPPER.readValue(
                    Path.of("seed-data/policies", file + ".json").toFile(), PolicyDetails.class));
            policies.add(new PolicyVersion(
                    new PolicyVersionId(policies.size() + 1L),
                    details.code(),
                    Integer.parseInt(file.substring(file.lastIndexOf('-') + 1)),
                    details.name(),
                    details.legalBasis(),
                    details.validFrom(),
                    details.validTo(),
                    details.startRule(),
                    details.stopRule(),
                    details.holdRule(),
                    details.prorationBasis(),
                    details.visitRule(),
                    details.rates(),
                    null,
                    details.benefit()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy of tiers A (worth 300 where it is flat), and D (worth nothing). */
    public Charges policy(String code, @Nullable String benefit) {
        return policy(code, 1, "2020-01-01", null, benefit);
    }

    Charges policy(String code, int version, String from, @Nullable String to, @Nullable String benefit) {
        policies.add(new PolicyVersion(
                new PolicyVersionId(policies.size() + 1L),
                code,
                version,
                code,
                "test",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                StartRule.FROM_DAY,
                StopRule.PRO_RATA,
                HoldRule.PAID,
                ProrationBasis.CALENDAR_DAYS,
                VisitRule.BY_AWARD,
                List.of(new Rate("A", Money.ofYuan(300)), new Rate("D", Money.ZERO)),
                null,
                benefit == null ? null : benefit(benefit)));
        return this;
    }

    static Benefit benefit(String json) {
        try {
            return Objects.requireNonNull(JsonColumns.MAPPER.readValue(json.replace('\'', '"'), Benefit.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 2026 on, of an elder; 0 for the household. */
    public Charges award(String policy, String tier, int elder) {
        return award(policy, tier, elder, "2026-01-01", null);
    }

    public Charges award(String policy, String tier, int elder, String from, @Nullable String to) {
        int number = awards.size() + 1;
        awards.add(new Award(
                new AwardId(number),
                "AW-" + number,
                new HouseholdId(1),
                elder == 0 ? null : new ElderId(elder),
                new AreaId(1),
                policy,
                tier,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "test",
                "nobody"));
        return this;
    }

    public Charges price(String service, Setting setting, PriceUnit unit, long fen) {
        return price(service, setting, unit, fen, Rounding.EXACT);
    }

    public Charges price(String service, Setting setting, PriceUnit unit, long fen, Rounding rounding) {
        prices.add(new ServicePrice(
                new PriceId(prices.size() + 1L),
                service,
                1,
                setting,
                unit,
                new Money(fen),
                rounding,
                LocalDate.of(2020, 1, 1),
                null,
                Map.of(Payer.INSURANCE, "I-" + service)));
        return this;
    }

    public Charges visit(String date, String service, int minutes) {
        return visit(1, date, service, minutes, CaregiverKind.STAFF);
    }

    public Charges visit(int elder, String date, String service, int minutes, CaregiverKind by) {
        visits.add(new ServedVisit(
                new ElderId(elder),
                "EL-" + elder,
                LocalDate.parse(date),
                LocalTime.of(8, 0).plusMinutes(visits.size()),
                service,
                minutes,
                by));
        return this;
    }

    /** One visit on each of so many days from this one on. */
    public Charges daily(String from, int days, String service, int minutes) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(from).plusDays(days))
                .forEach(day -> visit(day.toString(), service, minutes));
        return this;
    }

    public Charges past(String policy, int elder, String of, long fen, long minutes) {
        past.add(new PastUse(
                policy, elder == 0 ? null : new ElderId(elder), YearMonth.parse(of), new Money(fen), minutes));
        return this;
    }

    /** What the household's awards still give after all these visits. */
    Outlook outlook() {
        return new Outlook(household(), month, terms());
    }

    private HouseholdMonth household() {
        return new HouseholdMonth(new HouseholdId(1), "HH-1", awards, Set.of(), Map.of(), visits, past);
    }

    Terms terms() {
        return new Terms(policies, prices);
    }

    List<Award> awards() {
        return awards;
    }

    public List<Line> lines() {
        Findings findings = new Findings();
        List<Line> lines = new ArrayList<>();
        MonthRules.settle(household(), month, terms(), findings, lines);
        MonthRules.refuseIfAny(month, findings);
        lines.forEach(line -> org.assertj.core.api.Assertions.assertThat(Rederivation.amount(line))
                .as(line.rule())
                .isEqualTo(line.amountFen()));
        return lines;
    }

    public List<PolicyVersion> policies() {
        return policies;
    }

    public List<ServicePrice> prices() {
        return prices;
    }

    /** The lines' amounts, in their order: {@code "INSURANCE 526.50"}. */
    List<String> amounts() {
        return lines().stream()
                .map(line -> line.payer() + " " + line.amountFen().toYuan())
                .toList();
    }
}
