package io.github.gcom4j.testkit.foreign;

import io.github.gcom4j.model.internal.Json;
import tools.jackson.databind.JsonNode;

/** A value for a call: of a parameter, or the body. */
record Argument(String name, String in, JsonNode value) {
    static Argument path(String name, String value) {
        return new Argument(name, "path", Json.mapper().valueToTree(value));
    }

    static Argument query(String name, String value) {
        return new Argument(name, "query", Json.mapper().valueToTree(value));
    }

    static Argument body(String json) {
        return new Argument("body", "body", Json.mapper().readTree(json));
    }
}
