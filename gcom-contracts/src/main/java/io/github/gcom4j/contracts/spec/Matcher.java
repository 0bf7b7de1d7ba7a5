package io.github.gcom4j.contracts.spec;

import io.github.gcom4j.spec.SpecSchema;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a value in an answer must look like.
 *
 * @param match the kind of matcher, as the pact specification names it
 * @param regex what the whole value matches, empty unless the kind is regex
 * @param min the least number of elements, 0 for no limit
 */
public record Matcher(String match, String regex, int min) {
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z";
    private static final String ADDRESS = "https?://\\S+";

    static Matcher atLeastOne() {
        return new Matcher("type", "", 1);
    }

    static Matcher anyNumber() {
        return new Matcher("type", "", 0);
    }

    /**
     * Derives a matcher from a schema.
     *
     * @param schema the schema of the value
     * @param value an example of the value
     * @return the narrowest matcher that accepts what the schema promises
     */
    public static Matcher of(SpecSchema schema, JsonNode value) {
        if (value.isNull()) {
            return new Matcher("null", "", 0);
        }
        if (!schema.keyword("enum").isEmpty()) {
            return regex(
                    schema.keyword("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining("|")));
        }
        return switch (schema.text("type")) {
            case "integer" -> new Matcher("integer", "", 0);
            case "number" -> new Matcher("number", "", 0);
            case "boolean" -> new Matcher("boolean", "", 0);
            default -> text(schema);
        };
    }

    /**
     * Returns what a value of a format looks like.
     *
     * @param format the format of a string
     * @return the regular expression, empty for any text
     */
    public static String regexOf(String format) {
        return switch (format) {
            case "uuid" -> UUID;
            case "date-time" -> TIME;
            case "uri" -> ADDRESS;
            default -> "";
        };
    }

    private static Matcher text(SpecSchema schema) {
        String pattern = schema.text("pattern").isEmpty() ? regexOf(schema.text("format")) : schema.text("pattern");
        return pattern.isEmpty() ? new Matcher("type", "", 0) : regex(pattern);
    }

    private static Matcher regex(String regex) {
        return new Matcher("regex", regex, 0);
    }
}
