package io.github.gcom4j.testkit.internal.http.check;

import io.github.gcom4j.spec.SpecOperation;
import io.github.gcom4j.spec.SpecParameter;
import io.github.gcom4j.spec.SpecSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads requests as generously as the service does: an optional field that is null, or a text that must not be empty and is, is
 * as good as absent, and the offset of a time may lack its colon.
 */
final class LenientReading {
    private static final Pattern OFFSET = Pattern.compile("(?<=\\d[+-]\\d{2})(?=\\d{2}$)");

    private LenientReading() {}

    /** Returns the values of a query as the spec writes them. */
    static Map<String, String> query(SpecOperation operation, Map<String, String> sent) {
        Map<String, String> query = new LinkedHashMap<>(sent);
        operation.parameters().stream()
                .filter(SpecParameter::inQuery)
                .forEach(parameter ->
                        query.computeIfPresent(parameter.name(), (name, value) -> text(parameter.schema(), value)));
        return query;
    }

    /** Returns a body as the spec writes it. */
    static JsonNode body(SpecSchema schema, JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            return object(schema, object);
        }
        if (sent instanceof ArrayNode array) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> items.add(body(schema.items(), item)));
            return items;
        }
        return sent.isString() ? StringNode.valueOf(text(schema, sent.asString())) : sent;
    }

    private static ObjectNode object(SpecSchema schema, ObjectNode sent) {
        Map<String, SpecSchema> known =
                schema.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        sent.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            SpecSchema type = known.get(name);
            if (type == null) {
                read.set(name, value);
            } else if (schema.requires(name) || !isAbsent(type, value)) {
                read.set(name, body(type, value));
            }
        });
        return read;
    }

    private static boolean isAbsent(SpecSchema type, JsonNode value) {
        boolean isNothing =
                value.isNull() || (value.isString() && value.asString().isEmpty());
        return isNothing && !type.check(value).isEmpty();
    }

    private static String text(SpecSchema schema, String value) {
        return schema.text("format").equals("date-time") ? OFFSET.matcher(value).replaceFirst(":") : value;
    }
}
