package io.github.gcom4j.spec.build.gate.text;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Components are named in Pascal case, properties and parameters in camel case. */
public final class NamingCheck implements GateCheck {

    @Override
    public List<Problem> problems(SpecDocument spec) {
        return spec.places().stream().flatMap(NamingCheck::problems).toList();
    }

    private static Stream<Problem> problems(Place place) {
        boolean component = place.pointer().matches("#/components/(schemas|parameters|headers|responses)/[^/]+");
        if (component && !place.name().matches("([A-Z][a-z]+)+")) {
            return Stream.of(place.problem("a component is named in Pascal case"));
        }
        if (place.isProperty() && !isCamelCase(place.name())) {
            return Stream.of(place.problem("a property is named in camel case"));
        }
        if (place.kind() == ObjectKind.PARAMETER && !place.isReference() && !isCamelCase(place.text("name"))) {
            return Stream.of(place.problem("a parameter is named in camel case"));
        }
        if (place.kind() == ObjectKind.TAG && !place.text("name").matches("([A-Z][a-z]+)+")) {
            return Stream.of(place.problem("a tag is named in Pascal case"));
        }
        return Stream.empty();
    }

    private static boolean isCamelCase(String name) {
        return name.matches("[a-z][a-zA-Z0-9]*");
    }
}
