package io.github.gcom4j.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
}
