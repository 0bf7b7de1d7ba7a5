package io.github.gcom4j.testkit.internal.spec;

import tools.jackson.databind.JsonNode;

/** One thing a schema asks of a value. */
@FunctionalInterface
interface Rule {
    /** Adds what is wrong with a value, at positions relative to it. */
    void check(JsonNode value, Defects found);
}
