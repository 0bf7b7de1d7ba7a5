package io.github.gcom4j.contracts.spec;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the bodies of contracts from the schemas and examples of the spec. */
public final class SpecBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
     * Builds a request body.
     *
     * @param operationId the operation
     * @param variant how much it holds
     * @return the body
     */
    public SpecBody request(String operationId, Variant variant) {
        return body(spec.operation(operationId).requestBody(), operationId + " has no JSON request body", variant, "");
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
        SpecNode response = spec.operation(operationId).response(status);
        return body(response, operationId + " documents no JSON answer with status " + status, variant, example);
    }

    private SpecBody body(SpecNode described, String problem, Variant variant, String example) {
        SpecNode content = described.child("content").child(SpecOperation.JSON);
        Schema schema = new Schema(content.child("schema"));
        if (!schema.node().exists()) {
            throw new IllegalArgumentException(problem + "; correct the contract or document it in the spec");
        }
        JsonNode documented = example(content, example);
        return new SpecBody(
                schema,
                variant == Variant.DOCUMENTED && !documented.isMissingNode()
                        ? documented
                        : value(schema, documented, variant, "value"));
    }

    private static JsonNode example(SpecNode content, String name) {
        SpecNode named = content.child("examples");
        if (!named.exists()) {
            return content.json().path("example");
        }
        String first = name.isEmpty() ? named.children().get(0).getKey() : name;
        return named.child(first).json().path("value");
    }

    private JsonNode value(Schema schema, JsonNode documented, Variant variant, String name) {
        JsonNode example = usable(documented) ? documented : pool.find(schema).orElse(documented);
        if (!schema.properties().isEmpty()) {
            return object(schema, example, variant);
        }
        if (schema.is("array")) {
            Schema items = schema.items();
            boolean scalars = items.properties().isEmpty() && !items.is("array");
            return scalars && usable(example)
                    ? example
                    : JSON.arrayNode().add(value(items, example.path(0), variant, name));
        }
        if (usable(example)) {
            return example;
        }
        return schema.is("object") ? map(schema, variant) : Samples.scalar(schema, name);
    }

    private ObjectNode object(Schema schema, JsonNode example, Variant variant) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, Schema> property : schema.properties()) {
            String name = property.getKey();
            Schema type = property.getValue();
            if (variant == Variant.NULLS && type.isNullable()) {
                object.putNull(name);
            } else if (variant == Variant.FULL
                    || variant == Variant.DOCUMENTED
                    || schema.requires(name)
                    || (variant == Variant.NULLS && Nullability.within(type))) {
                object.set(name, value(type, example.path(name), variant, name));
            }
        }
        return object;
    }

    private ObjectNode map(Schema schema, Variant variant) {
        Schema members = schema.additional();
        ObjectNode map = JSON.objectNode();
        return members.node().json().isObject() ? map.set("key", value(members, map.path(""), variant, "value")) : map;
    }

    private static boolean usable(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !isEmpty(value);
    }

    /** Whether it shows nothing of what its schema allows. */
    static boolean isEmpty(JsonNode value) {
        return value.isString() ? value.asString().isEmpty() : value.isContainer() && value.isEmpty();
    }
}
