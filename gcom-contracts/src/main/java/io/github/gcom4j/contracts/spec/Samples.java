package io.github.gcom4j.contracts.spec;

import io.github.gcom4j.spec.SpecSchema;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value for a schema no example shows. */
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Samples() {}

    static JsonNode scalar(SpecSchema schema, String name) {
        JsonNode given =
                schema.keyword("default").isMissingNode() ? schema.keyword("example") : schema.keyword("default");
        if (!given.isMissingNode()) {
            return given;
        }
        if (!schema.keyword("enum").isEmpty()) {
            return schema.keyword("enum").get(0);
        }
        return switch (schema.text("type")) {
            case "integer" -> JSON.numberNode(1);
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema, name));
        };
    }

    private static String text(SpecSchema schema, String name) {
        return switch (schema.text("format")) {
            case "uuid" -> "0b5d4a51-9a2f-4c0e-8d29-6a3f0c1de7b4";
            case "uri" -> "https://" + name.toLowerCase(Locale.ROOT) + ".example.net";
            case "date-time" ->
                "2024-09-30T23:59:59"
                        + fraction(schema.keyword("x-fraction-digits").asInt(0)) + "Z";
            default -> name;
        };
    }

    private static String fraction(int digits) {
        return digits == 0 ? "" : "." + "123456".substring(0, digits);
    }
}
