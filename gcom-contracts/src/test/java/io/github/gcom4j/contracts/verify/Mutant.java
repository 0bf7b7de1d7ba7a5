package io.github.gcom4j.contracts.verify;

import io.github.gcom4j.contracts.spec.Spec;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A spec with one change.
 *
 * @param operator what kind of change it is
 * @param pointer the object that is changed
 * @param breaking whether a client made from the old spec can notice
 * @param change changes the object
 */
record Mutant(String operator, String pointer, boolean breaking, Consumer<ObjectNode> change) {
    String id() {
        return operator + " " + pointer;
    }

    Spec apply(Spec original) {
        ObjectNode root = original.root().deepCopy();
        change.accept((ObjectNode) root.at(JsonPointer.compile(pointer.substring(1))));
        return Spec.of(root);
    }
}
