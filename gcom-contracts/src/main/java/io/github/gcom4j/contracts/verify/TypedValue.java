package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.contracts.spec.Schema;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the text of a parameter as the type its schema names, or leaves it a text that then fails the schema. */
final class TypedValue {
    private TypedValue() {}

    static JsonNode of(Schema schema, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (schema.text("type")) {
            case "integer" ->
                text.matches("-?\\d{1,18}") ? json.numberNode(Long.parseLong(text)) : json.stringNode(text);
            case "number" ->
                text.matches("-?\\d+(\\.\\d+)?") ? json.numberNode(new BigDecimal(text)) : json.stringNode(text);
            case "boolean" ->
                text.matches("true|false") ? json.booleanNode(text.equals("true")) : json.stringNode(text);
            default -> json.stringNode(text);
        };
    }
}
