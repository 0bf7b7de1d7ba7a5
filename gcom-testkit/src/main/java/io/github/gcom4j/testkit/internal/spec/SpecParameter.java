package io.github.gcom4j.testkit.internal.spec;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** One parameter of an operation: where it stands, what it must look like and what it is when it is absent. */
public record SpecParameter(
        String name,
        String in,
        boolean required,
        SpecSchema schema,
        Optional<String> requires,
        Optional<String> defaultValue) {

    static SpecParameter read(JsonNode node, SpecSchema schema) {
        return new SpecParameter(
                node.path("name").asString(),
                node.path("in").asString(),
                node.path("required").asBoolean(),
                schema,
                node.optional("x-requires").map(JsonNode::asString),
                node.path("schema").optional("default").map(JsonNode::asString));
    }

    /** Tells whether the parameter is part of the query. */
    public boolean inQuery() {
        return in.equals("query");
    }

    /** Reads a value as the type of the schema, or leaves it a string for the check to complain about. */
    JsonNode coerce(String value) {
        try {
            return switch (schema.type()) {
                case "integer" -> integer(value);
                case "number" -> DecimalNode.valueOf(new java.math.BigDecimal(value));
                case "boolean" ->
                    value.equals("true") || value.equals("false")
                            ? BooleanNode.valueOf(Boolean.parseBoolean(value))
                            : StringNode.valueOf(value);
                default -> StringNode.valueOf(value);
            };
        } catch (NumberFormatException e) {
            return StringNode.valueOf(value);
        }
    }

    /** More is a number to Java than to others: a plus, or digits of other scripts. */
    private static JsonNode integer(String value) {
        return value.matches("-?[0-9]+") ? LongNode.valueOf(Long.parseLong(value)) : StringNode.valueOf(value);
    }

    /** Checks a value and returns what is wrong with it. */
    public java.util.List<SpecSchema.Defect> check(String value) {
        return schema.check(coerce(value));
    }
}
