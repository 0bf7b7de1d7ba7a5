package io.github.gcom4j.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.gcom4j.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.gcom4j.testkit";

    @ArchTest
    static final ArchRule theProgramUsesTheFakeAsAnybodyCould = noClasses()
            .that()
            .resideInAPackage(ROOT + ".standalone")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".internal..");

    @ArchTest
    static final ArchRule theCoreDoesNotKnowWhatIsBuiltOnIt = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .or()
            .resideInAPackage(ROOT + ".internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".standalone", ROOT + ".junit", ROOT + ".quickstart");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theStateIsBelowTheApiAndTheApiBelowHttp = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("http")
            .definedBy(ROOT + ".internal.http")
            .layer("api")
            .definedBy(ROOT + ".internal.api")
            .layer("state")
            .definedBy(ROOT + ".internal.state")
            .whereLayer("http")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("http")
            .whereLayer("state")
            .mayOnlyBeAccessedByLayers("http", "api");
}
