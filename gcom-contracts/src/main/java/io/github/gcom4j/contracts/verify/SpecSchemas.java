package io.github.gcom4j.contracts.verify;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.github.gcom4j.contracts.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a spec, ready to check values. */
final class SpecSchemas {
    private static final String DOCUMENT = "urn:spec";
    private static final SchemaRegistryConfig STRICT =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    private final Schema document;
    private final Map<String, Schema> byPointer = new ConcurrentHashMap<>();

    private SpecSchemas(ObjectNode root) {
        document = SchemaRegistry.withDialect(Dialects.getOpenApi30(), builder -> builder.schemaRegistryConfig(STRICT))
                .getSchema(SchemaLocation.of(DOCUMENT), root);
    }

    /** Every object is closed, so that a property it lacks is an error. */
    static SpecSchemas closed(Spec spec) {
        return new SpecSchemas(prepared(spec, true));
    }

    /** Objects may hold what the spec does not know, as the service's do. */
    static SpecSchemas open(Spec spec) {
        return new SpecSchemas(prepared(spec, false));
    }

    private static ObjectNode prepared(Spec spec, boolean closed) {
        ObjectNode copy = spec.root().deepCopy();
        prepare(copy, closed);
        return copy;
    }

    /** One message for each breach. */
    List<String> problems(String schemaPointer, JsonNode value) {
        // Asked for by its whole address, each part would be read from the text of the document anew.
        Schema schema = byPointer.computeIfAbsent(
                schemaPointer, pointer -> document.getRefSchema(SchemaLocation.Fragment.of(pointer.substring(1))));
        return schema.validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .distinct()
                .toList();
    }

    private static void prepare(JsonNode node, boolean closed) {
        if (node instanceof ObjectNode object) {
            // Examples are large, are no schemas, and are of no use to a validator.
            if (object.has("schema")) {
                object.remove("example");
                object.remove("examples");
            }
            if (closed && object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("nullable").asBoolean(false) && object.path("allOf").isArray()) {
                // In 3.0 null passes a type that allows it, but not the type of a reference beside it.
                object.putArray("anyOf")
                        .add(object.get("allOf").get(0))
                        .addObject()
                        .put("nullable", true)
                        .putArray("enum")
                        .addNull();
                object.remove("allOf");
            }
        }
        node.forEach(child -> prepare(child, closed));
    }
}
