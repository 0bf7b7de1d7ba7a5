package io.github.gcom4j.contracts;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds for all published modules, which this one sees, and for its own tests. */
@AnalyzeClasses(packages = "io.github.gcom4j")
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("(io.github.gcom4j..)").should().beFreeOfCycles();
}
