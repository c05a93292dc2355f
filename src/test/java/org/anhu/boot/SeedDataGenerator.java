package org.anhu.boot;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the files of {@code seed-data/}: an invented district of 498 households in which a day can be planned and a
 * month settled. Nothing in it depends on the machine, the JDK, the clock, the locale or the order of a hash, so it
 * makes the same bytes each time. Its test compares them with the files, and writes the files anew after a change with
 *
 * <pre>mvn -q test -Dtest=SeedDataGeneratorTest -Dseed-data.write=true</pre>
 */
final class SeedDataGenerator {

    final SeedAreas areas = new SeedAreas();
    final SeedPersons persons = new SeedPersons();
    final SeedCatalogue catalogue = new SeedCatalogue();
    final SeedCaregivers caregivers = new SeedCaregivers(areas, persons);
    final SeedHouseholds households = new SeedHouseholds(areas, caregivers, persons);
    final SeedCarePlans carePlans = new SeedCarePlans(areas, catalogue, households);

    private SeedDataGenerator() {}

    static SeedDataGenerator generate() {
        return new SeedDataGenerator();
    }

    List<SeedTable> tables() {
        var tables = new ArrayList<SeedTable>();
        tables.add(areas.table());
        tables.addAll(catalogue.tables());
        tables.addAll(new SeedCaregiverTables(caregivers.all()).tables());
        tables.addAll(new SeedHouseholdTables(households).tables());
        tables.addAll(new SeedCarePlanTables(carePlans, households, caregivers).tables());
        tables.add(new SeedOctober(carePlans, caregivers).table());
        tables.add(accounts());
        return tables;
    }

    /** One account for each role, and a few more where the own area or the own schedule makes the difference. */
    private SeedTable accounts() {
        var table = new SeedTable("accounts.csv", "login", "role", "area", "caregiver");
        String nanhu = "ST-" + SeedAreas.NANHU;
        table.add("approver", "DISTRICT_APPROVER", SeedAreas.DISTRICT, null);
        table.add("dispatcher", "DISPATCHER", SeedAreas.DISTRICT, null);
        table.add("clerk", "CLERK", SeedAreas.DISTRICT, null);
        table.add("supervisor", "SUPERVISOR", SeedAreas.DISTRICT, null);
        table.add("manager-nanhu", "STREET_MANAGER", nanhu, null);
        table.add("dispatcher-nanhu", "DISPATCHER", nanhu, null);
        table.add("dispatcher-shuiguohu", "DISPATCHER", "ST-420106012", null);
        table.add("station-nanhu-1", "DISPATCHER", "SN-" + SeedAreas.NANHU + "-01", null);
        for (SeedCarer carer : caregivers.all()) {
            boolean nanhuTeam =
                    carer.general() && carer.station().street().isNanhu() && carer.worksOn(SeedPersons.REFERENCE);
            if (nanhuTeam && table.size() < 11) {
                table.add(
                        "caregiver-" + carer.id().substring(3),
                        "CAREGIVER",
                        carer.station().id(),
                        carer.id());
            }
        }
        SeedCarer doctor = caregivers.medicalIn(areas.streets().get(13)).get(0);
        table.add(
                "doctor-" + doctor.id().substring(3),
                "CAREGIVER",
                doctor.station().id(),
                doctor.id());
        return table;
    }
}
