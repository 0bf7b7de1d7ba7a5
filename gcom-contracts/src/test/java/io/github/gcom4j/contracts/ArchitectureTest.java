package io.github.gcom4j.contracts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds for all published modules, which this one sees, and for its own tests. */
@AnalyzeClasses(packages = "io.github.gcom4j")
class ArchitectureTest {
    /** One debt is known: values are read by classes that know what all values have in common. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("(io.github.gcom4j..)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    resideInAPackage("io.github.gcom4j.model"), resideInAPackage("io.github.gcom4j.model.internal"));
}
