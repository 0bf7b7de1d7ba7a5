package io.github.gcom4j.spec.build.gate.document;

import io.github.gcom4j.spec.build.problem.Pointers;
import io.github.gcom4j.spec.build.problem.Problem;
import tools.jackson.databind.JsonNode;

/** An object of the document, what kind it is and where it stands. */
public record Place(ObjectKind kind, String pointer, JsonNode node) {

    public Problem problem(String rule) {
        return new Problem(pointer, rule);
    }

    public boolean isReference() {
        return node.has("$ref");
    }

    public boolean isComponentSchema() {
        return kind == ObjectKind.SCHEMA && pointer.matches("#/components/schemas/[^/]+");
    }

    public boolean isProperty() {
        return kind == ObjectKind.SCHEMA && pointer.matches(".*/properties/[^/]+");
    }

    /** The last part of the pointer, which is the name of a component, property or status. */
    public String name() {
        return Pointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    public String text(String key) {
        return node.path(key).asString("");
    }
}
