package io.github.gcom4j.spec;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** What makes the files that ship, which no other module sees. */
@AnalyzeClasses(packages = "io.github.gcom4j.spec.build", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.gcom4j.spec.build";

    /** The packages from the ground up: each may use those before it, and none after it. */
    private static final List<String> ORDER = List.of(
            ".problem",
            ".source",
            ".derive",
            ".gate.document",
            ".gate.origin",
            ".gate.schema",
            ".gate.operation",
            ".gate.text",
            ".gate",
            "");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("(" + ROOT + "..)").should().beFreeOfCycles();

    @ArchTest
    static void eachPackageHasItsPlaceAndUsesNoneAboveIt(JavaClasses classes) {
        LayeredArchitecture order = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : ORDER) {
            order = order.layer(ROOT + name).definedBy(ROOT + name);
        }
        for (int place = 0; place < ORDER.size(); place++) {
            String[] below = ORDER.subList(0, place).stream().map(ROOT::concat).toArray(String[]::new);
            order = below.length == 0
                    ? order.whereLayer(ROOT + ORDER.get(place)).mayNotAccessAnyLayer()
                    : order.whereLayer(ROOT + ORDER.get(place)).mayOnlyAccessLayers(below);
        }
        order.ensureAllClassesAreContainedInArchitecture().check(classes);
    }
}
