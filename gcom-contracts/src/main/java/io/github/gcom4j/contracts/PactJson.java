package io.github.gcom4j.contracts;

import io.github.gcom4j.contracts.spec.Matcher;
import io.github.gcom4j.spec.SpecMessage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parts of a pact in the notation of its specification, version 4. */
final class PactJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PactJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** The value as it looks on the wire, so that two values compare by their text. */
    static JsonNode wire(Object value) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
    }

    static void header(ObjectNode message, String name, String value) {
        message.withObjectProperty("headers").withArrayProperty(name).add(value);
    }

    static void headerRule(ObjectNode message, String name, String regex) {
        rule(message, "header", name, new Matcher("regex", regex, 0));
    }

    static void generator(ObjectNode generator, String expression) {
        generator.put("type", "ProviderState").put("expression", expression).put("dataType", "STRING");
    }

    static void body(ObjectNode message, JsonNode content) {
        ObjectNode body = message.putObject("body");
        body.set("content", content);
        body.put("contentType", SpecMessage.JSON);
        body.put("encoded", false);
    }

    static void rule(ObjectNode message, String category, String path, Matcher matcher) {
        ObjectNode rule = message.withObjectProperty("matchingRules")
                .withObjectProperty(category)
                .withObjectProperty(path);
        rule.put("combine", "AND");
        ObjectNode entry = rule.putArray("matchers").addObject();
        entry.put("match", matcher.match());
        if (!matcher.regex().isEmpty()) {
            entry.put("regex", matcher.regex());
        }
        if (matcher.min() > 0) {
            entry.put("min", matcher.min());
        }
    }
}
