package io.github.gcom4j.spec.internal;

import tools.jackson.databind.JsonNode;

/** One thing a schema asks of a value. */
@FunctionalInterface
public interface Rule {
    /** Adds what is wrong with a value, at positions relative to it. */
    void check(JsonNode value, Defects found);
}
