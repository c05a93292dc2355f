package org.anhu.settlement.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.entitlement.ProrationBasis;
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
import org.anhu.entitlement.benefit.Share;
import org.anhu.kernel.ElderId;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.price.ServicePrice;
import org.jspecify.annotations.Nullable;

/**
 * Settles a household's month a second time, by another method: fractions of unbounded numbers, days painted one over
 * the other, every limit looked up by the name of its period. It is written from domain.md 1-4 and 9 and standards.md 1
 * and shares nothing with the engine but the records that go in.
 */
final class Reference {

    private final HouseholdMonth household;
    private final YearMonth month;
    private final List<PolicyVersion> policies;
    private final List<ServicePrice> prices;
    private final Map<String, Long> amounts = new LinkedHashMap<>();

    /** All awards of one policy and person, and what each day of the month (or of the week before it) is paid by. */
    private static final class Holder {
        final List<Award> awards = new ArrayList<>();
        final Map<LocalDate, Award> paid = new HashMap<>();
        final Map<LocalDate, Award> unexcluded = new HashMap<>();
        final Map<String, Exact> used = new HashMap<>();
        final Map<String, Exact> lines = new LinkedHashMap<>();
    }

    private Reference(
            HouseholdMonth household, YearMonth month, List<PolicyVersion> policies, List<ServicePrice> prices) {
        this.household = household;
        this.month = month;
        this.policies = policies;
        this.prices = prices;
    }

    /** Fen by payer, award and policy version, {@code "VOUCHER AW-1 2"}; the family's by {@code "FAMILY"}. */
    static Map<String, Long> amounts(
            HouseholdMonth household, YearMonth month, List<PolicyVersion> policies, List<ServicePrice> prices) {
        Reference reference = new Reference(household, month, policies, prices);
        reference.settle();
        return reference.amounts;
    }

    /** The engine's lines in the same words. */
    static Map<String, Long> amounts(List<Line> lines) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        lines.forEach(line -> {
            boolean invoice = line.payer() == Payer.FAMILY;
            String key = invoice ? "FAMILY" : line.payer() + " " + line.award() + " " + line.policyVersion();
            amounts.merge(key, line.amountFen().fen(), Math::addExact);
        });
        amounts.remove("FAMILY", 0L);
        return amounts;
    }

    private void settle() {
        List<Holder> holders = holders();
        for (Holder holder : holders) {
            Benefit benefit = benefit(holder, firstDay(holder));
            if (benefit instanceof Flat) {
                flat(holder);
            } else if (benefit instanceof Seasonal) {
                seasonal(holder);
            }
        }
        charges(holders);
        amounts.remove("FAMILY", 0L);
    }

    // ---- who is paid for which day

    private List<Holder> holders() {
        Map<String, Holder> byKey = new LinkedHashMap<>();
        List<Award> sorted = new ArrayList<>(household.awards());
        sorted.sort(Comparator.comparing(Award::policyCode)
                .thenComparing(Award::from)
                .thenComparing(Award::externalId));
        for (Award award : sorted) {
            byKey.computeIfAbsent(award.policyCode() + award.elderId(), key -> new Holder())
                    .awards
                    .add(award);
        }
        List<Holder> all = new ArrayList<>(byKey.values());
        for (Holder holder : all) {
            paint(holder, month.minusMonths(1), holder.awards);
            holder.awards.removeIf(award -> award.to() != null && award.to().isBefore(month.atDay(1)));
            paint(holder, month, holder.awards);
            holder.unexcluded.putAll(holder.paid);
        }
        all.removeIf(holder -> holder.awards.isEmpty());
        for (Holder one : all) {
            for (Holder other : all) {
                if (excludes(benefit(other, firstDay(other)))
                                .contains(one.awards.get(0).policyCode())
                        && samePerson(one, other)) {
                    other.paid.keySet().stream()
                            .filter(day -> YearMonth.from(day).equals(month))
                            .forEach(one.unexcluded::remove);
                }
            }
        }
        return all;
    }

    private static boolean samePerson(Holder one, Holder other) {
        ElderId a = one.awards.get(0).elderId();
        ElderId b = other.awards.get(0).elderId();
        return a == null || b == null || a.equals(b);
    }

    /** Paints the days of a month, what counts less first. */
    private void paint(Holder holder, YearMonth in, List<Award> awards) {
        List<Award> reversed = new ArrayList<>(awards);
        reversed.sort(Comparator.comparing(Award::from).reversed());
        for (Award award : reversed) { // the days before an award that starts: the next to come
            if (in(award.from(), in) && version(award, award.from()).startRule() == StartRule.WHOLE_MONTH) {
                paint(holder, award, in.atDay(1), award.from().minusDays(1));
            }
        }
        List<Award> inOrder = new ArrayList<>(awards);
        inOrder.sort(Comparator.comparing(Award::from));
        for (Award award : inOrder) { // the days after an award that ended: the last that did
            if (stops(award, in, StopRule.WHOLE_MONTH) && begun(award, in)) {
                paint(holder, award, dayAfter(award), in.atEndOfMonth());
            }
        }
        for (Award award : awards) {
            if (begun(award, in)) {
                LocalDate to = award.to() == null ? in.atEndOfMonth() : award.to();
                LocalDate last = to.isAfter(in.atEndOfMonth()) ? in.atEndOfMonth() : to;
                LocalDate first = award.from().isBefore(in.atDay(1)) ? in.atDay(1) : award.from();
                paint(holder, award, first, last);
            }
        }
        for (Award award : reversed) { // the first that ended keeps the month
            if (stops(award, in, StopRule.STOPS_NEXT_MONTH) && begun(award, in)) {
                paint(holder, award, dayAfter(award), in.atEndOfMonth());
            }
        }
    }

    private static LocalDate dayAfter(Award award) {
        return Objects.requireNonNull(award.to()).plusDays(1);
    }

    private boolean begun(Award award, YearMonth in) {
        return !in(award.from(), in) || version(award, award.from()).startRule() != StartRule.NEXT_MONTH;
    }

    private boolean stops(Award award, YearMonth in, StopRule rule) {
        return award.to() != null
                && in(award.to(), in)
                && version(award, award.to()).stopRule() == rule;
    }

    private static void paint(Holder holder, Award award, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            holder.paid.put(day, award);
        }
    }

    private static boolean in(LocalDate day, YearMonth month) {
        return YearMonth.from(day).equals(month);
    }

    private PolicyVersion version(Award award, LocalDate day) {
        for (PolicyVersion policy : policies) {
            if (policy.code().equals(award.policyCode())
                    && !day.isBefore(policy.validFrom())
                    && (policy.validTo() == null || !day.isAfter(policy.validTo()))) {
                return policy;
            }
        }
        throw new IllegalStateException("no version of " + award.policyCode() + " on " + day);
    }

    private LocalDate firstDay(Holder holder) {
        LocalDate from = holder.awards.get(0).from();
        return from.isBefore(month.atDay(1)) ? month.atDay(1) : from;
    }

    private Benefit benefit(Holder holder, LocalDate day) {
        Benefit benefit = version(holder.awards.get(0), day).benefit();
        return benefit == null ? new Flat(Payer.SUBSIDY, List.of()) : benefit;
    }

    private static List<String> excludes(Benefit benefit) {
        return benefit.excludes();
    }

    // ---- flat amounts: rate x parts, each day a part

    private void flat(Holder holder) {
        int verified = (int) household.visits().stream()
                .filter(visit -> in(visit.date(), month))
                .count();
        Set<LocalDate> visited = new HashSet<>();
        household.visits().forEach(visit -> visited.add(visit.date()));
        Map<String, Exact> exact = new LinkedHashMap<>();
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate day = month.atDay(number);
            Award award = holder.unexcluded.get(day);
            Award shown = award == null ? answering(holder, day) : award;
            boolean visible = award != null
                    || household.due().containsKey(day)
                    || household.visits().stream()
                            .anyMatch(visit -> visit.date().equals(day));
            if (!visible) {
                continue;
            }
            PolicyVersion policy = version(shown, day);
            Exact add = Exact.ZERO;
            if (award != null
                    && !(policy.holdRule() == HoldRule.PRO_RATA
                            && household.held().contains(day))
                    && (policy.visitRule() == VisitRule.BY_AWARD || verified > 0)) {
                add = rate(policy, award).times(share(policy.prorationBasis(), number));
            }
            exact.merge(name(policy, shown), add, Exact::plus);
        }
        for (Award award : holder.awards) {
            if (exact.keySet().stream().noneMatch(key -> key.contains(" " + award.externalId() + " "))) {
                LocalDate day = award.from().isBefore(month.atDay(1)) ? month.atDay(1) : award.from();
                exact.put(name(version(award, day), award), Exact.ZERO);
            }
        }
        Exact total = Exact.ZERO;
        for (Map.Entry<String, Exact> line : exact.entrySet()) {
            Exact next = total.plus(line.getValue());
            if (!line.getKey().startsWith("FAMILY")) {
                amounts.put(line.getKey(), next.halfUp() - total.halfUp());
            }
            total = next;
        }
    }

    private static Award answering(Holder holder, LocalDate day) {
        Award painted = holder.paid.get(day);
        if (painted != null) {
            return painted;
        }
        Award answer = holder.awards.get(0);
        for (Award award : holder.awards) {
            if (!award.from().isAfter(day) && award.from().isAfter(answer.from())) {
                answer = award;
            }
        }
        return answer;
    }

    private static Exact rate(PolicyVersion policy, Award award) {
        return Exact.of(policy.rates().stream()
                .filter(rate -> rate.tier().equals(award.tier()))
                .findFirst()
                .orElseThrow()
                .amountFen()
                .fen());
    }

    private Exact share(ProrationBasis basis, int day) {
        int days = month.lengthOfMonth();
        if (basis == ProrationBasis.CALENDAR_DAYS) {
            return Exact.of(1, days);
        }
        int parts = day > 30 ? 0 : day == days ? 31 - day : 1;
        return Exact.of(parts, 30);
    }

    private static String name(PolicyVersion policy, Award award) {
        Benefit benefit = policy.benefit();
        String payer = rate(policy, award).isZero()
                ? "FAMILY"
                : benefit instanceof Flat flat ? String.valueOf(flat.payer()) : "SUBSIDY";
        return payer + " " + award.externalId() + " " + policy.version();
    }

    // ---- what the calendar brings

    private void seasonal(Holder holder) {
        Award award = null;
        LocalDate at = firstDay(holder);
        for (int number = 1; number <= month.lengthOfMonth() && award == null; number++) {
            award = holder.unexcluded.get(month.atDay(number));
            at = award == null ? at : month.atDay(number);
        }
        PolicyVersion policy = version(award == null ? holder.awards.get(0) : award, at);
        Seasonal seasonal = (Seasonal) Objects.requireNonNull(policy.benefit());
        boolean falls = false;
        long fen = 0;
        Award shown = award == null ? holder.awards.get(0) : award;
        for (Seasonal.Item item : seasonal.items()) {
            if (item.months().contains(month.getMonthValue()) || item.in().contains(month)) {
                falls = true;
                fen += Objects.requireNonNull(item.byTier().get(shown.tier()));
            }
        }
        boolean proved = policy.visitRule() == VisitRule.BY_AWARD
                || household.visits().stream().anyMatch(visit -> in(visit.date(), month));
        if (falls) {
            amounts.put(
                    seasonal.payer() + " " + shown.externalId() + " " + policy.version(),
                    award != null && proved ? fen : 0);
        }
    }

    // ---- charges, visit by visit

    private void charges(List<Holder> holders) {
        List<Holder> paying = new ArrayList<>();
        for (Holder holder : holders) {
            Benefit benefit = benefit(holder, firstDay(holder));
            if (benefit instanceof Share || benefit instanceof Card) {
                paying.add(holder);
                used(holder);
                lines(holder);
            }
        }
        paying.sort(Comparator.<Holder>comparingInt(holder -> order(benefit(holder, firstDay(holder))))
                .thenComparing(holder -> holder.awards.get(0).policyCode())
                .thenComparing(holder -> holder.awards.get(0).externalId()));
        List<ServedVisit> visits = new ArrayList<>(household.visits());
        visits.sort(Comparator.comparing((ServedVisit visit) -> visit.date().atTime(visit.start()))
                .thenComparing(ServedVisit::elder)
                .thenComparing(ServedVisit::serviceCode)
                .thenComparing(ServedVisit::minutes)
                .thenComparing(ServedVisit::caregiverKind));
        Exact family = Exact.ZERO;
        Map<String, Integer> monthMinutes = new HashMap<>();
        for (ServedVisit visit : visits) {
            family = family.plus(charge(holders, paying, visit, monthMinutes));
        }
        Exact total = Exact.ZERO;
        for (Holder holder : paying) {
            for (Map.Entry<String, Exact> line : holder.lines.entrySet()) {
                Exact next = total.plus(line.getValue());
                amounts.put(line.getKey(), next.halfUp() - total.halfUp());
                total = next;
            }
        }
        amounts.merge("FAMILY", total.plus(family).halfUp() - total.halfUp(), Math::addExact);
    }

    /** Pays a charge in turn and returns what is left for the family. */
    private Exact charge(
            List<Holder> holders, List<Holder> paying, ServedVisit visit, Map<String, Integer> monthMinutes) {
        boolean early = visit.date().isBefore(month.atDay(1));
        List<Holder> here =
                paying.stream().filter(holder -> award(holder, visit) != null).toList();
        boolean selfPay = !early && holders.stream().anyMatch(holder -> paysItself(holder, visit));
        ServicePrice price = prices.stream()
                .filter(one -> one.serviceCode().equals(visit.serviceCode()) && one.inForce(visit.date()))
                .findFirst()
                .orElse(null);
        if (visit.caregiverKind() == CaregiverKind.VOLUNTEER || (here.isEmpty() && !selfPay) || price == null) {
            return Exact.ZERO;
        }
        int minutes = billed(visit, price, monthMinutes, early);
        Exact each = price.unit() == PriceUnit.HOUR
                ? Exact.of(price.fen().fen(), 60)
                : Exact.of(price.fen().fen());
        Exact gross = price.unit() == PriceUnit.VISIT ? each : each.times(Exact.of(minutes));
        Exact open = gross;
        for (Holder holder : here) {
            Award award = Objects.requireNonNull(award(holder, visit));
            PolicyVersion policy = version(award, visit.date());
            Exact pays = policy.benefit() instanceof Share share
                    ? share(holder, award, share, visit, price, minutes, each, gross, open, early)
                    : card(holder, open, early);
            open = open.minus(pays);
            if (!early) {
                holder.lines.merge(
                        payer(policy) + " " + award.externalId() + " " + policy.version(), pays, Exact::plus);
            }
        }
        return early ? Exact.ZERO : open;
    }

    private @Nullable Award award(Holder holder, ServedVisit visit) {
        ElderId of = holder.awards.get(0).elderId();
        return of == null || of.equals(visit.elderId()) ? holder.unexcluded.get(visit.date()) : null;
    }

    private boolean paysItself(Holder holder, ServedVisit visit) {
        Award award = award(holder, visit);
        return award != null
                && benefit(holder, firstDay(holder)) instanceof Flat
                && rate(version(award, visit.date()), award).isZero();
    }

    private static int billed(ServedVisit visit, ServicePrice price, Map<String, Integer> monthMinutes, boolean early) {
        if (price.unit() == PriceUnit.VISIT
                || price.rounding() == Rounding.EXACT
                || (early && price.rounding() == Rounding.QUARTER_HOUR_PER_MONTH)) {
            return visit.minutes();
        }
        if (price.rounding() == Rounding.QUARTER_HOUR_PER_VISIT) {
            return nearestQuarter(visit.minutes());
        }
        String key = visit.elder() + " " + visit.serviceCode();
        int before = monthMinutes.getOrDefault(key, 0);
        monthMinutes.put(key, before + visit.minutes());
        return nearestQuarter(before + visit.minutes()) - nearestQuarter(before);
    }

    private static int nearestQuarter(int minutes) {
        int over = minutes % 15;
        return over <= 7 ? minutes - over : minutes - over + 15;
    }

    private static Exact share(
            Holder holder,
            Award award,
            Share share,
            ServedVisit visit,
            ServicePrice price,
            int minutes,
            Exact each,
            Exact gross,
            Exact open,
            boolean early) {
        Ratio ratio = null;
        for (Ratio one : share.ratios()) {
            boolean place = one.setting() == null || one.setting() == price.setting();
            boolean by = one.servedBy() == null || one.servedBy() == visit.caregiverKind();
            if (ratio == null && place && by) {
                ratio = one;
            }
        }
        if (ratio == null) {
            return Exact.ZERO;
        }
        boolean whole = price.unit() == PriceUnit.VISIT;
        Exact served = limited(holder, award, share, Measure.MINUTES, visit, Exact.of(minutes), whole, early);
        Exact covered = !whole ? each.times(served) : served.compareTo(Exact.of(minutes)) == 0 ? gross : Exact.ZERO;
        Exact basis = share.base() == Base.GROSS ? covered : open;
        Exact charged = limited(holder, award, share, Measure.FEN_CHARGED, visit, basis, false, early);
        Exact asked = charged.times(Exact.of(ratio.permille(), 1000)).least(open);
        return limited(holder, award, share, Measure.FEN_PAID, visit, asked, false, early);
    }

    private static Exact limited(
            Holder holder,
            Award award,
            Share share,
            Measure of,
            ServedVisit visit,
            Exact asked,
            boolean whole,
            boolean early) {
        Exact granted = asked;
        for (Period per : Period.values()) {
            for (Limit limit : share.limits()) {
                if (limit.of() != of || limit.per() != per || (early && per.compareTo(Period.WEEK) > 0)) {
                    continue;
                }
                String period = of + period(per, visit.date());
                Exact left = Exact.of(Objects.requireNonNull(limit.byTier().get(award.tier())))
                        .minus(holder.used.getOrDefault(period, Exact.ZERO))
                        .most(Exact.ZERO);
                granted = granted.compareTo(left) <= 0 ? granted : whole ? Exact.ZERO : left;
                holder.used.merge(period, granted, Exact::plus);
            }
        }
        return granted;
    }

    private static String period(Period per, LocalDate day) {
        return switch (per) {
            case DAY -> " on " + day;
            case WEEK ->
                " in week " + day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> " in month " + YearMonth.from(day);
            case YEAR -> " in year " + day.getYear();
        };
    }

    private static Exact card(Holder holder, Exact open, boolean early) {
        if (early) {
            return open.least(Exact.of(Long.MAX_VALUE)); // nobody after a card is asked about days before
        }
        Exact pays = open.least(holder.used.getOrDefault("card", Exact.ZERO));
        holder.used.merge("card", pays, Exact::minus);
        return pays;
    }

    /** What earlier months leave to use. */
    private void used(Holder holder) {
        Award any = holder.awards.get(0);
        List<PastUse> past = household.past().stream()
                .filter(one ->
                        one.policyCode().equals(any.policyCode()) && Objects.equals(one.elderId(), any.elderId()))
                .filter(one -> one.month().isBefore(month))
                .toList();
        for (PastUse one : past) {
            if (one.month().getYear() == month.getYear()) {
                String year = period(Period.YEAR, month.atDay(1));
                holder.used.merge(Measure.FEN_PAID + year, Exact.of(one.fen().fen()), Exact::plus);
                holder.used.merge(Measure.MINUTES + year, Exact.of(one.minutes()), Exact::plus);
            }
        }
        if (benefit(holder, firstDay(holder)) instanceof Card) {
            holder.used.put("card", Exact.of(balance(holder, past)));
        }
    }

    /** Each yuan of each issue by itself would be slow; each issue is a bag {validTo, fen}, emptied the oldest first. */
    private long balance(Holder holder, List<PastUse> past) {
        List<Object[]> bags = new ArrayList<>();
        YearMonth first = YearMonth.from(holder.awards.get(0).from());
        for (YearMonth at = first; !at.isAfter(month); at = at.plusMonths(1)) {
            Holder then = new Holder();
            paint(then, at, holder.awards);
            Set<LocalDate> days = new HashSet<>(then.paid.keySet());
            YearMonth now = at;
            LocalDate day = days.stream()
                    .filter(one -> in(one, now))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            if (day != null) {
                Award award = Objects.requireNonNull(then.paid.get(day));
                Card card = (Card) Objects.requireNonNull(version(award, day).benefit());
                if (card.issuedIn().contains(at.getMonthValue())) {
                    bags.add(new Object[] {
                        at.plusMonths(card.validMonths() - 1), card.byTier().get(award.tier())
                    });
                }
            }
            bags.removeIf(bag -> ((YearMonth) bag[0]).isBefore(now));
            bags.sort(Comparator.comparing(bag -> (YearMonth) bag[0]));
            long open = past.stream()
                    .filter(one -> one.month().equals(now))
                    .mapToLong(one -> one.fen().fen())
                    .sum();
            for (Object[] bag : bags) {
                long taken = Math.min(open, (Long) bag[1]);
                bag[1] = (Long) bag[1] - taken;
                open -= taken;
            }
        }
        return bags.stream().mapToLong(bag -> (Long) bag[1]).sum();
    }

    /** The lines in their order: as their days come, then awards that no day is paid for. */
    private void lines(Holder holder) {
        Map<LocalDate, Award> days = new java.util.TreeMap<>(holder.unexcluded);
        days.forEach((day, award) -> {
            if (in(day, month)) {
                PolicyVersion policy = version(award, day);
                holder.lines.putIfAbsent(payer(policy) + " " + award.externalId() + " " + policy.version(), Exact.ZERO);
            }
        });
        for (Award award : holder.awards) {
            if (holder.lines.keySet().stream().noneMatch(key -> key.contains(" " + award.externalId() + " "))) {
                LocalDate day = award.from().isBefore(month.atDay(1)) ? month.atDay(1) : award.from();
                PolicyVersion policy = version(award, day);
                holder.lines.put(payer(policy) + " " + award.externalId() + " " + policy.version(), Exact.ZERO);
            }
        }
    }

    private static Payer payer(PolicyVersion policy) {
        return policy.benefit() instanceof Share share
                ? share.payer()
                : ((Card) Objects.requireNonNull(policy.benefit())).payer();
    }

    private static int order(Benefit benefit) {
        return benefit instanceof Share share ? share.order() : ((Card) benefit).order();
    }

    /** A fraction of unbounded numbers. */
    private record Exact(BigInteger above, BigInteger below) implements Comparable<Exact> {
        static final Exact ZERO = of(0);

        static Exact of(long whole) {
            return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        static Exact of(long above, long below) {
            return new Exact(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        Exact plus(Exact other) {
            return below.equals(other.below)
                    ? new Exact(above.add(other.above), below)
                    : new Exact(
                                    above.multiply(other.below).add(other.above.multiply(below)),
                                    below.multiply(other.below))
                            .shortened();
        }

        Exact minus(Exact other) {
            return plus(new Exact(other.above.negate(), other.below));
        }

        Exact times(Exact other) {
            return new Exact(above.multiply(other.above), below.multiply(other.below)).shortened();
        }

        Exact least(Exact other) {
            return compareTo(other) <= 0 ? this : other;
        }

        Exact most(Exact other) {
            return compareTo(other) >= 0 ? this : other;
        }

        boolean isZero() {
            return above.signum() == 0;
        }

        private Exact shortened() {
            BigInteger common = above.gcd(below);
            return common.equals(BigInteger.ONE) ? this : new Exact(above.divide(common), below.divide(common));
        }

        /** To the nearest whole, halves up. */
        long halfUp() {
            return above.shiftLeft(1).add(below).divide(below.shiftLeft(1)).longValueExact();
        }

        @Override
        public int compareTo(Exact other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }
}
