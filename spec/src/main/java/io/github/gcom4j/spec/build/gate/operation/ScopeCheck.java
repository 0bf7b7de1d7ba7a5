package io.github.gcom4j.spec.build.gate.operation;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations and parameters ask for scopes that the security scheme lists, which lists none that nothing asks for. */
public final class ScopeCheck implements GateCheck {

    private static final String KNOWN = "x-scopes";

    @Override
    public List<Problem> problems(SpecDocument spec) {
        Set<String> asked = asking(spec).flatMap(ScopeCheck::scopes).collect(Collectors.toSet());
        Set<String> known = spec.places(ObjectKind.SECURITY_SCHEME)
                .flatMap(scheme -> scheme.node().path(KNOWN).propertyNames().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        asking(spec).flatMap(place -> scopes(place)
                                .filter(scope -> !known.contains(scope))
                                .map(scope -> place.problem("the scope is not known: " + scope
                                        + "; if it is no slip, add it to x-scopes of the security scheme"))),
                        spec.places(ObjectKind.SECURITY_SCHEME)
                                .flatMap(scheme -> scheme.node().path(KNOWN).propertyNames().stream()
                                        .filter(scope -> !asked.contains(scope))
                                        .map(scope -> scheme.problem("no operation asks for the scope " + scope))))
                .toList();
    }

    private static Stream<Place> asking(SpecDocument spec) {
        return Stream.concat(spec.places(ObjectKind.OPERATION), spec.places(ObjectKind.PARAMETER));
    }

    private static Stream<String> scopes(Place place) {
        return Stream.of("x-required-scopes", "x-assumed-scopes")
                .flatMap(key -> place.node().path(key).valueStream())
                .map(scope -> scope.asString(""))
                .filter(scope -> scope.contains(":"));
    }
}
