package io.github.gcom4j.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "io.github.gcom4j.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.gcom4j.testkit";

    @ArchTest
    static final ArchRule theProgramUsesTheFakeAsAnybodyCould = noClasses()
            .that()
            .resideInAPackage(ROOT + ".standalone..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".internal..");

    /** The packages from the ground up: each may use those before it, and none after it. */
    private static final List<String> ORDER = List.of(
            "journal",
            "snapshot",
            "internal.wire.message",
            "internal.wire",
            "internal.state.table",
            "internal.state.file",
            "internal.state",
            "internal.api.call",
            "internal.api.stack",
            "internal.api.access",
            "internal.api.org",
            "internal.api.instance",
            "internal.api",
            "internal.http.routing",
            "internal.http.check",
            "internal.http.journal",
            "internal.http",
            "fault",
            "route",
            "internal.snapshot",
            "internal.route",
            "",
            "junit",
            "quickstart",
            "standalone.admin",
            "standalone");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("(" + ROOT + "..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageHasItsPlaceInTheOrder = classes().should().resideInAnyPackage(packages(ORDER));

    @ArchTest
    static void noPackageUsesOneAboveIt(JavaClasses classes) {
        for (int place = 0; place < ORDER.size() - 1; place++) {
            noClasses()
                    .that()
                    .resideInAPackage(named(ORDER.get(place)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(ORDER.subList(place + 1, ORDER.size())))
                    .check(classes);
        }
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(ArchitectureTest::named).toArray(String[]::new);
    }

    private static String named(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }
}
