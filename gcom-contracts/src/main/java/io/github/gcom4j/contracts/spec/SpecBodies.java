package io.github.gcom4j.contracts.spec;

import io.github.gcom4j.spec.Spec;
import io.github.gcom4j.spec.SpecMessage;
import io.github.gcom4j.spec.SpecNode;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.spec.SpecSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the bodies of contracts from the schemas and examples of the spec. */
public final class SpecBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int DEEPEST = 8;

    private final Spec spec;
    private final ExamplePool pool;

    /**
     * Prepares the bodies of a spec.
     *
     * @param spec the spec
     */
    public SpecBodies(Spec spec) {
        this.spec = spec;
        this.pool = new ExamplePool(spec);
    }

    /**
     * Returns the spec.
     *
     * @return what the bodies derive from
     */
    public Spec spec() {
        return spec;
    }

    /**
     * Builds a request body. Null stands in it only where the spec tells it from absence, since no client sends it otherwise.
     *
     * @param operationId the operation
     * @param variant how much it holds
     * @return the body
     */
    public SpecBody request(String operationId, Variant variant) {
        SpecBody body = body(
                spec.operation(operationId).node().child("requestBody"),
                operationId + " has no JSON request body",
                variant,
                "");
        if (variant == Variant.NULLS && body.example() instanceof ObjectNode object) {
            body.schema().properties().stream()
                    .filter(property -> !property.getValue().tellsNullFromAbsence())
                    .filter(property -> object.path(property.getKey()).isNull())
                    .forEach(property -> object.remove(property.getKey()));
        }
        return body;
    }

    /**
     * Returns a value for a parameter.
     *
     * @param parameter the parameter of an operation
     * @return the documented example, or one of the schema where there is none
     */
    public String parameter(SpecParameter parameter) {
        SpecSchema schema = parameter.schema();
        String text = parameter.example().orElseGet(() -> Samples.scalar(schema, parameter.name())
                .asString(""));
        // Clients write a time as short as it can be.
        return schema.text("format").equals("date-time") ? Instant.parse(text).toString() : text;
    }

    /**
     * Builds the body of an answer.
     *
     * @param operationId the operation
     * @param status the HTTP status
     * @param variant how much it holds
     * @param example the name of the documented example to start from, empty for the first
     * @return the body
     */
    public SpecBody response(String operationId, int status, Variant variant, String example) {
        SpecNode response =
                spec.operation(operationId).node().child("responses").child(String.valueOf(status));
        return body(response, operationId + " documents no JSON answer with status " + status, variant, example);
    }

    /**
     * Builds bodies that show of each part what is required: the first holds the parts of the whole, the next their parts
     * too, and so on.
     *
     * @param described a request body or an answer of the spec, with JSON
     * @return the bodies, none where the whole has no parts that may hold less
     */
    public List<SpecBody> layers(SpecNode described) {
        return layers(described, Variant.MINIMAL);
    }

    /**
     * Builds bodies with nulls in parts that may be null themselves: the first in the parts of the whole, the next in their
     * parts too, and so on.
     *
     * @param described an answer of the spec, with JSON
     * @return the bodies, none where no part that may be null can hold null
     */
    public List<SpecBody> nullLayers(SpecNode described) {
        return layers(described, Variant.NULLS);
    }

    private List<SpecBody> layers(SpecNode described, Variant variant) {
        List<SpecBody> layers = new ArrayList<>();
        SpecSchema schema = described
                .child("content")
                .child(SpecMessage.JSON)
                .child("schema")
                .schema();
        JsonNode before = value(schema, MissingNode.getInstance(), variant, 0, "value");
        for (int depth = 1; depth < DEEPEST; depth++) {
            JsonNode next = value(schema, MissingNode.getInstance(), variant, depth, "value");
            if (!next.equals(before)) {
                layers.add(new SpecBody(schema, next));
            }
            before = next;
        }
        return layers;
    }

    private SpecBody body(SpecNode described, String problem, Variant variant, String example) {
        SpecNode content = described.child("content").child(SpecMessage.JSON);
        SpecSchema schema = content.child("schema").schema();
        if (!schema.node().exists()) {
            throw new IllegalArgumentException(problem + "; correct the contract or document it in the spec");
        }
        JsonNode documented = example(content, example);
        return new SpecBody(
                schema,
                variant == Variant.DOCUMENTED && !documented.isMissingNode()
                        ? documented
                        : value(schema, documented, variant, 0, "value"));
    }

    private static JsonNode example(SpecNode content, String name) {
        SpecNode named = content.child("examples");
        if (!named.exists()) {
            return content.json().path("example");
        }
        String first = name.isEmpty() ? named.children().get(0).getKey() : name;
        return named.child(first).json().path("value");
    }

    private JsonNode value(SpecSchema schema, JsonNode documented, Variant variant, int depth, String name) {
        JsonNode example = usable(documented) ? documented : pool.find(schema).orElse(documented);
        if (!schema.properties().isEmpty()) {
            return object(schema, example, variant, depth);
        }
        if (schema.is("array")) {
            SpecSchema items = schema.items();
            boolean scalars = items.properties().isEmpty() && !items.is("array");
            return scalars && usable(example)
                    ? example
                    : JSON.arrayNode().add(value(items, example.path(0), variant, depth, name));
        }
        if (usable(example)) {
            return example;
        }
        return schema.is("object") ? map(schema, variant) : Samples.scalar(schema, name);
    }

    private ObjectNode object(SpecSchema schema, JsonNode example, Variant variant, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, SpecSchema> property : schema.properties()) {
            String name = property.getKey();
            SpecSchema type = property.getValue();
            if (variant == Variant.NULLS && type.isNullable() && (depth <= 0 || !canHoldNull(type))) {
                object.putNull(name);
            } else if (variant == Variant.FULL
                    || variant == Variant.DOCUMENTED
                    || schema.requires(name)
                    || (depth > 0 && variant == Variant.MINIMAL && holdsProperties(type))
                    || (variant == Variant.NULLS && canHoldNull(type))) {
                object.set(name, value(type, example.path(name), variant, depth - 1, name));
            }
        }
        return object;
    }

    private static boolean holdsProperties(SpecSchema schema) {
        return !schema.properties().isEmpty() || (schema.is("array") && holdsProperties(schema.items()));
    }

    private ObjectNode map(SpecSchema schema, Variant variant) {
        SpecSchema members = schema.additional();
        ObjectNode map = JSON.objectNode();
        if (variant == Variant.FULL && members.node().json().asBoolean(false)) {
            return map.put("key", "value");
        }
        return members.node().json().isObject()
                ? map.set("key", value(members, map.path(""), variant, 0, "value"))
                : map;
    }

    private static boolean canHoldNull(SpecSchema schema) {
        return schema.properties().stream()
                        .map(Map.Entry::getValue)
                        .anyMatch(property -> property.isNullable() || canHoldNull(property))
                || (schema.is("array") && canHoldNull(schema.items()));
    }

    private static boolean usable(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !isEmpty(value);
    }

    /** Whether it shows nothing of what its schema allows. */
    static boolean isEmpty(JsonNode value) {
        return value.isString() ? value.asString().isEmpty() : value.isContainer() && value.isEmpty();
    }
}
