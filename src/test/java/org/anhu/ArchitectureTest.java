package org.anhu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms: who may import whom, no cycles, every class in a room. */
class ArchitectureTest {

    private static final String BASE = "org.anhu.";

    /** Each room with the rooms it may import beside kernel; a new room must be entered here. */
    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("kernel", List.of()),
            Map.entry("area", List.of()),
            Map.entry("calendar", List.of("area")),
            Map.entry("people", List.of("area")),
            Map.entry("entitlement", List.of("area", "calendar", "people")),
            Map.entry("care", List.of("area", "calendar", "people", "entitlement")),
            Map.entry("travel", List.of()),
            Map.entry("visits", List.of("area", "people", "care", "travel")),
            Map.entry("planning", List.of("area", "people", "care", "visits", "travel")),
            Map.entry("settlement", List.of("area", "people", "entitlement", "care", "visits")),
            Map.entry("board", List.of("area", "people", "entitlement", "care", "travel", "visits", "planning")),
            Map.entry("access", List.of("area", "people")),
            Map.entry(
                    "boot",
                    List.of(
                            "area",
                            "calendar",
                            "people",
                            "entitlement",
                            "care",
                            "travel",
                            "visits",
                            "planning",
                            "settlement",
                            "board",
                            "access"))));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.anhu");

    @TestFactory
    List<DynamicTest> a_room_imports_only_what_the_table_allows() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(room.getValue());
                    allowed.add("kernel");
                    allowed.add(room.getKey());
                    String[] others = ROOMS.keySet().stream()
                            .filter(name -> !allowed.contains(name))
                            .map(name -> BASE + name + "..")
                            .toArray(String[]::new);
                    if (others.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage(BASE + room.getKey() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(others)
                                .check(HOUSE);
                    }
                }))
                .toList();
    }

    @Test
    void every_class_stands_in_a_room_of_the_table() {
        String[] rooms = ROOMS.keySet().stream().map(name -> BASE + name + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(HOUSE);
    }

    @Test
    void every_room_of_the_table_exists() {
        assertThat(ROOMS.keySet())
                .allSatisfy(name -> assertThat(HOUSE.that(resideInAnyPackage(BASE + name + "..")))
                        .as("classes in " + name)
                        .isNotEmpty());
    }

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_planning_model_and_its_search_know_no_database_and_no_json() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + "planning.model..",
                        BASE + "planning.rules..",
                        BASE + "planning.search..",
                        BASE + "travel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "com.fasterxml..", "jakarta.ws.rs..", "jakarta.inject..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void entities_and_resources_stay_inside_their_room() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void every_package_says_what_lives_in_it() {
        List<String> silent = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !describesItself(name))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void no_room_is_called_util_or_impl() {
        noClasses()
                .that(describe("are ours", one -> one.getPackageName().startsWith(BASE)))
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .resideInAnyPackage("..util..", "..impl..")
                .check(HOUSE);
    }

    private static boolean describesItself(String packageName) {
        java.nio.file.Path source =
                java.nio.file.Path.of("src/main/java", packageName.split("\\.")).resolve("package-info.java");
        return java.nio.file.Files.exists(source);
    }
}
