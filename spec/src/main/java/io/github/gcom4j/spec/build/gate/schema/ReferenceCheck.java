package io.github.gcom4j.spec.build.gate.schema;

import io.github.gcom4j.spec.build.gate.document.GateCheck;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.Place;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import io.github.gcom4j.spec.build.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every reference leads to a component of the right kind, and every component is used. */
public final class ReferenceCheck implements GateCheck {

    @Override
    public List<Problem> problems(SpecDocument spec) {
        return Stream.of(
                        dangling(spec), withSiblings(spec), unused(spec), undeclaredTags(spec), undeclaredSchemes(spec))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<Problem> dangling(SpecDocument spec) {
        return references(spec)
                .filter(place -> spec.resolve(place).isEmpty())
                .map(place -> place.problem("the reference leads nowhere: " + place.text("$ref")));
    }

    private static Stream<Problem> withSiblings(SpecDocument spec) {
        return references(spec)
                .filter(place -> place.node().size() > 1)
                .map(place -> place.problem("what stands beside a reference is ignored"));
    }

    private static Stream<Problem> unused(SpecDocument spec) {
        Set<String> targets = references(spec).map(place -> place.text("$ref")).collect(Collectors.toSet());
        return spec.places().stream()
                .filter(place -> place.pointer().matches("#/components/(schemas|parameters|headers|responses)/[^/]+"))
                .filter(place -> !targets.contains(place.pointer()))
                .map(place -> place.problem("nothing refers to the component"));
    }

    private static Stream<Problem> undeclaredTags(SpecDocument spec) {
        Set<String> tags =
                spec.places(ObjectKind.TAG).map(place -> place.text("name")).collect(Collectors.toSet());
        return spec.places(ObjectKind.OPERATION).flatMap(operation -> operation
                .node()
                .path("tags")
                .valueStream()
                .map(tag -> tag.asString(""))
                .filter(tag -> !tags.contains(tag))
                .map(tag -> operation.problem("the tag is not declared: " + tag)));
    }

    private static Stream<Problem> undeclaredSchemes(SpecDocument spec) {
        return spec.places().stream()
                .filter(place -> place.kind() == ObjectKind.DOCUMENT || place.kind() == ObjectKind.OPERATION)
                .flatMap(place -> place.node()
                        .path("security")
                        .valueStream()
                        .flatMap(alternative -> alternative.propertyNames().stream())
                        .filter(name -> spec.find(ObjectKind.SECURITY_SCHEME, "#/components/securitySchemes/" + name)
                                .isEmpty())
                        .map(name -> place.problem("the security scheme is not declared: " + name)));
    }

    private static Stream<Place> references(SpecDocument spec) {
        return spec.places().stream().filter(Place::isReference);
    }
}
