package org.anhu.settlement.payability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Money;
import org.anhu.kernel.NeedId;
import org.anhu.settlement.rules.HouseholdMonth;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.Outlook;
import org.anhu.settlement.rules.PastUse;
import org.anhu.settlement.rules.ServedVisit;
import org.anhu.settlement.rules.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One household's months in their order: what a month that nobody has settled yet would use of cards and annual limits
 * is gone for the next. Pure.
 */
final class HouseholdMonths {

    private final Question question;
    private final Standing standing;
    private final Set<YearMonth> settled;
    private final List<PlannedVisit> planned;
    private final List<PastUse> proved = new ArrayList<>();
    private final List<PastUse> expected = new ArrayList<>();
    private final Map<CardKey, Long> provedLeft = new HashMap<>();
    private final Map<CardKey, Long> expectedLeft = new HashMap<>();
    private final List<NeedPayability> needs = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    private record CardKey(String policyCode, @Nullable ElderId elderId, YearMonth issued) {
        static CardKey of(Outlook.Issue issue) {
            return new CardKey(issue.policyCode(), issue.elderId(), issue.issued());
        }
    }

    /** @param issues what was on its card as the month began */
    private record Use(AwardUse award, List<Outlook.Issue> issues) {}

    /** @param settled months of which later ones know what was paid */
    HouseholdMonths(Question question, Standing standing, Set<YearMonth> settled, List<PlannedVisit> planned) {
        this.question = question;
        this.standing = standing;
        this.settled = settled;
        this.planned = new ArrayList<>(planned);
    }

    /** Adds visits of days after all others. */
    void expect(List<PlannedVisit> later) {
        planned.addAll(later);
    }

    /** The next month. */
    void go(HouseholdMonth known, YearMonth month, Terms terms) {
        LocalDate first = month.atDay(1);
        List<ServedVisit> before = between(
                        first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), first.minusDays(1))
                .flatMap(visit -> visit.visits().stream())
                .toList();
        HouseholdForecast forecast = new HouseholdForecast(
                with(known, List.of(), proved), with(known, before, expected), month, terms, standing);
        List<PlannedVisit> inMonth = between(first, month.atEndOfMonth()).toList();
        List<NeedPayability> judged = forecast.judge(inMonth);
        if (question.in(month)) {
            Set<NeedId> asked = inMonth.stream()
                    .filter(question.asks())
                    .map(PlannedVisit::needId)
                    .collect(Collectors.toSet());
            judged.stream().filter(need -> asked.contains(need.needId())).forEach(needs::add);
            use(forecast, month, inMonth);
        }
        if (!forecast.lines().isEmpty()) {
            follow(provedLeft, forecast.provedOutlook(), forecast.provedLines());
            follow(expectedLeft, forecast.outlook(), forecast.lines());
        }
        if (!settled.contains(month)) {
            proved.addAll(past(known, forecast.provedLines()));
            expected.addAll(past(known, forecast.lines()));
        }
    }

    /** The last day on which something that is still on a card could be spent; null where nothing is. */
    @Nullable LocalDate lastDayOfCards() {
        return uses.stream()
                .flatMap(use -> use.issues().stream())
                .filter(issue -> left(expectedLeft, issue) > 0)
                .map(Outlook.Issue::lastDay)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Those that were asked about. */
    List<NeedPayability> needs() {
        return needs;
    }

    /** By month and award. */
    List<AwardUse> uses() {
        return uses.stream()
                .map(use -> use.award()
                        .with(use.issues().stream().map(this::cardUse).toList()))
                .toList();
    }

    private CardUse cardUse(Outlook.Issue issue) {
        long proved = left(provedLeft, issue);
        long expected = left(expectedLeft, issue);
        return new CardUse(
                issue.issued(),
                new Money(issue.fen()),
                new Money(issue.fen() - proved),
                new Money(proved - expected),
                new Money(expected),
                issue.lastDay());
    }

    private void use(HouseholdForecast forecast, YearMonth month, List<PlannedVisit> inMonth) {
        Set<LocalDate> visited =
                inMonth.stream().filter(question.asks()).map(PlannedVisit::date).collect(Collectors.toSet());
        Set<LocalDate> days = new TreeSet<>(visited);
        LocalDate first = question.first(month);
        days.add(first);
        first.datesUntil(question.last(month).plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .forEach(days::add);
        List<AwardUse> made = forecast.uses(days, visited);
        List<Outlook.Issue> issues =
                made.isEmpty() ? List.of() : forecast.provedOutlook().issues(List.of());
        made.forEach(use -> uses.add(new Use(
                use,
                issues.stream()
                        .filter(issue -> issue.awardId().equals(use.awardId()))
                        .toList())));
    }

    private Stream<PlannedVisit> between(LocalDate from, LocalDate to) {
        return planned.stream()
                .filter(visit -> !visit.date().isBefore(from) && !visit.date().isAfter(to));
    }

    private static long left(Map<CardKey, Long> left, Outlook.Issue issue) {
        return left.getOrDefault(CardKey.of(issue), 0L);
    }

    private static void follow(Map<CardKey, Long> left, Outlook outlook, List<Line> lines) {
        outlook.issues(List.of()).forEach(issue -> left.put(CardKey.of(issue), 0L)); // empty ones are not told of
        outlook.issues(lines).forEach(issue -> left.put(CardKey.of(issue), issue.fen()));
    }

    private static HouseholdMonth with(HouseholdMonth known, List<ServedVisit> more, List<PastUse> past) {
        return new HouseholdMonth(
                known.id(),
                known.externalId(),
                known.awards(),
                known.held(),
                known.due(),
                Stream.concat(known.visits().stream(), more.stream()).toList(),
                Stream.concat(known.past().stream(), past.stream()).toList());
    }

    private static List<PastUse> past(HouseholdMonth household, List<Line> lines) {
        Map<AwardId, Award> awards = household.awards().stream().collect(Collectors.toMap(Award::id, award -> award));
        List<PastUse> past = new ArrayList<>();
        for (Line line : lines) {
            AwardId id = line.awardId();
            Award award = id == null ? null : awards.get(id);
            if (award != null && line.payer() != Payer.FAMILY) {
                past.add(new PastUse(
                        line.policyCode(), award.elderId(), line.month(), line.amountFen(), line.minutes()));
            }
        }
        return past;
    }
}
