package io.github.gcom4j.testkit.internal.spec;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One documented answer: its body's schema, none for an empty body, and its first example. */
public record SpecResponse(Optional<SpecSchema> body, Optional<JsonNode> example) {

    static SpecResponse read(JsonNode node, SpecSchema schema) {
        JsonNode media = node.path("content").path("application/json");
        return new SpecResponse(media.isMissingNode() ? Optional.empty() : Optional.of(schema), example(node));
    }

    /** Returns the first example of a request's or an answer's body. */
    static Optional<JsonNode> example(JsonNode message) {
        JsonNode media = message.path("content").path("application/json");
        return media.optional("example")
                .or(() -> media.path("examples").valueStream().findFirst().map(named -> named.path("value")));
    }
}
