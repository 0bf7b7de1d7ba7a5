package io.github.gcom4j.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The specification as a tree, and the ways to find one's way in it. */
final class SpecDocument {

    private static final String RESOURCE = "/META-INF/io.github.gcom4j/gcom.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode root;
    private final List<Place> places;
    private final Map<String, Place> byPointer;

    private SpecDocument(ObjectNode root) {
        this.root = root;
        this.places = List.copyOf(Grammar.places(root));
        this.byPointer = places.stream().collect(Collectors.toMap(Place::pointer, place -> place));
    }

    static SpecDocument shipped() {
        return of(shippedText());
    }

    static SpecDocument of(String text) {
        return new SpecDocument((ObjectNode) yaml(text));
    }

    static String shippedText() {
        return resource(RESOURCE);
    }

    static JsonNode yamlResource(String name) {
        return yaml(resource(name));
    }

    static JsonNode yaml(String text) {
        return YAML.readTree(text);
    }

    /** A copy of this document with one change made to it. */
    SpecDocument with(Consumer<ObjectNode> change) {
        ObjectNode copy = root.deepCopy();
        change.accept(copy);
        return new SpecDocument(copy);
    }

    ObjectNode root() {
        return root;
    }

    List<Place> places() {
        return places;
    }

    Stream<Place> places(Kind kind) {
        return places.stream().filter(place -> place.kind() == kind);
    }

    Stream<Place> componentSchemas() {
        return places.stream().filter(Place::isComponentSchema);
    }

    Optional<Place> find(Kind kind, String pointer) {
        return Optional.ofNullable(byPointer.get(pointer)).filter(place -> place.kind() == kind);
    }

    /** The object itself, or the one its reference leads to. A dangling reference leads nowhere. */
    Optional<Place> resolve(Place place) {
        return place.isReference() ? find(place.kind(), place.text("$ref")) : Optional.of(place);
    }

    /** The parameters of an operation with their references followed. */
    List<Place> parameters(Place operation) {
        String prefix = operation.pointer() + "/parameters/";
        return places(Kind.PARAMETER)
                .filter(place -> place.pointer().startsWith(prefix))
                .flatMap(place -> resolve(place).stream())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = SpecDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
