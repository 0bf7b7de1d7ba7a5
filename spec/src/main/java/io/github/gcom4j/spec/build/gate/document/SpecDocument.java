package io.github.gcom4j.spec.build.gate.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The specification as a tree, and the ways to find one's way in it, however broken it is. */
public final class SpecDocument {

    private final ObjectNode root;
    private final List<Place> places;
    private final Map<String, Place> byPointer;

    public SpecDocument(ObjectNode root) {
        this.root = root;
        this.places = List.copyOf(Grammar.places(root));
        this.byPointer = places.stream().collect(Collectors.toMap(Place::pointer, place -> place));
    }

    public ObjectNode root() {
        return root;
    }

    public List<Place> places() {
        return places;
    }

    public Stream<Place> places(ObjectKind kind) {
        return places.stream().filter(place -> place.kind() == kind);
    }

    public Stream<Place> componentSchemas() {
        return places.stream().filter(Place::isComponentSchema);
    }

    public Optional<Place> find(ObjectKind kind, String pointer) {
        return Optional.ofNullable(byPointer.get(pointer)).filter(place -> place.kind() == kind);
    }

    public Optional<Place> at(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer));
    }

    /** The object itself, or the one its reference leads to. A dangling reference leads nowhere. */
    public Optional<Place> resolve(Place place) {
        return place.isReference() ? find(place.kind(), place.text("$ref")) : Optional.of(place);
    }

    /** The parameters of an operation with their references followed. */
    public List<Place> parameters(Place operation) {
        String prefix = operation.pointer() + "/parameters/";
        return places(ObjectKind.PARAMETER)
                .filter(place -> place.pointer().startsWith(prefix))
                .flatMap(place -> resolve(place).stream())
                .toList();
    }
}
