package io.github.gcom4j.testkit.internal.spec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas of the spec, found by their JSON pointer in it. */
final class Schemas {
    private final JsonNode document;
    private final SchemaCompiler compiler;
    private final Map<String, SpecSchema> byPointer = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        this.document = document;
        this.compiler = new SchemaCompiler(document);
    }

    SpecSchema at(String pointer) {
        return byPointer.computeIfAbsent(
                pointer,
                key -> new SpecSchema(Lazy.of(() -> compiler.compile(key)), Lazy.of(() -> type(document.at(key)))));
    }

    private String type(JsonNode schema) {
        JsonNode target =
                schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
        return target.path("type").asString();
    }
}
