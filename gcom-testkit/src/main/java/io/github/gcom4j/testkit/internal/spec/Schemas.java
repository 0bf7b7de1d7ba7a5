package io.github.gcom4j.testkit.internal.spec;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Compiles schemas of the spec on demand, found by their JSON pointer in it. */
final class Schemas {
    private static final String SPEC = "urn:gcom";

    private final JsonNode document;
    private final Map<String, SpecSchema> byPointer = new ConcurrentHashMap<>();
    private final Supplier<SchemaRegistry> registry = Lazy.of(this::registry);

    Schemas(JsonNode document) {
        this.document = document;
    }

    SpecSchema at(String pointer) {
        return byPointer.computeIfAbsent(
                pointer, key -> new SpecSchema(Lazy.of(() -> compile(key)), Lazy.of(() -> type(document.at(key)))));
    }

    private Schema compile(String pointer) {
        return registry.get().getSchema(SchemaLocation.of(SPEC + "#" + pointer));
    }

    private String type(JsonNode schema) {
        JsonNode target =
                schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
        return target.path("type").asString();
    }

    private SchemaRegistry registry() {
        String strict = StrictSchemas.of(document).toString();
        return SchemaRegistry.withDialect(dialect(), builder -> builder.schemas(Map.of(SPEC, strict))
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .build()));
    }

    private static Dialect dialect() {
        return Dialect.builder(Dialects.getOpenApi30())
                .keyword(Dialects.getDraft202012().getKeywords().get("propertyNames"))
                .build();
    }
}
