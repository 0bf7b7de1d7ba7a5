package io.github.gcom4j.spec.build.gate.origin;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Origins are known words, and {@code x-origins} gives them for facts that stand beside it. */
public final class OriginsCheck implements GateCheck {

    private static final Set<String> ORIGINS =
            Set.of(Origins.TEXT, "docs", "published-spec", "vendor", "tools", "assumption");

    @Override
    public List<Problem> problems(SpecDocument spec) {
        return spec.places().stream()
                .flatMap(place -> Stream.concat(unknown(place), aboutNothing(place)))
                .toList();
    }

    private static Stream<Problem> unknown(Place place) {
        return Stream.concat(
                        Stream.of(place.text("x-origin")).filter(origin -> !origin.isEmpty()),
                        place.node().path("x-origins").valueStream().map(origin -> origin.asString("")))
                .filter(origin -> !ORIGINS.contains(origin))
                .map(origin -> place.problem("the origin is not known: " + origin));
    }

    private static Stream<Problem> aboutNothing(Place place) {
        Set<String> values = place.node()
                .path("enum")
                .valueStream()
                .map(value -> value.asString(""))
                .collect(Collectors.toSet());
        return place.node().path("x-origins").propertyNames().stream()
                .filter(fact -> !place.node().has(fact) && !values.contains(fact) && !fact.equals("required"))
                .map(fact -> place.problem("x-origins is about what is not there: " + fact));
    }
}
