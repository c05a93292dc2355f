package org.anhu.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.anhu.Town;
import org.anhu.area.Areas;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Sex;
import org.anhu.kernel.TravelMode;
import org.junit.jupiter.api.Test;

/** What the other rooms ask for, in bulk. */
@QuarkusTest
class PeopleForOthersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Inject
    Town town;

    @Inject
    Areas areas;

    @Inject
    Households households;

    @Inject
    Elders elders;

    @Inject
    Caregivers caregivers;

    @Inject
    Skills skills;

    @Inject
    Certificates certificates;

    @Inject
    Leaves leaves;

    @Inject
    BlockedPairs blockedPairs;

    @Test
    void households_and_elders_are_found_by_their_ids() {
        HouseholdId household = household();
        ElderId elder = elder(household);
        ElderId nobody = new ElderId(-1);
        assertThat(households.byIds(List.of(household))).containsOnlyKeys(household);
        assertThat(elders.byIds(List.of(elder, nobody))).containsOnlyKeys(elder);
        assertThat(elders.get(elder).areaId()).isEqualTo(town.community);
        assertThat(elders.get(elder).residentIdMasked()).matches("[0-9]{4}[*]{14}");
        assertThat(elders.byIds(List.of())).isEmpty();
    }

    @Test
    void caregivers_come_with_their_hours_and_streets_while_in_contract_and_on_duty() {
        CaregiverId caregiver = caregiver(new Contract(MONDAY, MONDAY.plusDays(9), MONDAY.plusDays(2)));
        assertThat(within(MONDAY, MONDAY.plusDays(1))).isEmpty();
        assertThat(within(MONDAY, MONDAY.plusDays(2))).containsExactly(caregiver);
        assertThat(within(MONDAY.plusDays(9), MONDAY.plusDays(20))).containsExactly(caregiver);
        assertThat(within(MONDAY.plusDays(10), MONDAY.plusDays(20))).isEmpty();
        Caregiver found = caregivers.byIds(List.of(caregiver)).get(caregiver);
        assertThat(found).isEqualTo(caregivers.get(caregiver));
        assertThat(found.streets()).containsExactly(town.street);
        assertThat(found.spansOn(MONDAY))
                .extracting(WorkingSpan::from)
                .containsExactly(LocalTime.of(8, 0), LocalTime.of(14, 0));
        assertThat(found.dailyBreak()).isEqualTo(new DailyBreak(30, LocalTime.of(10, 30), LocalTime.of(12, 0), true));
    }

    @Test
    void certificates_are_grouped_by_caregiver() {
        CaregiverId caregiver = caregiver(new Contract(MONDAY, null, MONDAY));
        String code = skill();
        certificates.add(
                new CertificateDetails(town.unique("ce"), caregiver, code, 3, null, MONDAY, MONDAY.plusDays(30)));
        List<Certificate> own = certificates.of(List.of(caregiver)).get(caregiver);
        assertThat(own).hasSize(1);
        assertThat(own.get(0).validOn(MONDAY.plusDays(30))).isTrue();
        assertThat(own.get(0).validOn(MONDAY.plusDays(31))).isFalse();
        assertThat(own.get(0).validOn(MONDAY.minusDays(1))).isFalse();
    }

    @Test
    void only_approved_leave_that_touches_the_period_counts() {
        CaregiverId caregiver = caregiver(new Contract(MONDAY, null, MONDAY));
        var asked = leaves.request(new LeaveDetails(null, caregiver, MONDAY, MONDAY.plusDays(2), "事假"), "someone");
        assertThat(leaves.approved(List.of(caregiver), MONDAY, MONDAY)).isEmpty();
        leaves.move(asked.value().id(), asked.version(), LeaveStatus.APPROVED, "manager");
        assertThat(leaves.approved(List.of(caregiver), MONDAY.plusDays(2), MONDAY.plusDays(5)))
                .extracting(Leave::id)
                .containsExactly(asked.value().id());
        assertThat(leaves.approved(List.of(caregiver), MONDAY.plusDays(3), MONDAY.plusDays(5)))
                .isEmpty();
    }

    @Test
    void a_pair_is_blocked_from_its_first_to_its_last_day() {
        ElderId elder = elder(household());
        CaregiverId caregiver = caregiver(new Contract(MONDAY, null, MONDAY));
        BlockedPair pair = blockedPairs
                .add(new BlockedPairDetails(town.unique("bp"), elder, caregiver, MONDAY, MONDAY.plusDays(1), "老人要求更换"))
                .value();
        assertThat(blockedPairs.active(List.of(elder), MONDAY.plusDays(1), MONDAY.plusDays(7)))
                .containsExactly(pair);
        assertThat(blockedPairs.active(List.of(elder), MONDAY.plusDays(2), MONDAY.plusDays(7)))
                .isEmpty();
        assertThat(pair.activeOn(MONDAY.plusDays(1))).isTrue();
        assertThat(pair.activeOn(MONDAY.plusDays(2))).isFalse();
    }

    private List<CaregiverId> within(LocalDate from, LocalDate to) {
        return caregivers.within(areas.get(town.street), from, to).stream()
                .map(Caregiver::id)
                .toList();
    }

    private HouseholdId household() {
        return households
                .add(new HouseholdDetails(town.unique("hh"), town.community, "解放路 1 号", Town.CENTRE, null))
                .value()
                .id();
    }

    private ElderId elder(HouseholdId household) {
        return elders.add(new ElderDetails(
                        town.unique("el"),
                        household,
                        "李建国",
                        Sex.MALE,
                        null,
                        Persons.residentId(LocalDate.of(1949, 12, 31), Sex.MALE),
                        null,
                        true,
                        true,
                        SelfCare.PARTIAL,
                        null,
                        null,
                        null,
                        null,
                        null))
                .value()
                .id();
    }

    private CaregiverId caregiver(Contract contract) {
        return caregivers
                .add(new CaregiverDetails(
                        town.unique("cg"),
                        town.station,
                        CaregiverKind.STAFF,
                        "王秀英",
                        Sex.FEMALE,
                        LocalDate.of(1980, 5, 1),
                        null,
                        null,
                        Town.CENTRE,
                        TravelMode.E_BIKE,
                        null,
                        null,
                        contract,
                        new WorkLimits(480, 2640, 60),
                        new DailyBreak(30, LocalTime.of(10, 30), LocalTime.of(12, 0), true),
                        List.of(
                                new WorkingSpan(1, LocalTime.of(14, 0), LocalTime.of(18, 0)),
                                new WorkingSpan(1, LocalTime.of(8, 0), LocalTime.of(12, 0))),
                        List.of(town.street)))
                .value()
                .id();
    }

    private String skill() {
        String code = "SKILL_" + town.unique("").replaceAll("[^0-9]", "_");
        return skills.add(new Skill(code, "助浴", "Assisted bathing")).value().code();
    }
}
