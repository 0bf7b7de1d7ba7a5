package io.github.gcom4j.testkit.foreign;

import io.github.gcom4j.model.internal.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What a client made of an answer: the status and the body as they were sent, and the value or the error that its user gets. */
record Outcome(int status, String sent, JsonNode value, String error) {
    static Outcome of(JsonNode line) {
        return new Outcome(
                line.path("status").asInt(),
                line.path("sent").asString(),
                line.path("value"),
                line.path("error").asString());
    }

    JsonNode at(String pointer) {
        return value.at(pointer);
    }

    /** Returns the body as it was sent. */
    JsonNode json() {
        return sent.isEmpty() ? NullNode.getInstance() : Json.mapper().readTree(sent);
    }
}
