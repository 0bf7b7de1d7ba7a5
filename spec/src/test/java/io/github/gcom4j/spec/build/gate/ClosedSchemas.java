package io.github.gcom4j.spec.build.gate;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.github.gcom4j.spec.build.gate.document.Grammar;
import io.github.gcom4j.spec.build.gate.document.ObjectKind;
import io.github.gcom4j.spec.build.gate.document.SpecDocument;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a specification with every object closed, so that a property they lack is an error. */
final class ClosedSchemas {

    private static final String URI = "urn:spec";

    private final SchemaRegistry registry;

    ClosedSchemas(SpecDocument spec) {
        ObjectNode closed = spec.root().deepCopy();
        close(closed);
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(URI, closed.toString())).schemaRegistryConfig(config));
    }

    /** One message for each breach, made of the place in the value, as a JSON pointer, and the rule. */
    List<String> problems(String schemaPointer, JsonNode value) {
        return registry.getSchema(SchemaLocation.of(URI + schemaPointer)).validate(value).stream()
                .map(ClosedSchemas::message)
                .distinct()
                .toList();
    }

    private static String message(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static void close(ObjectNode document) {
        Grammar.places(document).stream()
                .filter(place -> place.kind() == ObjectKind.SCHEMA)
                .filter(place -> place.node().has("properties") && !place.node().has("additionalProperties"))
                .forEach(place -> ((ObjectNode) place.node()).put("additionalProperties", false));
    }
}
