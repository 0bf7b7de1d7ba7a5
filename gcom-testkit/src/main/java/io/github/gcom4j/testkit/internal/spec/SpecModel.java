package io.github.gcom4j.testkit.internal.spec;

import io.github.gcom4j.model.internal.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The spec, read once and shared by every fake. */
public final class SpecModel {
    private static final String RESOURCE = "META-INF/io.github.gcom4j/gcom.json";

    private final JsonNode document;
    private final Map<String, SpecOperation> operations;

    private SpecModel(JsonNode document) {
        this.document = document;
        Schemas schemas = new Schemas(document);
        Map<String, SpecOperation> byId = new LinkedHashMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    SpecOperation operation =
                            SpecOperation.read(path.getKey(), method.getKey(), method.getValue(), schemas);
                    byId.put(operation.id(), operation);
                }));
        this.operations = Map.copyOf(byId);
    }

    /** Returns the spec on the class path. */
    public static SpecModel get() {
        return Holder.INSTANCE;
    }

    public List<SpecOperation> operations() {
        return new ArrayList<>(operations.values());
    }

    /** Returns the operation of an id the spec is known to have. */
    public SpecOperation operation(String id) {
        return Optional.ofNullable(operations.get(id))
                .orElseThrow(() -> new IllegalArgumentException("The spec has no operation " + id));
    }

    /** Returns a documented example of a shared response, by the name of the response and of the example. */
    public JsonNode errorExample(String response, String example) {
        JsonNode content =
                document.path("components").path("responses").path(response).path("content");
        JsonNode media = content.path("application/json");
        JsonNode value = example.isEmpty()
                ? media.path("example")
                : media.path("examples").path(example).path("value");
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("The spec has no example " + example + " of response " + response);
        }
        return value;
    }

    /** Returns what the spec says about a property of a schema. */
    public JsonNode schemaProperty(String schema, String property) {
        return document.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .path(property);
    }

    /** Returns the names of the properties that hold secrets. */
    public Set<String> secretProperties() {
        Set<String> names = new TreeSet<>();
        document.path("components")
                .path("schemas")
                .forEach(schema -> schema.path("properties").properties().forEach(property -> {
                    if (property.getValue().path("x-secret").asBoolean(false)) {
                        names.add(property.getKey());
                    }
                }));
        return names;
    }

    /** Returns the spec as it is written. */
    static JsonNode document() {
        return get().document;
    }

    private static JsonNode load() {
        try (InputStream stream = SpecModel.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The artifact gcom-spec is not on the class path: no " + RESOURCE);
            }
            return Json.mapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final SpecModel INSTANCE = new SpecModel(load());
    }
}
