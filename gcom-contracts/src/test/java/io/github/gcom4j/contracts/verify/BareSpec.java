package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.spec.Spec;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A spec without examples and prose, which are most of its text and which no compatibility depends on. */
final class BareSpec {
    private static final List<String> PROSE = List.of("description", "summary", "x-origin");

    private BareSpec() {}

    static Spec of(Spec spec) {
        ObjectNode copy = spec.root().deepCopy();
        strip(copy);
        return Spec.of(copy);
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("schema")) {
                object.remove(List.of("example", "examples"));
            }
            // A property may be called description, but then it is an object.
            PROSE.stream().filter(name -> object.path(name).isString()).forEach(object::remove);
        }
        node.forEach(BareSpec::strip);
    }
}
