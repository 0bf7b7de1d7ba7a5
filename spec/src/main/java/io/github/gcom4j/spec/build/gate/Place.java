package io.github.gcom4j.spec.build.gate;

import io.github.gcom4j.spec.build.Pointers;
import io.github.gcom4j.spec.build.Problem;
import tools.jackson.databind.JsonNode;

/** An object of the document, what kind it is and where it stands. */
record Place(ObjectKind kind, String pointer, JsonNode node) {

    Problem problem(String rule) {
        return new Problem(pointer, rule);
    }

    boolean isReference() {
        return node.has("$ref");
    }

    boolean isComponentSchema() {
        return kind == ObjectKind.SCHEMA && pointer.matches("#/components/schemas/[^/]+");
    }

    boolean isProperty() {
        return kind == ObjectKind.SCHEMA && pointer.matches(".*/properties/[^/]+");
    }

    /** The last part of the pointer, which is the name of a component, property or status. */
    String name() {
        return Pointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    String text(String key) {
        return node.path(key).asString("");
    }
}
