package io.github.gcom4j.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request, or an answer with its headers.
 *
 * @param node the whole description
 * @param content the media types it may have, with what they hold
 */
public record SpecMessage(SpecNode node, Map<String, SpecNode> content) {
    /** The media type of nearly all messages. */
    public static final String JSON = "application/json";

    static SpecMessage read(SpecNode node) {
        Map<String, SpecNode> content = new LinkedHashMap<>();
        node.child("content").children().forEach(media -> content.put(media.getKey(), media.getValue()));
        return new SpecMessage(node, content);
    }

    /**
     * Returns the schema of a JSON body.
     *
     * @return the schema, empty where there is no such body
     */
    public Optional<SpecSchema> body() {
        return body(JSON);
    }

    /**
     * Returns the schema of a body of a media type.
     *
     * @param mediaType for example text/csv
     * @return the schema, empty where there is no such body
     */
    public Optional<SpecSchema> body(String mediaType) {
        return Optional.ofNullable(content.get(mediaType))
                .map(media -> media.child("schema").schema());
    }

    /**
     * Returns the first example of a JSON body.
     *
     * @return the example, empty where there is none
     */
    public Optional<JsonNode> example() {
        return examples().values().stream().findFirst();
    }

    /**
     * Returns the examples of a JSON body.
     *
     * @return the examples by name; the only one of a body that names none has the empty name
     */
    public Map<String, JsonNode> examples() {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        Optional.ofNullable(content.get(JSON)).ifPresent(media -> {
            media.json().optional("example").ifPresent(example -> examples.put("", example));
            media.child("examples")
                    .children()
                    .forEach(named ->
                            examples.put(named.getKey(), named.getValue().json().path("value")));
        });
        return examples;
    }
}
