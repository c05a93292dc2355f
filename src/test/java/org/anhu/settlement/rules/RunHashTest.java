package org.anhu.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anhu.entitlement.Award;
import org.anhu.entitlement.HoldRule;
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
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.PriceId;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.price.PriceUnit;
import org.anhu.settlement.price.Rounding;
import org.anhu.settlement.price.ServicePrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The hashes that runs are compared by: another for anything that money depends on, and for nothing else. */
class RunHashTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    /** By record: what is of this database alone, or words that no rule reads. */
    private static final Map<Class<?>, Set<String>> NO_MATTER = Map.of(
            PolicyVersion.class, Set.of("id", "name", "legalBasis", "eligibility"),
            ServicePrice.class, Set.of("id"),
            HouseholdMonth.class, Set.of("id"),
            Award.class, Set.of("id", "householdId", "areaId", "reason", "decidedBy"),
            ServedVisit.class, Set.of("elderId"),
            Line.class, Set.of("householdId", "awardId", "policyVersionId"));

    /** What the elder of an award or of an earlier use is called, a visit says: see the test of its own. */
    private static final Set<String> BY_VISIT = Set.of("elderId");

    private static final MonthInputs INPUTS = new MonthInputs(
            "street-1",
            MONTH,
            List.of(policy(benefit("{'kind':'FLAT','payer':'INSURANCE'}")), policy(null)),
            List.of(new ServicePrice(
                    new PriceId(1),
                    "CARE",
                    1,
                    Setting.HOME,
                    PriceUnit.HOUR,
                    new Money(6_500),
                    Rounding.EXACT,
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2027, 12, 31),
                    Map.of(Payer.INSURANCE, "I-CARE"))),
            List.of(household("HH-1"), household("HH-2")));

    private static final List<Line> LINES = List.of(line("A"), line("B"));

    private static Benefit benefit(String json) {
        return Charges.benefit(json);
    }

    private static PolicyVersion policy(@Nullable Benefit benefit) {
        return new PolicyVersion(
                new PolicyVersionId(benefit == null ? 1 : 2),
                benefit == null ? "FLAT-RATE" : "INSURED",
                1,
                "name",
                "document",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31),
                StartRule.FROM_DAY,
                StopRule.PRO_RATA,
                HoldRule.PAID,
                ProrationBasis.CALENDAR_DAYS,
                VisitRule.BY_AWARD,
                List.of(new Rate("A", Money.ofYuan(300)), new Rate("B", Money.ofYuan(200))),
                null,
                benefit);
    }

    private static HouseholdMonth household(String name) {
        ElderId elder = new ElderId(1);
        return new HouseholdMonth(
                new HouseholdId(1),
                name,
                List.of(new Award(
                        new AwardId(1),
                        "AW-1",
                        new HouseholdId(1),
                        elder,
                        new AreaId(1),
                        "FLAT-RATE",
                        "A",
                        DAY,
                        DAY.plusDays(20),
                        "reason",
                        "approver")),
                Set.of(DAY.plusDays(3), DAY.plusDays(4)),
                Map.of(DAY, 2, DAY.plusDays(1), 1),
                List.of(
                        new ServedVisit(elder, "EL-1", DAY, LocalTime.of(8, 0), "CARE", 60, CaregiverKind.STAFF),
                        new ServedVisit(elder, "EL-1", DAY, LocalTime.of(9, 0), "CARE", 30, CaregiverKind.RELATIVE)),
                List.of(new PastUse("INSURED", elder, MONTH.minusMonths(1), new Money(500), 60)));
    }

    private static Line line(String tier) {
        return new Line(
                new HouseholdId(1),
                "HH-1",
                Payer.INSURANCE,
                new AwardId(1),
                "AW-1",
                tier,
                new PolicyVersionId(1),
                "INSURED",
                1,
                MONTH,
                2,
                2,
                90,
                new Money(9_750),
                new Money(8_775),
                List.of(Step.of("flat", "rateFen", 8_775), Step.of("round", "before", 0)));
    }

    private static String hash(MonthInputs inputs) {
        RunHash hash = RunHash.ofInputs(inputs.street(), inputs.month(), inputs.policies(), inputs.prices());
        inputs.households().forEach(hash::add);
        return hash.hex();
    }

    private static String adjusting(MonthInputs earlier) {
        RunHash hash = RunHash.ofInputs("street-1", MONTH, List.of(), List.of());
        hash.adjusts(earlier.month(), earlier.policies(), earlier.prices());
        earlier.households().forEach(hash::add);
        return hash.hex();
    }

    @Test
    void inputs_that_money_depends_on_are_hashed_each_and_nothing_else_is() {
        Set<String> hashes = new HashSet<>(Set.of(hash(INPUTS)));
        for (Variant variant : variants(INPUTS)) {
            String hash = hash((MonthInputs) variant.value());
            if (variant.matters()) {
                assertThat(hashes.add(hash)).as(variant.where()).isTrue();
            } else {
                assertThat(hash).as(variant.where()).isEqualTo(hash(INPUTS));
            }
        }
        assertThat(hashes).hasSizeGreaterThan(80);
    }

    @Test
    void so_are_those_of_an_earlier_month_that_is_adjusted() {
        Set<String> hashes = new HashSet<>(Set.of(adjusting(INPUTS)));
        for (Variant variant : variants(INPUTS)) {
            if (variant.matters() && !variant.where().equals("MonthInputs.street")) {
                assertThat(hashes.add(adjusting((MonthInputs) variant.value())))
                        .as(variant.where())
                        .isTrue();
            }
        }
        assertThat(hashes).doesNotContain(hash(INPUTS));
    }

    @Test
    void lines_are_hashed_with_all_that_they_say() {
        String hash = Canonical.outputHash(LINES);
        Set<String> hashes = new HashSet<>(Set.of(hash));
        for (Variant variant : variants(LINES, "lines")) {
            @SuppressWarnings("unchecked")
            List<Line> lines = (List<Line>) variant.value();
            if (variant.matters()) {
                assertThat(hashes.add(Canonical.outputHash(lines)))
                        .as(variant.where())
                        .isTrue();
            } else {
                assertThat(Canonical.outputHash(lines)).as(variant.where()).isEqualTo(hash);
            }
        }
        assertThat(hashes).hasSizeGreaterThan(30);
    }

    @Test
    void whose_an_award_is_counts_by_the_elders_name() {
        HouseholdMonth of = household("HH-1");
        Set<String> hashes = new HashSet<>();
        for (ElderId elder : new ElderId[] {null, new ElderId(1), new ElderId(2)}) {
            Award award = of.awards().get(0);
            Award other = new Award(
                    award.id(),
                    award.externalId(),
                    award.householdId(),
                    elder,
                    award.areaId(),
                    award.policyCode(),
                    award.tier(),
                    award.from(),
                    award.to(),
                    award.reason(),
                    award.decidedBy());
            PastUse past = new PastUse("INSURED", elder, MONTH.minusMonths(1), new Money(500), 60);
            hashes.add(hash(with(of, List.of(other), of.past())));
            hashes.add(hash(with(of, of.awards(), List.of(past))));
        }
        assertThat(hashes).hasSize(5); // one of them stands as it was, twice
    }

    private static MonthInputs with(HouseholdMonth of, List<Award> awards, List<PastUse> past) {
        return new MonthInputs(
                "street-1",
                MONTH,
                List.of(),
                List.of(),
                List.of(new HouseholdMonth(of.id(), of.externalId(), awards, of.held(), of.due(), of.visits(), past)));
    }

    /** A form that changes needs another number in its first row: hashes of earlier runs must not be compared with it. */
    @Test
    void the_form_is_the_one_that_stored_hashes_have() {
        assertThat(hash(INPUTS)).isEqualTo("d8e78f08d17e0a6db944db35d0598855b536d7c0be9a584864a6ec31fa0efb63");
        assertThat(Canonical.outputHash(LINES))
                .isEqualTo("ba709928f62f0d8782bb0cd6ef2561c7e535f015fc536ddc1491a119acc98dba");
    }

    @Test
    void what_streams_by_is_hashed_as_if_it_were_one_text() throws Exception {
        StringBuilder text = new StringBuilder();
        RunHash hash = RunHash.ofLines();
        Canonical.row(text, "anhu settlement lines 2");
        for (int i = 0; i < 2_000; i++) {
            hash.add(line("A" + i));
            Canonical.line(text, line("A" + i));
        }
        Canonical.row(text, "end", 2_000);
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(hash.hex()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void what_looks_like_the_end_of_a_field_or_row_is_none() {
        StringBuilder text = new StringBuilder();
        Canonical.row(text, "a\tb", "c\nd", "e\\f", 1);
        assertThat(text).hasToString("a\\tb\tc\\nd\te\\\\f\t1\n");
    }

    /**
     * A value in which one thing is another.
     *
     * @param where record and component
     */
    private record Variant(Object value, String where, boolean matters) {}

    private static List<Variant> variants(MonthInputs inputs) {
        return variants(inputs, "inputs");
    }

    private static List<Variant> variants(@Nullable Object value, String where) {
        if (value instanceof Record record && !(value instanceof Money) && !(value instanceof Benefit)) {
            return ofRecord(record);
        }
        if (value instanceof Collection<?> all) {
            return ofCollection(all, where);
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map, where);
        }
        return List.of(new Variant(other(value), where, true));
    }

    private static Object other(@Nullable Object value) {
        if (value instanceof String text) {
            return text + "x";
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Long number) {
            return number + 1;
        } else if (value instanceof Money money) {
            return new Money(money.fen() + 1);
        } else if (value instanceof LocalDate day) {
            return day.plusYears(2);
        } else if (value instanceof LocalTime time) {
            return time.plusMinutes(1);
        } else if (value instanceof YearMonth month) {
            return month.plusYears(1);
        } else if (value instanceof Enum<?> one) {
            List<?> all = List.of(one.getDeclaringClass().getEnumConstants());
            return all.get((all.indexOf(one) + 1) % all.size());
        } else if (value instanceof Benefit || value == null) {
            return benefit("{'kind':'FLAT','payer':'CHARITY'}");
        }
        throw new IllegalArgumentException("no other " + value.getClass());
    }

    private static List<Variant> ofRecord(Record record) {
        List<Variant> variants = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String where = record.getClass().getSimpleName() + "." + name;
            boolean matters =
                    !NO_MATTER.getOrDefault(record.getClass(), Set.of()).contains(name);
            if (matters && BY_VISIT.contains(name)) {
                continue;
            }
            if (!matters) {
                Object unlike = unlike(components[i].getType());
                if (unlike != null) {
                    variants.add(new Variant(with(record, components, i, unlike), where, false));
                }
                continue;
            }
            for (Variant one : variants(value(record, components[i]), where)) {
                variants.add(new Variant(with(record, components, i, one.value()), one.where(), one.matters()));
            }
        }
        return variants;
    }

    private static @Nullable Object unlike(Class<?> type) {
        return Stream.<Object>of(
                        "another",
                        new PolicyVersionId(9),
                        new PriceId(9),
                        new HouseholdId(9),
                        new AwardId(9),
                        new AreaId(9))
                .filter(type::isInstance)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object with(Record record, RecordComponent[] components, int changed, @Nullable Object to) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == changed ? to : value(record, components[i]);
        }
        try {
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + ", " + components[changed].getName(), e);
        }
    }

    private static List<Variant> ofCollection(Collection<?> all, String where) {
        List<Variant> variants = new ArrayList<>();
        List<?> values = List.copyOf(all);
        for (int i = 0; i < values.size(); i++) {
            List<Object> without = new ArrayList<>(values);
            without.remove(i);
            variants.add(new Variant(like(all, without), where + " without one", true));
            for (Variant one : variants(values.get(i), where)) {
                List<Object> with = new ArrayList<>(values);
                with.set(i, one.value());
                variants.add(new Variant(like(all, with), one.where(), one.matters()));
            }
        }
        return variants;
    }

    private static Collection<Object> like(Collection<?> all, List<Object> values) {
        return all instanceof Set ? new HashSet<>(values) : values;
    }

    private static List<Variant> ofMap(Map<?, ?> map, String where) {
        List<Variant> variants = new ArrayList<>();
        new TreeMap<>(map).forEach((key, value) -> {
            Map<Object, Object> without = new LinkedHashMap<>(map);
            without.remove(key);
            variants.add(new Variant(without, where + " without one", true));
            for (Variant one : variants(value, where)) {
                Map<Object, Object> with = new LinkedHashMap<>(map);
                with.put(key, one.value());
                variants.add(new Variant(with, one.where(), one.matters()));
            }
        });
        return variants;
    }
}
