package io.github.gcom4j.client;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import feign.Capability;
import feign.RequestInterceptor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.github.gcom4j.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.gcom4j.client";
    private static final String FEIGN = ROOT + ".feign";

    private static final Set<String> USERS_PARTS =
            Set.of(RequestInterceptor.class.getName(), Capability.class.getName());

    /** The packages from the ground up: each may use those before it, and none after it. */
    private static final List<String> ORDER = List.of(
            "internal.text",
            "time",
            "error",
            "transport",
            "credentials",
            "retry",
            "telemetry",
            "paging",
            "wait",
            "service",
            "published",
            "internal.request",
            "internal.async",
            "internal.answer",
            "internal.blocking",
            "internal.jdk",
            "transport.apache",
            "transport.okhttp",
            "internal.limit",
            "internal.settings",
            "internal.chain",
            "internal.feign",
            "feign",
            "feign.published",
            "internal.paging",
            "internal.service",
            "internal.wait",
            "internal.published",
            "",
            "provisioning",
            "organization");

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

    @ArchTest
    static final ArchRule publicSignaturesShowNoJackson = classes()
            .that()
            .resideOutsideOfPackage(ROOT + ".internal..")
            .should(showOnlyTypesOutside("tools.jackson.", "com.fasterxml.jackson."));

    @ArchTest
    static final ArchRule feignIsShownOnlyInItsPackageAndWhereAUserExtendsIt = classes()
            .that()
            .resideOutsideOfPackages(ROOT + ".internal..", FEIGN + "..")
            .should(showOnlyTypesOutside("feign."));

    @ArchTest
    static final ArchRule servicesArePublicInterfaces = classes()
            .that()
            .haveNameMatching(".*\\.\\w+(Service|Operations)")
            .should()
            .beInterfaces()
            .andShould()
            .bePublic();

    @ArchTest
    static final ArchRule whatImplementsAServiceIsInternal = classes()
            .that()
            .areNotInterfaces()
            .and()
            .implement(nameMatching(".*\\.\\w+Operations"))
            .should()
            .resideInAnyPackage(ROOT + ".internal.service", ROOT + ".internal.published");

    private static String[] packages(List<String> names) {
        return names.stream().map(ArchitectureTest::named).toArray(String[]::new);
    }

    private static String named(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    private static ArchCondition<JavaClass> showOnlyTypesOutside(String... packages) {
        return new ArchCondition<>("show no type of " + String.join(", ", packages)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
                        .filter(member -> isVisible(type, member))
                        .forEach(member -> Stream.concat(
                                        Stream.of(member.getReturnType()), member.getParameterTypes().stream())
                                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                                .filter(shown -> Stream.of(packages).anyMatch(shown.getName()::startsWith))
                                .filter(shown -> !(type.isEquivalentTo(GcomClientBuilder.class)
                                        && USERS_PARTS.contains(shown.getName())))
                                .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " shows " + shown.getName()))));
            }
        };
    }

    private static boolean isVisible(JavaClass type, JavaMember member) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }
}
